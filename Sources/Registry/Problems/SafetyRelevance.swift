public import Diagnostics

/// Whether a problem touches safety (JIS T 2304 9.2).
public enum SafetyRelevance: String, Sendable, CaseIterable {
    case yes, no
    /// Nobody has judged it yet.
    case unknown

    /// The word for people.
    public var title: Wording {
        switch self {
        case .yes: Wording(ja: "安全に関係する", en: "touches safety")
        case .no: Wording(ja: "安全に関係しない", en: "does not touch safety")
        case .unknown: Wording(ja: "未評価", en: "not judged")
        }
    }
}
