public import Diagnostics

/// How sure a date is, from least to most.
public enum Confidence: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Something happened since that puts it in doubt: a bankruptcy, an acquisition.
    case doubtful
    /// An estimate, or a word whose meaning nobody has confirmed.
    case low
    /// A third party's collection, or a confirmed word of one.
    case medium
    /// The vendor's own statement, a contract, or a person's decision with evidence.
    case high

    /// The name for a reader.
    public var wording: Wording {
        switch self {
        case .doubtful: Wording(ja: "疑わしい", en: "doubtful")
        case .low: Wording(ja: "低", en: "low")
        case .medium: Wording(ja: "中", en: "medium")
        case .high: Wording(ja: "高", en: "high")
        }
    }

    /// Least first.
    public static func < (left: Confidence, right: Confidence) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .doubtful: 0
        case .low: 1
        case .medium: 2
        case .high: 3
        }
    }
}
