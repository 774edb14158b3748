/// Whether a link from a letter still opens, and for whom: asked before anything is shown, so that a mail scanner that follows links opens no notice.
public struct CheckLetterLink: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// What there is to say before the notice is opened.
    public struct Answer: Sendable {
        /// Number of the notice.
        public let number: String
        /// Names of the institution.
        public let institution: (ja: String, en: String)
    }

    private let digest: String

    /// Asks what a secret opens; asked as Mimamori itself, which does not know who came.
    public init(_ token: SecretToken) { digest = token.digest }

    /// Answers it.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` for a link that does not open.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let opened = try LetterLink.find(digest, reader)
        return Answer(number: opened.notice.number, institution: (opened.institution.nameJa, opened.institution.nameEn))
    }
}
