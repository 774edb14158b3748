public import Database

/// That a product relies on a registered resource.
public struct ResourceUse: Record {
    /// What it is.
    public static let kind = SubjectKind.resourceUse
    /// Its columns.
    public static let columns = ["product_id", "resource_id"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which product.
    public var product: Int
    /// Number of the resource.
    public var resource: Int

    /// What people call it.
    public var label: String { "#\(product)/\(resource)" }

    /// Takes what must be known; the rest is unknown.
    public init(product: Int, resource: Int) {
        self.product = product
        self.resource = resource
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        product = try row.int("product_id")
        resource = try row.int("resource_id")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(product), .integer(resource),
        ]
    }
}
