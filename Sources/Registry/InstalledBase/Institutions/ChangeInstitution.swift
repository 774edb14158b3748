/// Changes what is known about an institution.
public struct ChangeInstitution: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// Which, by code.
    public var code: String
    /// What to change.
    public var change: @Sendable (inout Institution) -> Void
    /// The revision on which the change was made; nil for the newest.
    public var revision: Int?

    /// A change.
    public init(_ code: String, revision: Int? = nil, _ change: @escaping @Sendable (inout Institution) -> Void) {
        self.code = code
        self.revision = revision
        self.change = change
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Institution {
        let old = try transaction.institution(code)
        var institution = old
        change(&institution)
        institution.id = old.id
        institution.revision = revision ?? old.revision
        institution.archivedAt = old.archivedAt
        try InstitutionRules.check(institution)
        return try transaction.update(institution)
    }
}
