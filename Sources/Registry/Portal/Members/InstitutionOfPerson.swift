import Database

/// As which institution a person reads, for whoever manages people.
public struct InstitutionOfPerson: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.managePeople
    /// Whom.
    public var handle: String

    /// A question about one person.
    public init(_ handle: String) { self.handle = handle }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// The institution; nil for none.
    public func answer(in reader: RegistryReader) throws -> Institution? {
        let person = try reader.named(Person.self, "handle", handle)
        return try reader.find(InstitutionMember.self, "person_id", .integer(person.id)).map { try reader.get(Institution.self, $0.institution) }
    }
}
