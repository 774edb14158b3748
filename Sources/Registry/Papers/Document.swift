public import Database

/// A document of a product; its texts are its versions.
public struct Document: Record {
    /// What it is.
    public static let kind = SubjectKind.document
    /// Its columns.
    public static let columns = ["product_id", "kind", "code", "title_ja", "title_en"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which product.
    public var product: Int
    /// What it is for.
    public var documentKind: DocumentKind
    /// Number or short name within the product.
    public var code: String
    /// Title in Japanese.
    public var titleJa: String
    /// Title in English.
    public var titleEn: String

    /// What people call it.
    public var label: String { code }

    /// A document without a version yet.
    public init(product: Int = 0, kind: DocumentKind, code: String, titleJa: String, titleEn: String) {
        self.product = product
        documentKind = kind
        self.code = code
        self.titleJa = titleJa
        self.titleEn = titleEn
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        product = try row.int("product_id")
        documentKind = try row.word("kind")
        code = try row.text("code")
        titleJa = try row.text("title_ja")
        titleEn = try row.text("title_en")
    }

    /// The values of its columns.
    public var values: [SQLValue] { [.integer(product), .text(documentKind.rawValue), .text(code), .text(titleJa), .text(titleEn)] }
}
