import ArgumentParser
import Registry

/// What a change or a problem report leads to, as an argument: `component:17`, `release:MP-100@2.1`, `finding:3`.
enum TargetText {
    private static let kinds: [String: SubjectKind] = [
        "component": .component, "release": .release, "finding": .finding, "change": .changeRequest, "problem": .problemReport, "document": .document,
        "document-version": .documentVersion,
        "soup": .soupItem, "tool": .supportingItem, "hardware": .hardwarePart, "supplier": .supplier,
    ]

    static func read(_ text: String) throws -> LinkTarget {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let kind = kinds[parts[0]] else {
            let known = kinds.keys.sorted().joined(separator: ", ")
            throw ValidationError(
                Speech.say("「\(text)」は「種類:名前」の形で書いてください(種類: \(known))。", "write \"\(text)\" as kind:name (kinds: \(known))."))
        }
        return LinkTarget(kind, parts[1])
    }
}
