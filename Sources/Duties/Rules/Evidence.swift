public import Diagnostics

/// How well a part of a rule is known.
public struct Evidence: Sendable, Hashable {
    /// Where it was seen.
    public enum Level: String, Sendable, Hashable, CaseIterable {
        /// Read in the official text or a verbatim copy of it.
        case primary
        /// Read in somebody's account of it.
        case secondary
        /// Known from memory with some confidence.
        case memoryHigh = "memory-high"
        /// Known from memory.
        case memoryMedium = "memory-medium"
        /// Hardly more than a guess.
        case memoryLow = "memory-low"
        /// Not seen.
        case notSeen = "not-seen"
        /// Our own proposal.
        case own

        /// The level for a reader.
        public var wording: Wording {
            switch self {
            case .primary: Wording(ja: "原文で確認", en: "read in the official text")
            case .secondary: Wording(ja: "解説で確認", en: "read in an account of it")
            case .memoryHigh: Wording(ja: "記憶(確度高)", en: "from memory, high confidence")
            case .memoryMedium: Wording(ja: "記憶(確度中)", en: "from memory, medium confidence")
            case .memoryLow: Wording(ja: "記憶(確度低)", en: "from memory, low confidence")
            case .notSeen: Wording(ja: "未確認", en: "not seen")
            case .own: Wording(ja: "当方の案", en: "our own proposal")
            }
        }
    }

    /// The part of the rule: `law`, `item`, `first_day` …
    public let aspect: String
    /// How well it is known.
    public let level: Level
}
