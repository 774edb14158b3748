import Database

/// Links an identity to the person whose handle it has as its name, at their first sign-in. Whether the provider's names are to be trusted so far is
/// a setting of the server (`oidc-link-handles`), off unless an administrator turns it on.
public struct AdoptIdentity: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    private let identity: ProvenIdentity

    /// The first sign-in with an identity.
    public init(_ identity: ProvenIdentity) { self.identity = identity }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> LinkedIdentity {
        let person = try transaction.actor()
        guard identity.username == person.handle else { throw RegistryError.notFound(.linkedIdentity, person.handle) }
        return try LinkIdentity.link(identity, person, transaction)
    }
}
