import Database

/// Keeps the answer to a request whose key was claimed.
public struct KeepAnswer: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    private let key: String
    private let answer: GivenAnswer

    /// An answer under a key.
    public init(_ key: String, _ answer: GivenAnswer) {
        self.key = key
        self.answer = answer
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws {
        try transaction.connection.execute(
            "UPDATE given_answer SET status = ?, headers = ?, body = ? WHERE person = ? AND idempotency_key = ?",
            [.integer(answer.status), .text(answer.headers), .bytes(answer.body), .text(transaction.principal.handle), .text(key)])
    }
}
