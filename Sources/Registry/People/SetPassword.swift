/// Sets a person's password: their own, or as an administrator that of somebody who has none or forgot it.
///
/// The digest is made before the transaction, by ``init(_:for:salt:)``: it is slow on purpose.
public struct SetPassword: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn
    /// Whose.
    public let handle: String
    private let digest: String
    private let proof: PasswordProof?

    /// A new password.
    ///
    /// - Parameters:
    ///   - salt: 16 random bytes.
    ///   - proof: the old password, where one's own is changed.
    /// - Throws: ``RegistryError/invalid(_:)`` for one that is too short or too easy.
    public init(_ password: String, for handle: String, salt: [UInt8], proof: PasswordProof? = nil) throws {
        try self.init(password, for: handle, salt: salt, proof: proof, rounds: PasswordDigest.rounds)
    }

    /// - Parameter rounds: see ``PasswordDigest/make(_:salt:rounds:)``. Checking the password later takes as many.
    init(_ password: String, for handle: String, salt: [UInt8], proof: PasswordProof? = nil, rounds: Int) throws {
        try PersonRules.check(password: password, handle: handle)
        self.handle = handle
        self.proof = proof
        digest = try PasswordDigest.make(password, salt: salt, rounds: rounds)
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws {
        var person = try transaction.named(Person.self, "handle", handle)
        if handle == transaction.principal.handle {
            guard person.secret == nil || proof?.handle == handle else { throw RegistryError.wrongPassword(handle) }
        } else {
            try Authorisation.check(.managePeople, .everything, transaction)
        }
        person.secret = digest
        person.secretSetAt = transaction.now
        person.failures = 0
        person.lockedUntil = nil
        try transaction.update(person)
        // Whoever came in with the old one is out.
        try EndSessions.end(of: person, transaction)
    }
}
