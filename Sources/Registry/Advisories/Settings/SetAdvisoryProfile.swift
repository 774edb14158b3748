import Database

/// Says how a maker publishes advisories. What is out already stays as it is.
public struct SetAdvisoryProfile: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.publishAdvisories
    /// Code of the organisation; nil where there is one only.
    public var organisation: String?
    /// How it publishes.
    public var profile: AdvisoryProfile

    /// A profile of an organisation.
    public init(_ profile: AdvisoryProfile, of organisation: String? = nil) {
        self.profile = profile
        self.organisation = organisation
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .organisation(try AdvisoryProfile.owner(organisation, reader).id) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> AdvisoryProfile {
        var check = FieldCheck()
        check.code("prefix", profile.prefix)
        for (field, url) in [("namespace", profile.namespace), ("base-url", profile.baseURL)] {
            check.text(field, url)
            check.demand(
                url.hasPrefix("https://") && url.utf8.count > 9 && !url.contains(where: \.isWhitespace), field, ja: "httpsのURLにしてください。",
                en: "is an https URL.")
        }
        check.demand(profile.baseURL.hasSuffix("/"), "base-url", ja: "/ で終わるURLにしてください。", en: "ends with a slash.")
        check.text("contact-ja", profile.contactJa, limit: 1000)
        check.text("contact-en", profile.contactEn, limit: 1000)
        check.optional("email", profile.email, limit: 200)
        check.optional("cve-organisation", profile.cveOrganisation, limit: 60)
        check.optional("terms-ja", profile.termsJa)
        check.optional("terms-en", profile.termsEn)
        check.demand(
            (profile.termsJa == nil) == (profile.termsEn == nil), "terms-en", ja: "利用条件は日本語と英語の両方で書いてください。",
            en: "terms of use are written in both languages.")
        check.optional("license", profile.license, limit: 200)
        try check.finish()
        var profile = profile
        profile.organisation = try AdvisoryProfile.owner(organisation, transaction).id
        guard let old = try transaction.find(AdvisoryProfile.self, "organisation_id", .integer(profile.organisation)) else {
            return try transaction.insert(profile)
        }
        (profile.id, profile.revision) = (old.id, old.revision)
        return try transaction.update(profile)
    }
}

/// How a maker publishes advisories; nil where nobody has said.
public struct ShowAdvisoryProfile: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Code of the organisation; nil where there is one only.
    public var organisation: String?

    /// A question about an organisation.
    public init(of organisation: String? = nil) { self.organisation = organisation }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> AdvisoryProfile? {
        try reader.find(AdvisoryProfile.self, "organisation_id", .integer(try AdvisoryProfile.owner(organisation, reader).id))
    }
}

extension AdvisoryProfile {
    /// The organisation of this code, or the only one.
    static func owner(_ code: String?, _ reader: RegistryReader) throws -> Organisation {
        if let code { return try reader.named(Organisation.self, "code", code) }
        let all = try reader.list(Organisation.self, where: "archived_at IS NULL")
        guard all.count == 1 else {
            throw RegistryError.invalid([
                FieldProblem("organisation", ja: "組織が複数あります。コードで指定してください。", en: "there are several organisations; name one by its code.")
            ])
        }
        return all[0]
    }
}
