import Database

/// Says as which institution a person reads. They need the role of an institution too, and see nothing before both are there.
public struct LinkInstitutionMember: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.managePeople
    /// Whom.
    public var handle: String
    /// Code of the institution.
    public var institution: String

    /// A person at an institution.
    public init(_ handle: String, at institution: String) {
        self.handle = handle
        self.institution = institution
    }

    /// Does it; a person who read as another institution reads as this one from now on.
    public func perform(in transaction: RegistryTransaction) throws -> InstitutionMember {
        let person = try transaction.named(Person.self, "handle", handle)
        let institution = try transaction.institution(institution)
        guard var member = try transaction.find(InstitutionMember.self, "person_id", .integer(person.id)) else {
            return try transaction.insert(InstitutionMember(person: person.id, institution: institution.id))
        }
        member.institution = institution.id
        return try transaction.update(member)
    }
}
