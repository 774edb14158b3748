public import Diagnostics

/// What the maker of a SOUP item still does for it, as far as is known. Nothing known is nil, never a guess.
public enum SupportLevel: String, Sendable, CaseIterable {
    /// Maintained: faults and vulnerabilities are put right.
    case full
    /// Only vulnerabilities are, or only against payment.
    case limited
    /// No longer.
    case ended

    /// The word for people.
    public var title: Wording {
        switch self {
        case .full: Wording(ja: "サポート中", en: "supported")
        case .limited: Wording(ja: "限定的サポート", en: "limited support")
        case .ended: Wording(ja: "サポート終了", en: "support ended")
        }
    }
}
