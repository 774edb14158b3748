import Database

/// Signs a person in whom a provider vouches for. A second factor of this desk is still asked for, unless the provider says that it asked for one.
public struct OpenLinkedSession: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    private let token: SecretToken
    private let identity: ProvenIdentity

    /// A session whose secret the caller has made and hands to the browser.
    public init(_ token: SecretToken, _ identity: ProvenIdentity) {
        self.token = token
        self.identity = identity
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Session {
        let person = try transaction.actor()
        let links = try transaction.list(
            LinkedIdentity.self, where: "issuer = ? AND subject = ?", [.text(identity.issuer), .text(identity.subject)])
        guard links.first?.person == person.id else { throw RegistryError.notFound(.linkedIdentity, person.handle) }
        if let until = person.lockedUntil, transaction.now < until { throw RegistryError.locked(person.handle, until: until) }
        let hasFactor = try transaction.find(SecondFactor.self, "person_id", .integer(person.id))?.confirmedAt != nil
        return try OpenSession.open(person, token, hasFactor && !identity.hadSeveralFactors ? .password : .full, transaction)
    }
}
