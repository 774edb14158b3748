import Database

/// What the person who asks may do anywhere: for doors that show only what one may use. It decides nothing.
public struct MyRights: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// A person and their rights.
    public struct Answer: Sendable {
        /// The person; without the password's digest.
        public let person: Person
        /// Roles that are in force, in the order of ``Role``.
        public let roles: [Role]
        /// All that these roles allow somewhere.
        public let permissions: Set<Permission>
        /// Whether a second factor is in force.
        public let hasSecondFactor: Bool
    }

    /// The question.
    public init() {}

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        var person = try reader.actor()
        person.secret = nil
        let grants = try reader.list(RoleGrant.self, where: "person_id = ?", [.integer(person.id)]).filter { $0.isValid(at: reader.now) }
        let roles = Role.allCases.filter { role in grants.contains { $0.role == role } }
        var permissions = roles.reduce(into: Set<Permission>()) { $0.formUnion($1.permissions) }
        if let limit = reader.principal.limit { permissions.formIntersection(limit.permissions) }
        let factor = try reader.find(SecondFactor.self, "person_id", .integer(person.id))
        return Answer(person: person, roles: roles, permissions: permissions, hasSecondFactor: factor?.confirmedAt != nil)
    }
}
