import Database

/// Takes a role from a person, in all its scopes.
public struct WithdrawRole: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.managePeople
    /// From whom.
    public var handle: String
    /// Which role.
    public var role: Role

    /// The end of a role.
    public init(_ role: Role, from handle: String) {
        self.handle = handle
        self.role = role
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws {
        let person = try transaction.named(Person.self, "handle", handle)
        if role == .administrator { try LastAdministrator.mustNotBe(person, transaction) }
        let grants = try transaction.list(RoleGrant.self, where: "person_id = ? AND role = ?", [.integer(person.id), .text(role.rawValue)])
        if grants.isEmpty { throw RegistryError.notFound(.roleGrant, "\(handle): \(role.rawValue)") }
        for grant in grants { try transaction.remove(grant) }
    }
}
