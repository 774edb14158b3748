import Database

/// Takes a link to a provider away: one's own, or as an administrator somebody else's, with a reason. The person is signed out everywhere.
public struct UnlinkIdentity: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// Whose.
    public let handle: String
    private let issuer: String

    /// The end of a link.
    public init(of handle: String, at issuer: String) {
        self.handle = handle
        self.issuer = issuer
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws {
        if handle != transaction.principal.handle {
            try Authorisation.check(.managePeople, .everything, transaction)
            try transaction.mustHaveReason()
        }
        let person = try transaction.named(Person.self, "handle", handle)
        let links = try transaction.list(LinkedIdentity.self, where: "person_id = ? AND issuer = ?", [.integer(person.id), .text(issuer)])
        guard let link = links.first else { throw RegistryError.notFound(.linkedIdentity, handle) }
        try transaction.remove(link)
        try EndSessions.end(of: person, transaction)
    }
}
