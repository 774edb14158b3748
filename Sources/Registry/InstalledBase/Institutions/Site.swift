public import Database

/// A site of an institution (施設・拠点): where devices stand and updates are rolled out together.
public struct Site: Record {
    /// What it is.
    public static let kind = SubjectKind.site
    /// Its columns.
    public static let columns = ["institution_id", "code", "name", "address", "note"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which institution.
    public var institution: Int
    /// Short name within the institution.
    public var code: String
    /// Its name.
    public var name: String
    /// Postal address, if another than the institution's.
    public var address: String?
    /// Words for people.
    public var note: String?

    /// What people call it.
    public var label: String { code }

    /// A site.
    public init(institution: Int, code: String, name: String) {
        self.institution = institution
        self.code = code
        self.name = name
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        institution = try row.int("institution_id")
        code = try row.text("code")
        name = try row.text("name")
        address = try row.optionalText("address")
        note = try row.optionalText("note")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(institution), .text(code), .text(name), .text(address), .text(note),
        ]
    }
}
