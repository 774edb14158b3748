public import Database

/// A person's decision that the support status of a product is public, or no longer.
public struct StatusPublication: Record {
    /// What it is.
    public static let kind = SubjectKind.statusPublication
    /// Its columns.
    public static let columns = ["product_id", "is_public", "decided_at", "person_id"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which product.
    public let product: Int
    /// Whether everybody may see it.
    public var isPublic: Bool
    /// When that was decided, RFC 3339 UTC.
    public var decidedAt: String
    /// Number of who decided it.
    public var person: Int

    /// What people call it.
    public var label: String { "#\(product)" }

    init(product: Int, isPublic: Bool, decidedAt: String, person: Int) {
        self.product = product
        self.isPublic = isPublic
        self.decidedAt = decidedAt
        self.person = person
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        product = try row.int("product_id")
        isPublic = try row.flag("is_public")
        decidedAt = try row.text("decided_at")
        person = try row.int("person_id")
    }

    /// The values of its columns.
    public var values: [SQLValue] { [.integer(product), .flag(isPublic), .text(decidedAt), .integer(person)] }

    /// `PUMP-100`.
    public func label(in reader: RegistryReader) throws -> String { try reader.get(Product.self, product).code }
}
