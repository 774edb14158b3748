/// Changes a person's name, address or post, or switches the account off and on.
public struct ChangePerson: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.managePeople
    /// Whom.
    public var handle: String
    /// The revision that the change was made on; nil for whatever is there.
    public var revision: Int?
    /// What to change.
    public var change: @Sendable (inout Person) -> Void

    /// A change of what is known about a person. The handle stays, and the password has its own use case.
    public init(_ handle: String, revision: Int? = nil, _ change: @escaping @Sendable (inout Person) -> Void) {
        self.handle = handle
        self.revision = revision
        self.change = change
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Person {
        let old = try transaction.named(Person.self, "handle", handle)
        if let revision, revision != old.revision { throw RegistryError.changedMeanwhile(.person, handle) }
        var person = old
        change(&person)
        person.id = old.id
        person.revision = old.revision
        person.handle = old.handle
        person.secret = old.secret
        try PersonRules.check(person)
        if !person.isActive { try LastAdministrator.mustNotBe(old, transaction) }
        return try transaction.update(person)
    }
}
