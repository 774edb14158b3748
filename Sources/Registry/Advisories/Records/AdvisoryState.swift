public import Diagnostics

/// How far a version of an advisory is.
public enum AdvisoryState: String, Sendable, CaseIterable {
    /// Being written.
    case draft
    /// Waits for another person.
    case inReview = "in-review"
    /// Another person approved it, for the content as it was then.
    case approved
    /// Out.
    case published
    /// Out, and a newer version or another advisory has taken its place.
    case superseded
    /// Out, and taken back.
    case withdrawn
    /// Given up before it was out.
    case abandoned

    /// Versions that nobody outside has seen.
    static let unpublished: [AdvisoryState] = [.draft, .inReview, .approved, .abandoned]
    /// Versions on which work goes on.
    static let inWork: [AdvisoryState] = [.draft, .inReview, .approved]
    /// Versions that are or were out.
    static let out: [AdvisoryState] = [.published, .superseded, .withdrawn]

    /// The word for people.
    public var title: Wording {
        switch self {
        case .draft: Wording(ja: "作成中", en: "draft")
        case .inReview: Wording(ja: "照査中", en: "in review")
        case .approved: Wording(ja: "承認済み", en: "approved")
        case .published: Wording(ja: "公開中", en: "published")
        case .superseded: Wording(ja: "置換済み", en: "superseded")
        case .withdrawn: Wording(ja: "取下げ", en: "withdrawn")
        case .abandoned: Wording(ja: "取りやめ", en: "given up")
        }
    }
}

extension [AdvisoryState] {
    /// As a list of SQL.
    var sql: String { map { "'\($0.rawValue)'" }.joined(separator: ", ") }
}
