public import Diagnostics

/// What somebody says with a signature.
public enum SignatureMeaning: String, Sendable, CaseIterable {
    /// Wrote it.
    case author
    /// Has read and checked it.
    case reviewer
    /// Decides on it.
    case approver

    /// The word for people.
    public var title: Wording {
        switch self {
        case .author: Wording(ja: "作成", en: "author")
        case .reviewer: Wording(ja: "照査", en: "reviewer")
        case .approver: Wording(ja: "承認", en: "approver")
        }
    }
}
