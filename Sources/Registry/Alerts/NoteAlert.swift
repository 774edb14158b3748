import Database

/// Takes down what became of a message; only Mimamori itself does so.
public struct NoteAlert: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDatabase

    /// What the other side did.
    public enum Outcome: Sendable, Hashable {
        /// It took it.
        case sent(String)
        /// It refused it for good.
        case refused(String)
        /// It did not take it this time.
        case deferred(String)
    }

    /// Minutes to wait after each attempt; behind the last it is given up.
    static let pauses = [1, 5, 15, 60, 240, 720]
    /// Most characters of an answer that are kept.
    private static let mostCharacters = 500

    private let id: Int
    private let outcome: Outcome

    /// What became of the message of this number.
    public init(_ id: Int, _ outcome: Outcome) {
        self.id = id
        self.outcome = outcome
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws {
        let connection = transaction.connection
        let attempts = try connection.number("SELECT attempts FROM alert_delivery WHERE id = ?", [.integer(id)]) ?? 0
        let (state, words): (AlertDelivery.State, String)
        var next: String?
        switch outcome {
        case .sent(let answer): (state, words) = (.sent, answer)
        case .refused(let answer): (state, words) = (.failed, answer)
        case .deferred(let answer):
            if attempts >= 1, attempts <= Self.pauses.count { next = try Moment.later(transaction.now, minutes: Self.pauses[attempts - 1]) }
            (state, words) = (next == nil ? .failed : .queued, answer)
        }
        try connection.execute(
            // One that was dropped meanwhile stays so.
            "UPDATE alert_delivery SET state = ?, next_at = ?, ended_at = ?, answer = ? WHERE id = ? AND state = ?",
            [
                .text(state.rawValue), .text(next), .text(next == nil ? transaction.now : nil), .text(String(words.prefix(Self.mostCharacters))),
                .integer(id), .text(AlertDelivery.State.sending.rawValue),
            ])
    }
}
