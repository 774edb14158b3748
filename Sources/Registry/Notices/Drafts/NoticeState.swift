public import Diagnostics

/// How far a notice is.
public enum NoticeState: String, Sendable, CaseIterable {
    /// Being written.
    case draft
    /// Another person approved it; its letters are in the outbox, sent, or beyond.
    case approved
    /// Another person rejected it.
    case rejected
    /// Given up before it was approved.
    case cancelled

    /// The word for people.
    public var title: Wording {
        switch self {
        case .draft: Wording(ja: "案", en: "draft")
        case .approved: Wording(ja: "承認", en: "approved")
        case .rejected: Wording(ja: "却下", en: "rejected")
        case .cancelled: Wording(ja: "取りやめ", en: "cancelled")
        }
    }
}
