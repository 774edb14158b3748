import Database
public import Diagnostics
import Lifecycle

/// Puts the maker's own letter in place of the one that comes with the program, or changes it. Notices that are drafted already keep their text.
public struct PutTemplate: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageNotices
    /// Which letter.
    public var key: TemplateKey
    /// In which language.
    public var language: Language
    /// Its title, with fields.
    public var title: String
    /// Its text, with fields.
    public var body: String

    /// A letter.
    public init(_ key: TemplateKey, _ language: Language, title: String, body: String) {
        self.key = key
        self.language = language
        self.title = title
        self.body = body
    }

    /// Does it.
    ///
    /// - Throws: ``NoticeError/unknownField(_:line:known:)`` with the line; ``NoticeError/openField(line:)``.
    public func perform(in transaction: RegistryTransaction) throws -> NoticeTemplate {
        var check = FieldCheck()
        check.text("title", title)
        check.text("body", body, limit: 20_000)
        try check.finish()
        let sample = Dictionary(key.fields.map { ($0, "") }) { first, _ in first }
        _ = try TemplateText.fill(title, sample)
        _ = try TemplateText.fill(body, sample)
        var template = NoticeTemplate(
            subject: key.rawValue, language: language, title: title, body: body, author: try transaction.ownID())
        guard let old = try NoticeTemplate.own(key, language, transaction) else { return try transaction.insert(template) }
        template.id = old.id
        template.revision = old.revision
        return try transaction.update(template)
    }
}

extension NoticeTemplate {
    /// The maker's own letter; nil where the built-in one counts.
    static func own(_ key: TemplateKey, _ language: Language, _ reader: RegistryReader) throws -> NoticeTemplate? {
        try reader.list(
            NoticeTemplate.self, where: "subject = ? AND language = ?", [.text(key.rawValue), .text(language.rawValue)]
        ).first
    }
}
