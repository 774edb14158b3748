public import Diagnostics
import Lifecycle

/// The letter that counts for a subject.
public struct ShowTemplate: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageNotices

    /// A letter.
    public struct Answer: Sendable {
        /// Its title, with fields.
        public let title: String
        /// Its text, with fields.
        public let body: String
        /// The maker wrote it.
        public let isOwn: Bool
        /// The fields that it can have.
        public let fields: [NoticeField]
    }

    /// Which letter.
    public var key: TemplateKey
    /// In which language.
    public var language: Language

    /// A question for a letter.
    public init(_ key: TemplateKey, _ language: Language) {
        self.key = key
        self.language = language
    }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let fields = NoticeField.allCases.filter { $0.isOfRecipient || key.fields.contains($0) }
        if let own = try NoticeTemplate.own(key, language, reader) {
            return Answer(title: own.title, body: own.body, isOwn: true, fields: fields)
        }
        let (title, body) = BuiltInTemplates.letter(key, language)
        return Answer(title: title, body: body, isOwn: false, fields: fields)
    }
}
