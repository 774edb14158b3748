public import Database

/// A variant of a product (型式): the same software on another device.
public struct Variant: Record {
    /// What it is.
    public static let kind = SubjectKind.variant
    /// Its columns.
    public static let columns = ["product_id", "code", "name_ja", "name_en", "udi_di", "note"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which product.
    public var product: Int
    /// Short name.
    public var code: String
    /// Name in Japanese.
    public var nameJa: String
    /// Name in English.
    public var nameEn: String
    /// Its own UDI-DI.
    public var udiDI: String?
    /// Words for people.
    public var note: String?

    /// What people call it.
    public var label: String { code }

    /// A variant.
    public init(product: Int, code: String, nameJa: String, nameEn: String, udiDI: String? = nil) {
        self.product = product
        self.code = code
        self.nameJa = nameJa
        self.nameEn = nameEn
        self.udiDI = udiDI
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        product = try row.int("product_id")
        code = try row.text("code")
        nameJa = try row.text("name_ja")
        nameEn = try row.text("name_en")
        udiDI = try row.optionalText("udi_di")
        note = try row.optionalText("note")
    }

    /// The values of its columns.
    public var values: [SQLValue] { [.integer(product), .text(code), .text(nameJa), .text(nameEn), .text(udiDI), .text(note)] }
}
