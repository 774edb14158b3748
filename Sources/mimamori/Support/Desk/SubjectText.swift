import ArgumentParser
import Registry

/// What can be signed, as an argument: `change:CR-2026-0001`, `baseline:MP-300@2.4.1#1`.
enum SubjectText {
    static func read(_ text: String) throws -> SignatureSubject {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("change", 2): return .change(parts[1])
        case ("problem", 2): return .problem(parts[1])
        case ("baseline", 2): return .baseline(try BaselineReference(parts[1]))
        case ("document", 2): return .documentVersion(try DocumentReference(parts[1]))
        case ("plan", 2): return .plan(try PlanReference(parts[1]))
        case ("notice", 2): return .notice(parts[1])
        case ("advisory", 2): return .advisory(parts[1])
        default:
            throw ValidationError(
                Speech.say(
                    "「\(text)」は「種類:名前」の形で書いてください(種類: change、problem、baseline、document、plan、notice、advisory)。",
                    "write \"\(text)\" as kind:name (kinds: change, problem, baseline, document, plan, notice, advisory)."))
        }
    }
}
