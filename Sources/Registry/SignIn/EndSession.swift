import Database

/// Signs the person out of one session.
public struct EndSession: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    private let digest: String

    /// The end of the session whose secret the caller holds.
    public init(_ token: SecretToken) { digest = token.digest }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it; a session that has ended already is left so.
    public func perform(in transaction: RegistryTransaction) throws {
        guard let session = try transaction.find(Session.self, "digest", .text(digest)), session.person == (try transaction.actor().id) else {
            return
        }
        try transaction.remove(session)
    }
}
