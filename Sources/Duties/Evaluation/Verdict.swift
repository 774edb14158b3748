public import Diagnostics

/// Does a rule apply to a case?
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// It applies.
    case fires
    /// It may apply: something that would decide it is not known. It is treated as if it applied.
    case mightFire = "might-fire"
    /// It does not apply.
    case doesNotFire = "does-not-fire"
    /// Its condition holds or may hold, but it is not law yet, or no longer, at the time in question.
    case notInForce = "not-in-force"

    /// The verdict for a reader.
    public var wording: Wording {
        switch self {
        case .fires: Wording(ja: "該当", en: "applies")
        case .mightFire: Wording(ja: "該当の可能性", en: "may apply")
        case .doesNotFire: Wording(ja: "非該当", en: "does not apply")
        case .notInForce: Wording(ja: "施行されていない", en: "not in force")
        }
    }
}
