public import Database

/// Who supplies software, tools or parts (サプライヤー), and what the contract binds them to.
public struct Supplier: Record {
    /// What it is.
    public static let kind = SubjectKind.supplier
    /// Its columns.
    public static let columns = [
        "code", "name_ja", "name_en", "country", "contact", "security_contact", "contract", "contract_from", "contract_until", "support_until",
        "provides_sbom", "notice_days", "note", "archived_at",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Short name in commands and addresses.
    public var code: String
    /// Name in Japanese.
    public var nameJa: String
    /// Name in English.
    public var nameEn: String
    /// Country, ISO 3166-1 alpha-2.
    public var country: String?
    /// Whom to ask.
    public var contact: String?
    /// Where to report vulnerabilities.
    public var securityContact: String?
    /// The contract or licence and its terms, in words.
    public var contract: String?
    /// First day of the contract.
    public var contractFrom: String?
    /// Last day of the contract.
    public var contractUntil: String?
    /// Last day on which the supplier supports what is supplied, by the contract.
    public var supportUntil: String?
    /// Whether the contract owes an SBOM; nil where nobody has looked.
    public var owesSBOM: Bool?
    /// How many days ahead the supplier must tell an end of support.
    public var noticeDays: Int?
    /// Words for people.
    public var note: String?
    /// Since when it is no longer a supplier.
    public var archivedAt: String?

    /// What people call it.
    public var label: String { code }

    /// A supplier about which nothing else is known.
    public init(code: String, nameJa: String, nameEn: String) {
        self.code = code
        self.nameJa = nameJa
        self.nameEn = nameEn
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        code = try row.text("code")
        nameJa = try row.text("name_ja")
        nameEn = try row.text("name_en")
        country = try row.optionalText("country")
        contact = try row.optionalText("contact")
        securityContact = try row.optionalText("security_contact")
        contract = try row.optionalText("contract")
        contractFrom = try row.optionalText("contract_from")
        contractUntil = try row.optionalText("contract_until")
        supportUntil = try row.optionalText("support_until")
        owesSBOM = try row.optionalInt("provides_sbom").map { $0 != 0 }
        noticeDays = try row.optionalInt("notice_days")
        note = try row.optionalText("note")
        archivedAt = try row.optionalText("archived_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(code), .text(nameJa), .text(nameEn), .text(country), .text(contact), .text(securityContact), .text(contract), .text(contractFrom),
            .text(contractUntil), .text(supportUntil), .flag(owesSBOM), .integer(noticeDays), .text(note), .text(archivedAt),
        ]
    }
}
