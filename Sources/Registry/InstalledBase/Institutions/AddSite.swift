/// Registers a site of an institution.
public struct AddSite: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// Of which institution, by code.
    public var institution: String
    /// Short name within the institution.
    public var code: String
    /// Its name.
    public var name: String
    /// Postal address, if another than the institution's.
    public var address: String?

    /// A new site.
    public init(_ code: String, of institution: String, name: String, address: String? = nil) {
        self.institution = institution
        self.code = code
        self.name = name
        self.address = address
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Site {
        var site = Site(institution: try transaction.institution(institution).id, code: code, name: name)
        site.address = address
        try InstitutionRules.check(site)
        return try transaction.insert(site)
    }
}
