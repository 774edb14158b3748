import Database

/// Takes a person's second factor away: one's own with the password, or as an administrator that of somebody who lost their telephone. The person is
/// signed out everywhere.
public struct RemoveSecondFactor: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// Whose.
    public let handle: String
    private let proof: PasswordProof?

    /// The end of a second factor.
    ///
    /// - Parameter proof: that one has just shown one's password; needed for one's own.
    public init(of handle: String, proof: PasswordProof? = nil) {
        self.handle = handle
        self.proof = proof
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws {
        if handle == transaction.principal.handle {
            guard proof?.handle == handle else { throw RegistryError.wrongPassword(handle) }
        } else {
            try Authorisation.check(.managePeople, .everything, transaction)
            try transaction.mustHaveReason()
        }
        let person = try transaction.named(Person.self, "handle", handle)
        guard let factor = try transaction.find(SecondFactor.self, "person_id", .integer(person.id)) else {
            throw RegistryError.notFound(.secondFactor, handle)
        }
        try transaction.remove(factor)
        try EndSessions.end(of: person, transaction)
    }
}
