/// Registers another organisation.
public struct AddOrganisation: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.managePeople
    /// The organisation.
    public var organisation: Organisation

    /// A new organisation.
    public init(_ organisation: Organisation) { self.organisation = organisation }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Organisation {
        try PersonRules.check(organisation)
        return try transaction.insert(organisation)
    }
}
