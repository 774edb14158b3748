public import Diagnostics

/// Whether a configuration is legacy.
public enum LegacyVerdict: String, Sendable, Hashable, CaseIterable {
    /// It cannot be protected by reasonable means against current threats.
    case legacy
    /// It can.
    case notLegacy = "not_legacy"

    /// The name for a reader.
    public var wording: Wording {
        switch self {
        case .legacy: Wording(ja: "レガシー", en: "legacy")
        case .notLegacy: Wording(ja: "レガシーではない", en: "not legacy")
        }
    }
}
