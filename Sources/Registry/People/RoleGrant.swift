public import Database
import Duties

/// A role that a person has: everywhere, in an organisation, or for one product.
public struct RoleGrant: Record {
    /// What it is.
    public static let kind = SubjectKind.roleGrant
    /// Its columns.
    public static let columns = ["person_id", "role", "organisation_id", "product_id", "until"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Whose.
    public var person: Int
    /// Which.
    public var role: Role
    /// Only in this organisation.
    public var organisation: Int?
    /// Only for this product.
    public var product: Int?
    /// Last day, `2027-03-31`; nil for as long as it is not withdrawn.
    public var until: String?

    /// What people call it.
    public var label: String { role.rawValue }

    /// A role for a person.
    public init(person: Int, role: Role, organisation: Int? = nil, product: Int? = nil, until: String? = nil) {
        self.person = person
        self.role = role
        self.organisation = organisation
        self.product = product
        self.until = until
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        person = try row.int("person_id")
        let text = try row.text("role")
        guard let known = Role(rawValue: text) else { throw DatabaseError.wrongType(column: "role", wanted: "a role") }
        role = known
        organisation = try row.optionalInt("organisation_id")
        product = try row.optionalInt("product_id")
        until = try row.optionalText("until")
    }

    /// The values of its columns.
    public var values: [SQLValue] { [.integer(person), .text(role.rawValue), .integer(organisation), .integer(product), .text(until)] }

    /// Whether it still holds at a time.
    func isValid(at now: String) -> Bool {
        guard let until else { return true }
        return Zone.tokyo.dayText(of: now) <= until
    }

    /// Whether it reaches as far as `scope`.
    func covers(_ scope: AccessScope) -> Bool {
        switch scope {
        case .everything: organisation == nil && product == nil
        case .anything: true
        case .organisation(let wanted): product == nil && (organisation == nil || organisation == wanted)
        case .product(let wanted, let owner):
            if let product { product == wanted } else { organisation == nil || organisation == owner }
        }
    }
}
