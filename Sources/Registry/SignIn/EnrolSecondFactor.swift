import Database

/// Begins a second factor of one's own; it counts once a code of it was shown (``PassSecondFactor``).
public struct EnrolSecondFactor: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    private let secret: String
    private let proof: PasswordProof

    /// A key, already sealed by the server.
    public init(sealed secret: String, proof: PasswordProof) {
        self.secret = secret
        self.proof = proof
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it; one that was never confirmed is replaced, a confirmed one is not.
    public func perform(in transaction: RegistryTransaction) throws -> SecondFactor {
        let person = try transaction.actor()
        guard proof.handle == person.handle else { throw RegistryError.wrongPassword(person.handle) }
        guard var old = try transaction.find(SecondFactor.self, "person_id", .integer(person.id)) else {
            return try transaction.insert(SecondFactor(person: person.id, secret: secret, enrolledAt: transaction.now))
        }
        guard old.confirmedAt == nil else { throw RegistryError.alreadyThere(.secondFactor, person.handle) }
        old.secret = secret
        old.enrolledAt = transaction.now
        return try transaction.update(old)
    }
}
