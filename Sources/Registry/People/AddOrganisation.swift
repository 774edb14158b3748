/// Registers another organisation.
public struct AddOrganisation: UseCase {
    public static let permission = Permission.managePeople
    /// The organisation.
    public var organisation: Organisation

    /// A new organisation.
    public init(_ organisation: Organisation) { self.organisation = organisation }

    public func perform(in transaction: RegistryTransaction) throws -> Organisation {
        try PersonRules.check(organisation)
        return try transaction.insert(organisation)
    }
}
