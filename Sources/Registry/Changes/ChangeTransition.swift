public import Diagnostics

/// One step that a change request may take: request, impact, approval, implementation, verification, release (JIS T 2304 6.2 and 8.2). What is not in
/// ``table`` is refused.
public struct ChangeTransition: Sendable, Hashable {
    /// What must have been written for a step.
    public enum Need: String, Sendable, Hashable, CaseIterable {
        case impact
        case functionReason = "function-reason"
        case implementation, verification
    }

    /// What somebody must not have done to take a step.
    public enum Exclusion: Sendable, Hashable {
        case author, implementer
    }

    /// The step.
    public let action: ChangeAction
    /// From where.
    public let from: ChangeState
    /// To where.
    public let to: ChangeState
    /// What must be filled.
    public let needs: [Need]
    /// Who may not take it.
    public let notBy: Exclusion?
    /// Whether it needs a reason.
    public let withReason: Bool
    /// Whether it stands on an approval of the text as it is.
    public let onApproval: Bool

    init(
        _ action: ChangeAction, _ from: ChangeState, _ to: ChangeState, needs: [Need] = [], notBy: Exclusion? = nil, withReason: Bool = false,
        onApproval: Bool = false
    ) {
        self.action = action
        self.from = from
        self.to = to
        self.needs = needs
        self.notBy = notBy
        self.withReason = withReason
        self.onApproval = onApproval
    }

    /// All steps there are.
    public static let table: [ChangeTransition] = [
        ChangeTransition(.request, .draft, .requested),
        ChangeTransition(.analyse, .requested, .analysed, needs: [.impact, .functionReason]),
        ChangeTransition(.approve, .analysed, .approved, needs: [.impact, .functionReason], notBy: .author),
        ChangeTransition(.reject, .requested, .rejected, notBy: .author),
        ChangeTransition(.reject, .analysed, .rejected, notBy: .author),
        ChangeTransition(.rework, .rejected, .draft),
        ChangeTransition(.implement, .approved, .implemented, needs: [.implementation], onApproval: true),
        ChangeTransition(.verify, .implemented, .verified, needs: [.verification], notBy: .implementer, onApproval: true),
        ChangeTransition(.sendBack, .implemented, .approved, notBy: .implementer, withReason: true),
        ChangeTransition(.close, .verified, .closed, onApproval: true),
        ChangeTransition(.cancel, .draft, .cancelled, withReason: true),
        ChangeTransition(.cancel, .requested, .cancelled, withReason: true),
        ChangeTransition(.cancel, .analysed, .cancelled, withReason: true),
        ChangeTransition(.cancel, .approved, .cancelled, withReason: true),
    ]

    static func step(_ action: ChangeAction, from state: ChangeState) -> ChangeTransition? {
        table.first { $0.action == action && $0.from == state }
    }

    /// What may be done next.
    public static func possible(from state: ChangeState) -> [ChangeAction] { table.filter { $0.from == state }.map(\.action) }

    /// Why a step cannot be taken now, and what would help.
    static func refusal(_ action: ChangeAction, _ number: String, _ state: ChangeState) -> Wording {
        let before = table.filter { $0.action == action }.map(\.from.title)
        let next = possible(from: state).map(\.title)
        let (japaneseNext, englishNext) =
            next.isEmpty
            ? ("できることはもうありません。", "Nothing more can be done with it.")
            : (
                "今できること: \(next.map(\.japanese).joined(separator: "、"))。",
                "Possible now: \(next.map(\.english).joined(separator: ", "))."
            )
        return Wording(
            ja:
                "\(number) は「\(state.title.japanese)」です。「\(action.title.japanese)」は「\(before.map(\.japanese).joined(separator: "」「"))」のときだけできます。\(japaneseNext)",
            en:
                "\(number) is \(state.title.english); \"\(action.title.english)\" is possible only when it is \(before.map(\.english).joined(separator: " or ")). \(englishNext)"
        )
    }
}
