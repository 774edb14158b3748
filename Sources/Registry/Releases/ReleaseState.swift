public import Diagnostics

/// How far a release is. Only what is in work can be changed; everything after goes through a change request.
public enum ReleaseState: String, Sendable, CaseIterable {
    /// Its items may still change.
    case inWork = "in-work"
    /// Its baseline is frozen and waits for approval.
    case frozen
    /// Approved and shipped.
    case released
    /// No longer shipped; where it is installed, it is still watched.
    case withdrawn

    /// The word for people.
    public var title: Wording {
        switch self {
        case .inWork: Wording(ja: "作業中", en: "in work")
        case .frozen: Wording(ja: "凍結", en: "frozen")
        case .released: Wording(ja: "出荷", en: "released")
        case .withdrawn: Wording(ja: "出荷終了", en: "withdrawn")
        }
    }
}
