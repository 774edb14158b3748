import Diagnostics
import SBOM

/// What a conversion could not carry over, for a person: equal losses of many entries, and of many values of one field, on one line.
struct LossReport {
    let file: String
    let target: String
    let losses: [SBOMLoss]

    func lines(_ language: Language) -> [String] {
        guard !losses.isEmpty else { return [] }
        let lost = losses.count { $0.isLoss }
        return ([head(lost, language)] + SBOMLossGroup.groups(losses).map { line($0, language) }).map(TextTable.visible)
    }

    private func head(_ lost: Int, _ language: Language) -> String {
        if lost == 0 {
            return language == .japanese
                ? "mimamori: \(file): すべて\(target)で表せます。形式が求めるものを補いました。"
                : "mimamori: \(file): all of it can be said in \(target); what the format demands beyond that was filled in."
        }
        return language == .japanese
            ? "mimamori: \(file): \(target)では表せないものが\(lost)件あります。"
            : "mimamori: \(file): \(lost) \(lost == 1 ? "thing" : "things") cannot be said in \(target)."
    }

    private func line(_ group: SBOMLossGroup, _ language: Language) -> String {
        let text = "  \(group.first.code): \(group.wording[language])"
        guard !group.entries.isEmpty else { return text }
        let rest = group.count - group.entries.count
        let names = group.entries.map { VisibleText.of($0, limit: 60) }.joined(separator: ", ")
        guard rest > 0 else { return "\(text) [\(names)]" }
        return language == .japanese ? "\(text) [\(names) ほか\(rest)件]" : "\(text) [\(names) and \(rest) more]"
    }
}
