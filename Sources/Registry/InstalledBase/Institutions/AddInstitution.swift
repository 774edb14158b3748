/// Registers an institution.
public struct AddInstitution: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// The institution.
    public var institution: Institution

    /// A new institution.
    public init(_ institution: Institution) { self.institution = institution }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Institution {
        try InstitutionRules.check(institution)
        return try transaction.insert(institution)
    }
}
