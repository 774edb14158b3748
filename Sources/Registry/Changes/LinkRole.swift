public import Diagnostics

/// How one thing relates to another.
public enum LinkRole: String, Sendable, CaseIterable {
    /// The change touches it.
    case impact
    /// It is why there is a change or a problem.
    case cause
    /// The change that shall solve the problem.
    case solution
    /// Nearer relation unsaid.
    case related
    /// The frozen release that was taken back into work for the change.
    case thaw
    /// A decision was carried over from this one when its release was cloned.
    case inherited

    /// Those that are part of what an approver approves.
    static let approved: Set<LinkRole> = [.impact, .cause]

    /// Those that people may set.
    static let settable: Set<LinkRole> = [.impact, .cause, .solution, .related]

    /// The word for people.
    public var title: Wording {
        switch self {
        case .impact: Wording(ja: "影響", en: "touches")
        case .cause: Wording(ja: "原因", en: "because of")
        case .solution: Wording(ja: "対処", en: "solved by")
        case .related: Wording(ja: "関連", en: "related")
        case .thaw: Wording(ja: "凍結解除", en: "taken back into work")
        case .inherited: Wording(ja: "引継ぎ元", en: "carried over from")
        }
    }
}
