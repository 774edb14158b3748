public import Diagnostics

/// What a problem is about (JIS T 2304 9.1: performance, safety or security).
public enum ProblemKind: String, Sendable, CaseIterable {
    /// It does not do what it should.
    case performance
    /// Somebody could come to harm.
    case safety
    /// Somebody could misuse it.
    case security
    /// A document is wrong.
    case documentation
    /// Anything else.
    case other

    /// The word for people.
    public var title: Wording {
        switch self {
        case .performance: Wording(ja: "性能", en: "performance")
        case .safety: Wording(ja: "安全", en: "safety")
        case .security: Wording(ja: "セキュリティ", en: "security")
        case .documentation: Wording(ja: "文書", en: "documentation")
        case .other: Wording(ja: "その他", en: "other")
        }
    }
}
