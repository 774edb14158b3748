public import Diagnostics

/// What somebody can be told of.
public enum AlertKind: String, Sendable, CaseIterable {
    /// A finding that was not open before.
    case finding
    /// A vulnerability got another CVSS score.
    case severity
    /// A vulnerability is known to be exploited (CISA KEV and the like).
    case exploited
    /// A version that mends a finding is known.
    case fix
    /// The last day of a duty comes, or has passed.
    case due

    /// The word for people.
    public var wording: Wording {
        switch self {
        case .finding: Wording(ja: "新しい該当", en: "new findings")
        case .severity: Wording(ja: "深刻度の変化", en: "changes of severity")
        case .exploited: Wording(ja: "悪用の確認(KEV)", en: "known exploitation (KEV)")
        case .fix: Wording(ja: "修正版の公開", en: "fixed versions")
        case .due: Wording(ja: "義務の期限", en: "last days of duties")
        }
    }
}
