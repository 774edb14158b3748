import Database
import Diagnostics

/// Takes a code of the second factor that the server has found right: confirms a new factor, and opens a session that waited for it.
public struct PassSecondFactor: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    private let step: Int
    private let waiting: SecretToken
    private let fresh: SecretToken

    /// A right code.
    ///
    /// - Parameters:
    ///   - step: the time step that the code is of.
    ///   - waiting: the secret of the session in which the code was shown; it ends.
    ///   - fresh: the secret of the session that takes its place.
    public init(step: Int, in waiting: SecretToken, then fresh: SecretToken) {
        self.step = step
        self.waiting = waiting
        self.fresh = fresh
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Session {
        let person = try transaction.actor()
        guard let session = try transaction.find(Session.self, "digest", .text(waiting.digest)), session.person == person.id,
            var factor = try transaction.find(SecondFactor.self, "person_id", .integer(person.id))
        else { throw RegistryError.notFound(.session, person.handle) }
        guard step > factor.lastStep else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "この確認コードは使用済みです。次のコードが表示されるまでお待ちください。", en: "this code was used already; wait for the next one."))
        }
        factor.lastStep = step
        if factor.confirmedAt == nil { factor.confirmedAt = transaction.now }
        try transaction.update(factor)
        try transaction.remove(session)
        return try OpenSession.open(person, fresh, .full, transaction)
    }
}
