import Database
public import Diagnostics

/// Changes the text of a draft in one language.
public struct EditNotice: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageNotices
    /// Number of the notice.
    public var number: String
    /// In which language.
    public var language: Language
    /// The title; nil leaves it.
    public var title: String?
    /// The text; nil leaves it.
    public var body: String?

    /// A change.
    public init(_ number: String, _ language: Language, title: String? = nil, body: String? = nil) {
        self.number = number
        self.language = language
        self.title = title
        self.body = body
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofNotice: number) }

    /// Does it. Whoever edits a draft has written it: they cannot approve it.
    ///
    /// - Throws: ``NoticeError/unknownField(_:line:known:)`` for a field that is not one of recipients; the text has all others filled in.
    public func perform(in transaction: RegistryTransaction) throws -> NoticeLetter {
        var notice = try transaction.notice(number)
        try notice.mustBeDraft()
        var check = FieldCheck()
        if let title { check.text("title", title) }
        if let body { check.text("body", body, limit: 20_000) }
        try check.finish()
        guard
            var letter = try transaction.list(
                NoticeLetter.self, where: "notice_id = ? AND language = ?", [.integer(notice.id), .text(language.rawValue)]
            ).first
        else { throw RegistryError.notFound(.noticeLetter, "\(number) \(language.rawValue)") }
        letter.title = try TemplateText.fill(title ?? letter.title, [:])
        letter.body = try TemplateText.fill(body ?? letter.body, [:])
        notice.author = try transaction.ownID()
        try transaction.update(notice)
        return try transaction.update(letter)
    }
}

extension Notice {
    /// - Throws: ``RegistryError/forbiddenByState(_:)``.
    func mustBeDraft() throws {
        guard state == .draft else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "通知 \(number) は「\(state.title.japanese)」です。できるのは案に対してだけです。",
                    en: "the notice \(number) is \(state.title.english); this can be done to a draft only."))
        }
    }
}
