public import Database

/// How a maker publishes advisories: what stands in each of them about the publisher.
public struct AdvisoryProfile: Record {
    /// What it is.
    public static let kind = SubjectKind.advisoryProfile
    /// Its columns.
    public static let columns = [
        "organisation_id", "prefix", "namespace", "base_url", "contact_ja", "contact_en", "email", "cve_organisation", "terms_ja", "terms_en",
        "license",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Whose.
    public var organisation: Int
    /// What tracking ids begin with: `SMD-SA`.
    public var prefix: String
    /// An https URL that is the maker's alone.
    public var namespace: String
    /// Where advisories are published: an https URL that ends with a slash. From one that ends with `/.well-known/csaf/` documents have the addresses at
    /// which a provider's tree lays them out (`CSAFPlace`); from any other the base, the year and the file.
    public var baseURL: String
    /// How to reach the maker, in Japanese.
    public var contactJa: String
    /// The same in English.
    public var contactEn: String
    /// Mail address for security matters.
    public var email: String?
    /// Id with the CVE Program of the organisation that assigns the numbers (a UUID).
    public var cveOrganisation: String?
    /// Terms of use, in Japanese.
    public var termsJa: String?
    /// The same in English.
    public var termsEn: String?
    /// SPDX expression of the licence of the documents.
    public var license: String?

    /// What people call it.
    public var label: String { prefix }

    /// A profile of what must be known; the rest is not said.
    public init(prefix: String, namespace: String, baseURL: String, contactJa: String, contactEn: String, email: String? = nil) {
        organisation = 0
        self.prefix = prefix
        self.namespace = namespace
        self.baseURL = baseURL
        self.contactJa = contactJa
        self.contactEn = contactEn
        self.email = email
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        organisation = try row.int("organisation_id")
        prefix = try row.text("prefix")
        namespace = try row.text("namespace")
        baseURL = try row.text("base_url")
        contactJa = try row.text("contact_ja")
        contactEn = try row.text("contact_en")
        email = try row.optionalText("email")
        cveOrganisation = try row.optionalText("cve_organisation")
        termsJa = try row.optionalText("terms_ja")
        termsEn = try row.optionalText("terms_en")
        license = try row.optionalText("license")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(organisation), .text(prefix), .text(namespace), .text(baseURL), .text(contactJa), .text(contactEn), .text(email),
            .text(cveOrganisation), .text(termsJa), .text(termsEn), .text(license),
        ]
    }
}
