public import Database
public import Lifecycle

/// A compensating control that a product can be protected with.
public struct KeptControl: Record {
    /// What it is.
    public static let kind = SubjectKind.productControl
    /// Its columns.
    public static let columns = ["product_id", "code", "name", "type", "document"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which product.
    public var product: Int
    /// Short name within the product.
    public var code: String
    /// Its name.
    public var name: String
    /// Its type in Table 3.
    public var type: ControlType
    /// The customer document with its specification and settings.
    public var document: String?

    /// What people call it.
    public var label: String { code }

    /// Takes what must be known; the rest is unknown.
    public init(product: Int, code: String, name: String, type: ControlType) {
        self.product = product
        self.code = code
        self.name = name
        self.type = type
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        product = try row.int("product_id")
        code = try row.text("code")
        name = try row.text("name")
        type = try row.word("type")
        document = try row.optionalText("document")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(product), .text(code), .text(name), .text(type.rawValue), .text(document),
        ]
    }
}
