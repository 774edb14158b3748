import Database

/// Says who a person is at a provider: of oneself with the password, or as an administrator of somebody else, with a reason.
public struct LinkIdentity: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// Whose.
    public let handle: String
    private let identity: ProvenIdentity
    private let proof: PasswordProof?

    /// A link.
    ///
    /// - Parameter proof: that one has just shown one's password; needed for one's own.
    public init(_ identity: ProvenIdentity, to handle: String, proof: PasswordProof? = nil) {
        self.identity = identity
        self.handle = handle
        self.proof = proof
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it; a link that is there is not turned to somebody else unasked.
    public func perform(in transaction: RegistryTransaction) throws -> LinkedIdentity {
        if handle == transaction.principal.handle {
            guard proof?.handle == handle else { throw RegistryError.wrongPassword(handle) }
        } else {
            try Authorisation.check(.managePeople, .everything, transaction)
            try transaction.mustHaveReason()
        }
        return try Self.link(identity, try transaction.named(Person.self, "handle", handle), transaction)
    }

    static func link(_ identity: ProvenIdentity, _ person: Person, _ transaction: RegistryTransaction) throws -> LinkedIdentity {
        var check = FieldCheck()
        check.text("issuer", identity.issuer, limit: 500)
        check.text("subject", identity.subject, limit: 255)
        try check.finish()
        let same = try transaction.list(LinkedIdentity.self, where: "issuer = ? AND subject = ?", [.text(identity.issuer), .text(identity.subject)])
        guard same.isEmpty
        else { throw RegistryError.alreadyThere(.linkedIdentity, identity.username ?? identity.subject) }
        guard try transaction.list(LinkedIdentity.self, where: "person_id = ? AND issuer = ?", [.integer(person.id), .text(identity.issuer)]).isEmpty
        else { throw RegistryError.alreadyThere(.linkedIdentity, person.handle) }
        return try transaction.insert(LinkedIdentity(person: person.id, identity, at: transaction.now, by: transaction.principal.handle))
    }
}
