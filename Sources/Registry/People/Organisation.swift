public import Database

/// A maker (製造販売業者) or a part of one.
public struct Organisation: Record {
    /// What it is.
    public static let kind = SubjectKind.organisation
    /// Its columns.
    public static let columns = ["code", "name_ja", "name_en", "holder_number", "archived_at"]

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
    /// 製造販売業許可番号, as given.
    public var holderNumber: String?
    /// Since when it is no longer in use.
    public var archivedAt: String?

    /// What people call it.
    public var label: String { code }

    /// An organisation.
    public init(code: String, nameJa: String, nameEn: String, holderNumber: String? = nil) {
        self.code = code
        self.nameJa = nameJa
        self.nameEn = nameEn
        self.holderNumber = holderNumber
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        code = try row.text("code")
        nameJa = try row.text("name_ja")
        nameEn = try row.text("name_en")
        holderNumber = try row.optionalText("holder_number")
        archivedAt = try row.optionalText("archived_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] { [.text(code), .text(nameJa), .text(nameEn), .text(holderNumber), .text(archivedAt)] }
}
