import Database

/// Notes that a session was used. It is no deed of the person, so it is not in the audit chain.
public struct NoteSession: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    private let digest: String

    /// The use of a session.
    public init(_ token: SecretToken) { digest = token.digest }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws {
        try transaction.connection.execute("UPDATE session SET seen_at = ? WHERE digest = ?", [.text(transaction.now), .text(digest)])
    }
}
