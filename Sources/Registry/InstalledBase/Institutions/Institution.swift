public import Database
public import Diagnostics

/// An institution that uses devices (医療機関): to whom the maker owes notices and answers.
public struct Institution: Record {
    /// What it is.
    public static let kind = SubjectKind.institution
    /// Its columns.
    public static let columns = ["code", "name_ja", "name_en", "sort", "country", "address", "language", "note", "archived_at"]

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
    /// What kind of institution it is.
    public var kindOfInstitution: InstitutionKind
    /// Country, ISO 3166-1 alpha-2.
    public var country: String?
    /// Postal address.
    public var address: String?
    /// The language of letters to it.
    public var language: Language = Language.japanese
    /// Words for people.
    public var note: String?
    /// Since when it uses none of our devices.
    public var archivedAt: String?

    /// What people call it.
    public var label: String { code }

    /// An institution about which nothing else is known.
    public init(code: String, nameJa: String, nameEn: String, kindOfInstitution: InstitutionKind) {
        self.code = code
        self.nameJa = nameJa
        self.nameEn = nameEn
        self.kindOfInstitution = kindOfInstitution
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        code = try row.text("code")
        nameJa = try row.text("name_ja")
        nameEn = try row.text("name_en")
        kindOfInstitution = try row.word("sort")
        country = try row.optionalText("country")
        address = try row.optionalText("address")
        language = try row.word("language")
        note = try row.optionalText("note")
        archivedAt = try row.optionalText("archived_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(code), .text(nameJa), .text(nameEn), .text(kindOfInstitution.rawValue), .text(country), .text(address), .text(language.rawValue),
            .text(note), .text(archivedAt),
        ]
    }
}
