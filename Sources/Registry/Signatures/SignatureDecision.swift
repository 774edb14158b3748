public import Diagnostics

/// Which way a signature went.
public enum SignatureDecision: String, Sendable, CaseIterable {
    /// Yes.
    case approved
    /// No.
    case rejected

    /// The word for people.
    public var title: Wording {
        switch self {
        case .approved: Wording(ja: "承認", en: "approved")
        case .rejected: Wording(ja: "却下", en: "rejected")
        }
    }
}
