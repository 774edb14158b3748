import Database

/// Who holds the secret of a session.
public struct FindSession: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// A session with its person.
    public struct Found: Sendable {
        /// The session.
        public let session: Session
        /// The person's handle.
        public let handle: String
        /// The person's name.
        public let name: String
        /// Whether its use is to be noted (``NoteSession``).
        public let isToBeNoted: Bool
    }

    private let digest: String

    /// Asks who holds a secret; asked as Mimamori itself, which does not know yet who came.
    public init(_ token: SecretToken) { digest = token.digest }

    /// Answers it; nil where there is none, it has ended, or the person was switched off.
    public func answer(in reader: RegistryReader) throws -> Found? {
        guard let session = try reader.find(Session.self, "digest", .text(digest)), reader.now < session.expiresAt,
            reader.now < (try Moment.later(session.seenAt, minutes: SessionRules.idleMinutes))
        else { return nil }
        let person = try reader.get(Person.self, session.person)
        guard person.isActive else { return nil }
        return Found(
            session: session, handle: person.handle, name: person.name,
            isToBeNoted: reader.now >= (try Moment.later(session.seenAt, minutes: SessionRules.noteMinutes)))
    }
}
