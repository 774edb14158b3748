import Database

extension RegistryReader {
    /// The institution of this code.
    func institution(_ code: String) throws -> Institution { try named(Institution.self, "code", code) }

    /// The site of this code within an institution.
    func site(_ code: String, of institution: Institution) throws -> Site {
        let found = try list(Site.self, where: "institution_id = ? AND code = ?", [.integer(institution.id), .text(code)])
        guard let site = found.first else { throw RegistryError.notFound(.site, "\(institution.code)/\(code)") }
        return site
    }
}
