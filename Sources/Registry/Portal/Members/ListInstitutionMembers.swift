import Database

/// Who reads as which institution, by institution and name, for whoever manages people.
public struct ListInstitutionMembers: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.managePeople

    /// A person at an institution.
    public struct Entry: Sendable {
        /// Whose.
        public let person: Person
        /// Code of the institution.
        public let institution: String
    }

    /// Code of the only institution; nil for all.
    public var institution: String?

    /// A question.
    public init(_ institution: String? = nil) { self.institution = institution }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let only = try institution.map { try reader.institution($0).id }
        return try reader.list(
            InstitutionMember.self, where: only == nil ? "1 = 1" : "institution_id = ?", only.map { [SQLValue.integer($0)] } ?? []
        ).map { Entry(person: try reader.get(Person.self, $0.person), institution: try reader.get(Institution.self, $0.institution).code) }
            .sorted { ($0.institution, $0.person.handle) < ($1.institution, $1.person.handle) }
    }
}
