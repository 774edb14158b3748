import CVSS
public import Diagnostics

/// How bad a vulnerability is rated, from all rating systems onto one scale (CVSS qualitative severity rating scale).
public enum SeverityLevel: String, Sendable, Comparable, CaseIterable {
    /// No source rates it. Sorts lowest, and is not the same as "none".
    case unknown
    case none
    case low
    case medium
    case high
    case critical

    /// Less sure before surer, milder before worse.
    public static func < (left: SeverityLevel, right: SeverityLevel) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The level of a CVSS severity rating.
    init(_ severity: CVSSSeverity) { self = SeverityLevel(word: severity.rawValue) ?? .unknown }

    /// A severity word of a source (`MODERATE`, `Important`, `HIGH`); nil if it is none.
    public init?(word: String) {
        switch word.lowercased() {
        case "none", "negligible": self = .none
        case "low", "minor": self = .low
        case "moderate", "medium": self = .medium
        case "high", "important": self = .high
        case "critical": self = .critical
        default: return nil
        }
    }

    /// The level's name for a reader.
    public var wording: Wording {
        switch self {
        case .unknown: Wording(ja: "不明", en: "unknown")
        case .none: Wording(ja: "なし", en: "none")
        case .low: Wording(ja: "低", en: "low")
        case .medium: Wording(ja: "中", en: "medium")
        case .high: Wording(ja: "高", en: "high")
        case .critical: Wording(ja: "緊急", en: "critical")
        }
    }
}
