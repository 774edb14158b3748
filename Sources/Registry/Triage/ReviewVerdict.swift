public import Diagnostics

/// What the second person says of an analysis.
public enum ReviewVerdict: String, Sendable, CaseIterable {
    /// Nobody has reviewed it.
    case proposed
    /// Another person agrees.
    case agreed
    /// Another person sent it back.
    case returned

    /// The word for people.
    public var title: Wording {
        switch self {
        case .proposed: Wording(ja: "確認待ち", en: "to be reviewed")
        case .agreed: Wording(ja: "確認済み", en: "reviewed")
        case .returned: Wording(ja: "差戻し", en: "sent back")
        }
    }
}
