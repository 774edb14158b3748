public import Database

/// A person at an institution whom the maker writes to. Reading one is logged: these are personal data.
public struct InstitutionContact: Record {
    /// What it is.
    public static let kind = SubjectKind.institutionContact
    /// Its columns.
    public static let columns = ["institution_id", "site_id", "name", "duty", "mail", "phone", "receives_notices", "note", "ended_at"]

    /// Personal data: the chain, which is exported and never shortened, names them only as changed.
    public static let secretColumns: Set<String> = ["name", "duty", "mail", "phone"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which institution.
    public var institution: Int
    /// Of which site; nil for the whole institution.
    public var site: Int?
    /// The person or the office.
    public var name: String
    /// What they do there: 医療機器安全管理責任者, clinical engineering.
    public var duty: String?
    /// Mail address.
    public var mail: String?
    /// Telephone.
    public var phone: String?
    /// Whether notices go to them.
    public var receivesNotices: Bool = true
    /// Words for people.
    public var note: String?
    /// Since when they are no contact any more.
    public var endedAt: String?

    /// What people call it.
    public var label: String { name }

    /// A contact about whom nothing else is known.
    public init(institution: Int, name: String) {
        self.institution = institution
        self.name = name
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        institution = try row.int("institution_id")
        site = try row.optionalInt("site_id")
        name = try row.text("name")
        duty = try row.optionalText("duty")
        mail = try row.optionalText("mail")
        phone = try row.optionalText("phone")
        receivesNotices = try row.flag("receives_notices")
        note = try row.optionalText("note")
        endedAt = try row.optionalText("ended_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(institution), .integer(site), .text(name), .text(duty), .text(mail), .text(phone), .flag(receivesNotices), .text(note),
            .text(endedAt),
        ]
    }
}
