import Database

/// Lets a claimed key go: the request could not be carried out and may be tried again.
public struct DropAnswer: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    private let key: String

    /// The key.
    public init(_ key: String) { self.key = key }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws {
        try transaction.connection.execute(
            "DELETE FROM given_answer WHERE person = ? AND idempotency_key = ? AND status IS NULL",
            [.text(transaction.principal.handle), .text(key)])
    }
}
