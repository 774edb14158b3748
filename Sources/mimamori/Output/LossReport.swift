import Diagnostics
import SBOM

/// What a conversion could not carry over, for a person: equal losses of many entries on one line.
struct LossReport {
    /// Entries that a line names before it only counts the rest.
    private static let named = 5

    let file: String
    let target: String
    let losses: [SBOMLoss]

    func lines(_ language: Language) -> [String] {
        guard !losses.isEmpty else { return [] }
        var order: [SBOMLoss.Kind] = []
        var entries: [SBOMLoss.Kind: [String]] = [:]
        var counts: [SBOMLoss.Kind: Int] = [:]
        var first: [SBOMLoss.Kind: SBOMLoss] = [:]
        for loss in losses {
            if first.updateValue(first[loss.kind] ?? loss, forKey: loss.kind) == nil { order.append(loss.kind) }
            counts[loss.kind, default: 0] += 1
            if let component = loss.component, entries[loss.kind, default: []].count < Self.named {
                entries[loss.kind, default: []].append(component)
            }
        }
        let lost = losses.count { $0.isLoss }
        let lines = order.compactMap { kind in first[kind].map { line($0, entries[kind] ?? [], counts[kind] ?? 1, language) } }
        return ([head(lost, language)] + lines).map(TextTable.visible)
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

    private func line(_ loss: SBOMLoss, _ entries: [String], _ count: Int, _ language: Language) -> String {
        let text = "  \(loss.code): \(loss.wording[language])"
        guard !entries.isEmpty else { return text }
        let rest = count - entries.count
        let names = entries.map { VisibleText.of($0, limit: 60) }.joined(separator: ", ")
        guard rest > 0 else { return "\(text) [\(names)]" }
        return language == .japanese ? "\(text) [\(names) ほか\(rest)件]" : "\(text) [\(names) and \(rest) more]"
    }
}
