/// Registers a person.
public struct AddPerson: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.managePeople
    /// The person.
    public var person: Person

    /// A new person.
    public init(_ person: Person) { self.person = person }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Person {
        try PersonRules.check(person)
        return try transaction.insert(person)
    }
}
