import Diagnostics
import SBOM

/// What is wrong with a document that was written, because its source has the same fault, for a person.
struct FaultReport {
    /// Faults that are told before the rest is only counted: `sbom validate` tells all.
    private static let told = 20

    let file: String
    let target: String
    let faults: [SBOMFinding]
    /// Was writing the document as it is asked for, and not following the rules?
    let canBeRepaired: Bool

    func lines(_ language: Language) -> [String] {
        guard !faults.isEmpty else { return [] }
        let count = faults.count
        let head =
            language == .japanese
            ? "mimamori: \(file): 元のSBOMの誤りが、書いた\(target)に\(count)件残っています。検証では不適合になります。"
            : "mimamori: \(file): \(count) \(count == 1 ? "fault" : "faults") of the source remain in the \(target) that was written; validators will refuse it."
        var lines = [head]
        for fault in faults.prefix(Self.told) {
            let place = fault.pointer.map { " \($0)" } ?? ""
            let line = fault.line.map { language == .japanese ? " \($0)行" : " line \($0)" } ?? ""
            lines.append("  \(fault.code)\(line)\(place): \(fault.wording[language])")
        }
        let rest = count - min(count, Self.told)
        if rest > 0 {
            lines.append(
                language == .japanese
                    ? "  ほか\(rest)件。書いたファイルを mimamori sbom validate で調べるとすべて表示されます。"
                    : "  and \(rest) more: mimamori sbom validate shows all of them in the file that was written.")
        }
        if canBeRepaired {
            lines.append(
                language == .japanese
                    ? "  --repair を付けると、作り話をせずに直せるものを直し、直した点を示します。"
                    : "  --repair mends what can be mended without inventing anything, and names each change.")
        }
        return lines.map(TextTable.visible)
    }
}
