import Database

/// All people with their roles.
public struct ListPeople: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.managePeople

    /// A person and their roles.
    public struct Entry: Sendable {
        /// The person; without the password's digest.
        public let person: Person
        /// Their roles.
        public let grants: [RoleGrant]
    }

    /// A list of all.
    public init() {}

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let grants = Dictionary(grouping: try reader.list(RoleGrant.self), by: \.person)
        return try reader.list(Person.self, order: "handle").map { person in
            var shown = person
            shown.secret = person.secret == nil ? nil : ""
            return Entry(person: shown, grants: grants[person.id] ?? [])
        }
    }
}
