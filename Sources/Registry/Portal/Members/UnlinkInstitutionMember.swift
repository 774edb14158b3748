import Database

/// Ends that a person reads as an institution.
public struct UnlinkInstitutionMember: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.managePeople
    /// Whom.
    public var handle: String

    /// The end of a link.
    public init(_ handle: String) { self.handle = handle }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws {
        let person = try transaction.named(Person.self, "handle", handle)
        guard let member = try transaction.find(InstitutionMember.self, "person_id", .integer(person.id)) else {
            throw RegistryError.notFound(.institutionMember, handle)
        }
        try transaction.remove(member)
    }
}
