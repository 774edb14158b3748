public import Diagnostics

/// How far a report is.
public enum ReportState: String, Sendable, Hashable, CaseIterable {
    /// It is being written.
    case draft
    /// Another person approved exactly this content.
    case approved
    /// A person sent it, marked incomplete: a follow-up is owed.
    case submitted
    /// A follow-up was begun.
    case followedUp = "followed-up"
    /// A person sent it, and nothing more is owed.
    case complete

    /// The word for people.
    public var title: Wording {
        switch self {
        case .draft: Wording(ja: "案", en: "draft")
        case .approved: Wording(ja: "承認済み", en: "approved")
        case .submitted: Wording(ja: "提出済み(追加報告待ち)", en: "submitted, follow-up owed")
        case .followedUp: Wording(ja: "追加報告あり", en: "followed up")
        case .complete: Wording(ja: "完了", en: "complete")
        }
    }
}
