public import Diagnostics

/// Whether the guidance applies to a product: a decision with a reason and a day, not a guess.
public enum Applicability: String, Sendable, CaseIterable {
    /// Nobody has decided yet.
    case undecided
    /// It applies.
    case applicable
    /// It does not.
    case notApplicable = "not-applicable"

    /// The word for people.
    public var title: Wording {
        switch self {
        case .undecided: Wording(ja: "未判断", en: "undecided")
        case .applicable: Wording(ja: "対象", en: "applicable")
        case .notApplicable: Wording(ja: "対象外", en: "not applicable")
        }
    }
}
