import Database

/// Gives a person a role: everywhere, in an organisation, or for one product.
public struct GrantRole: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.managePeople
    /// To whom.
    public var handle: String
    /// Which role.
    public var role: Role
    /// Only in the organisation of this code.
    public var organisation: String?
    /// Only for the product of this code.
    public var product: String?
    /// Last day.
    public var until: String?

    /// A role for a person.
    public init(_ role: Role, to handle: String, organisation: String? = nil, product: String? = nil, until: String? = nil) {
        self.handle = handle
        self.role = role
        self.organisation = organisation
        self.product = product
        self.until = until
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> RoleGrant {
        var check = FieldCheck()
        check.day("until", until)
        try check.finish()
        let person = try transaction.named(Person.self, "handle", handle)
        var grant = RoleGrant(person: person.id, role: role, until: until)
        if let organisation { grant.organisation = try transaction.named(Organisation.self, "code", organisation).id }
        if let product { grant.product = try transaction.named(Product.self, "code", product).id }
        let same = try transaction.list(RoleGrant.self, where: "person_id = ? AND role = ?", [.integer(person.id), .text(role.rawValue)])
        if same.contains(where: { $0.organisation == grant.organisation && $0.product == grant.product && $0.until == grant.until }) {
            throw RegistryError.alreadyThere(.roleGrant, "\(handle): \(role.rawValue)")
        }
        return try transaction.insert(grant)
    }
}
