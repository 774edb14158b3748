/// Makes the first person, who can then make the others. Works only on an empty registry.
public struct RegisterFirstAdministrator: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.bootstrap

    /// The person.
    public var person: Person
    /// The organisation that the registry starts with.
    public var organisation: Organisation

    /// A first person in a first organisation.
    public init(person: Person, organisation: Organisation) {
        self.person = person
        self.organisation = organisation
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Person {
        try PersonRules.check(person)
        try PersonRules.check(organisation)
        let stored = try transaction.insert(person)
        try transaction.insert(organisation)
        try transaction.insert(RoleGrant(person: stored.id, role: .administrator))
        return stored
    }
}
