public import Diagnostics

/// What a version is beside the one before.
///
/// Versions are numbered by integers (CSAF 2.0 and 2.1, 3.1.11.1): each one that goes out has the next number, whatever changed. What changed is said beside it.
public enum AdvisoryChange: String, Sendable, CaseIterable {
    /// The first version.
    case first
    /// Something new: products, statuses, remediations, vulnerabilities.
    case content
    /// Words that were wrong; products, statuses and remediations are as they were, which submitting checks.
    case erratum
    /// The advisory is taken back.
    case withdrawal
    /// Another advisory has taken its place.
    case supersession

    /// The words for people.
    public var title: Wording {
        switch self {
        case .first: Wording(ja: "初版", en: "first version")
        case .content: Wording(ja: "内容の更新", en: "new content")
        case .erratum: Wording(ja: "正誤訂正", en: "erratum")
        case .withdrawal: Wording(ja: "取下げ", en: "withdrawal")
        case .supersession: Wording(ja: "置換", en: "supersession")
        }
    }
}
