/// Registers whom to write to at an institution.
public struct AddInstitutionContact: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// Of which institution, by code.
    public var institution: String
    /// Of which site, by code; nil for the whole institution.
    public var site: String?
    /// The contact; institution and site are set from the codes.
    public var contact: InstitutionContact

    /// A new contact.
    public init(_ contact: InstitutionContact, of institution: String, site: String? = nil) {
        self.contact = contact
        self.institution = institution
        self.site = site
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> InstitutionContact {
        let institution = try transaction.institution(institution)
        var contact = contact
        contact.institution = institution.id
        contact.site = try site.map { try transaction.site($0, of: institution).id }
        try InstitutionRules.check(contact)
        return try transaction.insert(contact)
    }
}
