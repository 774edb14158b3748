import Diagnostics
import SBOM

/// What of an SBOM was left out or overwritten when it was read, so that nothing made from it says it, for a person.
struct ReadingReport {
    /// Remarks that are told before the rest is only counted: `sbom show` tells of all.
    private static let told = 20

    let file: String
    let document: SBOMDocument

    func lines(_ language: Language) -> [String] {
        let found = document.leftOutInReading
        guard !found.isEmpty else { return [] }
        let count = found.count
        var lines = [
            language == .japanese
                ? "mimamori: \(file): 元のSBOMに、そのままでは読み取れなかったものが\(count)件あります。"
                : "mimamori: \(file): \(count) \(count == 1 ? "thing" : "things") in the source could not be taken over as written."
        ]
        for remark in found.prefix(Self.told) {
            let line = remark.line.map { language == .japanese ? " \($0)行" : " line \($0)" } ?? ""
            let place = remark.pointer.isEmpty ? "" : " \(remark.pointer)"
            lines.append("  \(remark.code)\(line)\(place): \(remark.wording[language])")
        }
        let rest = count - min(count, Self.told)
        if rest > 0 { lines.append(language == .japanese ? "  ほか\(rest)件" : "  and \(rest) more") }
        return lines.map(TextTable.visible)
    }
}
