public import Diagnostics

/// How far a version of a plan is.
public enum PlanState: String, Sendable, CaseIterable {
    /// Written down; nobody is told of it.
    case draft
    /// Another person approved it.
    case approved
    /// Another person rejected it.
    case rejected

    /// The word for people.
    public var title: Wording {
        switch self {
        case .draft: Wording(ja: "案", en: "draft")
        case .approved: Wording(ja: "承認", en: "approved")
        case .rejected: Wording(ja: "却下", en: "rejected")
        }
    }
}
