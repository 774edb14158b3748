public import Diagnostics

/// How far a version of a document is.
public enum DocumentState: String, Sendable, CaseIterable {
    /// Waits for approval.
    case draft
    /// Approved by another person than its author.
    case approved
    /// No longer to be used; releases that went out with it keep it.
    case obsolete

    /// The word for people.
    public var title: Wording {
        switch self {
        case .draft: Wording(ja: "案", en: "draft")
        case .approved: Wording(ja: "承認済み", en: "approved")
        case .obsolete: Wording(ja: "廃止", en: "obsolete")
        }
    }
}
