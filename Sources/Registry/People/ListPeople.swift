import Database

/// People with their roles, by handle.
public struct ListPeople: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.managePeople

    /// A person and their roles.
    public struct Entry: Sendable {
        /// The person; without the password's digest.
        public let person: Person
        /// Their roles.
        public let grants: [RoleGrant]
    }

    /// Only those behind this handle, for the next page.
    public var after: String?
    /// Most people.
    public var limit: Int

    /// A page of people.
    public init(after: String? = nil, limit: Int = 1000) {
        self.after = after
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: Entry) { after = last.person.handle }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let people = try reader.list(Person.self, where: "handle > ?", [.text(after ?? "")], order: "handle", limit: max(1, limit))
        var grants: [Int: [RoleGrant]] = [:]
        try Portions.forEach(people.map(\.id)) { some in
            let found = try reader.list(RoleGrant.self, where: "person_id IN (\(Portions.marks))", some)
            grants.merge(Dictionary(grouping: found, by: \.person)) { first, _ in first }
        }
        return people.map { person in
            var shown = person
            shown.secret = person.secret == nil ? nil : ""
            return Entry(person: shown, grants: grants[person.id] ?? [])
        }
    }
}
