public import Diagnostics

/// One step that a problem report may take (JIS T 2304 9). What is not in ``table`` is refused.
public struct ProblemTransition: Sendable, Hashable {
    /// What must have been written for a step.
    public enum Need: String, Sendable, Hashable, CaseIterable {
        /// What was found (9.2).
        case investigation
        /// What caused it.
        case cause
        /// Whether safety is touched (9.2): an answer, not "unknown".
        case safetyRelevance = "safety-relevance"
        /// What follows.
        case conclusion
        /// Who was told, or why nobody had to be (9.3).
        case advised
    }

    /// The step.
    public let action: ProblemAction
    /// From where.
    public let from: ProblemState
    /// To where.
    public let to: ProblemState
    /// What must be filled.
    public let needs: [Need]
    /// Whether it needs a reason.
    public let withReason: Bool

    /// All steps there are.
    public static let table: [ProblemTransition] = [
        ProblemTransition(action: .investigate, from: .reported, to: .investigating, needs: [], withReason: false),
        ProblemTransition(
            action: .conclude, from: .investigating, to: .concluded, needs: [.investigation, .cause, .safetyRelevance, .conclusion],
            withReason: false),
        ProblemTransition(
            action: .close, from: .concluded, to: .closed, needs: [.investigation, .cause, .safetyRelevance, .conclusion, .advised],
            withReason: false),
        ProblemTransition(action: .reopen, from: .concluded, to: .investigating, needs: [], withReason: true),
        ProblemTransition(action: .reopen, from: .closed, to: .investigating, needs: [], withReason: true),
    ]

    static func step(_ action: ProblemAction, from state: ProblemState) -> ProblemTransition? {
        table.first { $0.action == action && $0.from == state }
    }

    /// What may be done next.
    public static func possible(from state: ProblemState) -> [ProblemAction] { table.filter { $0.from == state }.map(\.action) }

    /// Why a step cannot be taken now, and what would help.
    static func refusal(_ action: ProblemAction, _ number: String, _ state: ProblemState) -> Wording {
        let before = table.filter { $0.action == action }.map(\.from.title)
        let next = possible(from: state).map(\.title)
        return Wording(
            ja:
                "\(number) は「\(state.title.japanese)」です。「\(action.title.japanese)」は「\(before.map(\.japanese).joined(separator: "」「"))」のときだけできます。今できること: \(next.map(\.japanese).joined(separator: "、"))。",
            en:
                "\(number) is \(state.title.english); \"\(action.title.english)\" is possible only when it is \(before.map(\.english).joined(separator: " or ")). Possible now: \(next.map(\.english).joined(separator: ", "))."
        )
    }
}
