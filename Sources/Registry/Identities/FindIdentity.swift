import Database

/// Whose an identity is.
public struct FindIdentity: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    private let identity: ProvenIdentity

    /// Asks whose it is; asked as Mimamori itself, which does not know yet who came.
    public init(_ identity: ProvenIdentity) { self.identity = identity }

    /// The person's handle; nil where nobody is linked, or the person was switched off.
    public func answer(in reader: RegistryReader) throws -> String? {
        let links = try reader.list(
            LinkedIdentity.self, where: "issuer = ? AND subject = ?", [.text(identity.issuer), .text(identity.subject)])
        guard let link = links.first else { return nil }
        let person = try reader.get(Person.self, link.person)
        return person.isActive ? person.handle : nil
    }
}
