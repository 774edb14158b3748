import Diagnostics
public import Duties

/// One version of a product's plan of EOL and EOS. Nothing is overwritten: a change is a new version with its reason.
public struct PlanVersion: Sendable, Hashable {
    /// 1, 2, 3, …; each supersedes the one before.
    public let number: Int
    /// Its dates.
    public let days: PlanDays
    /// Why these dates, or why they changed.
    public let reason: String
    /// Who made it.
    public let author: String
    /// When it was made.
    public let made: Instant
    /// Its approval; nil for a draft, which nobody is told of.
    public let approval: PlanApproval?
    /// What it is based on.
    public let inputs: [PlanInput]

    /// - Throws: `LIFE-006` without reason or persons, `LIFE-007` if the author approves, `LIFE-010` if the approval is older than the plan.
    public init(
        number: Int, days: PlanDays, reason: String, author: String, made: Instant, approval: PlanApproval? = nil, inputs: [PlanInput] = [],
        at place: String = ""
    ) throws(LifecycleError) {
        try LifecycleText.require(reason, Wording(ja: "理由", en: "a reason"), at: place)
        try LifecycleText.require(author, Wording(ja: "作成者", en: "the author"), at: place)
        if let approval {
            try LifecycleText.require(approval.by, Wording(ja: "承認者", en: "who approved"), at: place)
            guard approval.by != author else { throw LifecycleError(.approvedByAuthor(author), at: place) }
            guard approval.at >= made else {
                throw LifecycleError(
                    .before(
                        Wording(ja: "承認", en: "the approval"), day: "\(approval.at)", Wording(ja: "計画の作成", en: "the making of the plan"),
                        limit: "\(made)"), at: place)
            }
        }
        self.number = number
        self.days = days
        self.reason = reason
        self.author = author
        self.made = made
        self.approval = approval
        self.inputs = inputs
    }

    /// Inputs that the guidance names and this version does not have, in the order of the guidance.
    public var missingInputs: [PlanInputKind] {
        PlanInputKind.allCases.filter { kind in kind.isNamed && !inputs.contains { $0.kind == kind } }
    }
}
