public import Diagnostics

/// How bad a problem is.
public enum ProblemSeverity: String, Sendable, CaseIterable {
    case minor, moderate, serious, critical

    /// The word for people.
    public var title: Wording {
        switch self {
        case .minor: Wording(ja: "軽微", en: "minor")
        case .moderate: Wording(ja: "中程度", en: "moderate")
        case .serious: Wording(ja: "重大", en: "serious")
        case .critical: Wording(ja: "致命的", en: "critical")
        }
    }
}
