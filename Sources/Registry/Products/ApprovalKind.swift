public import Diagnostics

/// The way in which a device came to the market.
public enum ApprovalKind: String, Sendable, CaseIterable {
    /// 承認.
    case approval
    /// 認証.
    case certification
    /// 届出.
    case notification

    /// The word for people.
    public var title: Wording {
        switch self {
        case .approval: Wording(ja: "承認", en: "approval")
        case .certification: Wording(ja: "認証", en: "certification")
        case .notification: Wording(ja: "届出", en: "notification")
        }
    }
}
