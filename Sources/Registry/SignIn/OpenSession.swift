import Database

/// Signs a person in who has just shown their password; with a second factor, the session is only half open.
public struct OpenSession: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    private let token: SecretToken
    private let proof: PasswordProof

    /// A session whose secret the caller has made and hands to the browser.
    public init(_ token: SecretToken, proof: PasswordProof) {
        self.token = token
        self.proof = proof
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Session {
        let person = try transaction.actor()
        guard proof.handle == person.handle else { throw RegistryError.wrongPassword(person.handle) }
        let hasFactor = try transaction.find(SecondFactor.self, "person_id", .integer(person.id))?.confirmedAt != nil
        return try Self.open(person, token, hasFactor ? .password : .full, transaction)
    }

    static func open(_ person: Person, _ token: SecretToken, _ stage: Session.Stage, _ transaction: RegistryTransaction) throws -> Session {
        let minutes = stage == .full ? SessionRules.longestMinutes : SessionRules.factorMinutes
        try transaction.connection.execute("DELETE FROM session WHERE expires_at < ?", [.text(transaction.now)])
        return try transaction.insert(
            Session(
                person: person.id, digest: token.digest, stage: stage, channel: transaction.principal.channel, openedAt: transaction.now,
                expiresAt: try Moment.later(transaction.now, minutes: minutes)))
    }
}
