import Database

/// Claims an idempotency key for a request: whoever sends the same request again gets the same answer and causes nothing twice.
///
/// Keys are a person's own and are kept for a day. They are the door's notes, not deeds of a person, so they are not in the audit chain.
public struct ClaimAnswer: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// What to do with the request.
    public enum Answer: Sendable, Equatable {
        /// It is new: carry it out, then ``KeepAnswer`` or ``DropAnswer``.
        case new
        /// It was answered; give the same answer.
        case given(GivenAnswer)
        /// It is being carried out, or the server ended while it was.
        case open
        /// The key was used for another request.
        case other
    }

    /// For how many minutes a key is kept.
    static let keptMinutes = 24 * 60

    private let key: String
    private let request: String

    /// A request under a key.
    ///
    /// - Parameter request: a digest of all that makes the request what it is.
    public init(_ key: String, request: String) {
        self.key = key
        self.request = request
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Answer {
        let connection = transaction.connection
        let person = SQLValue.text(transaction.principal.handle)
        try connection.execute("DELETE FROM given_answer WHERE at < ?", [.text(try Moment.later(transaction.now, minutes: -Self.keptMinutes))])
        let claimed = try connection.execute(
            """
            INSERT INTO given_answer (person, idempotency_key, request, at) VALUES (?, ?, ?, ?) ON CONFLICT (person, idempotency_key) DO NOTHING
            """, [person, .text(key), .text(request), .text(transaction.now)])
        if claimed == 1 { return .new }
        let row = try connection.row(
            "SELECT request, status, headers, body FROM given_answer WHERE person = ? AND idempotency_key = ?", [person, .text(key)])
        guard let row, try row.text("request") == request else { return .other }
        guard let status = try row.optionalInt("status") else { return .open }
        return .given(GivenAnswer(status: status, headers: try row.optionalText("headers") ?? "", body: try row.optionalBytes("body") ?? []))
    }
}
