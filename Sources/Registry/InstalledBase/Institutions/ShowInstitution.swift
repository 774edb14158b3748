import Database

/// An institution with its sites and the people to write to. The people are personal data: asking goes into the audit chain.
public struct ShowInstitution: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase
    /// The contacts.
    public static let restricted: SubjectKind? = .institutionContact

    /// What there is to say.
    public struct Answer: Sendable {
        /// The institution.
        public let institution: Institution
        /// Its sites by code.
        public let sites: [Site]
        /// Its contacts by name, without those that ended.
        public let contacts: [InstitutionContact]
    }

    /// Which, by code.
    public var code: String

    /// The institution of this code.
    public init(_ code: String) { self.code = code }

    /// What the audit chain calls it.
    public var restrictedLabel: String { code }

    /// What it touches: institutions are nobody's product.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let institution = try reader.institution(code)
        return Answer(
            institution: institution, sites: try reader.list(Site.self, where: "institution_id = ?", [.integer(institution.id)], order: "code"),
            contacts: try reader.list(
                InstitutionContact.self, where: "institution_id = ? AND ended_at IS NULL", [.integer(institution.id)], order: "name, id"))
    }
}
