public import Database

/// What a person brought forward for an item of an entry gate that cannot be reckoned.
public struct KeptEvidence: Record {
    /// What it is.
    public static let kind = SubjectKind.gateEvidence
    /// Its columns.
    public static let columns = ["product_id", "item", "reference", "day", "person_id"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which product.
    public var product: Int
    /// Id of the item.
    public var item: String
    /// The document, decision or record.
    public var reference: String
    /// Since when it is there.
    public var day: String
    /// Number of who wrote it down.
    public var person: Int

    /// What people call it.
    public var label: String { item }

    /// Takes what must be known; the rest is unknown.
    public init(product: Int, item: String, reference: String, day: String, person: Int) {
        self.product = product
        self.item = item
        self.reference = reference
        self.day = day
        self.person = person
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        product = try row.int("product_id")
        item = try row.text("item")
        reference = try row.text("reference")
        day = try row.text("day")
        person = try row.int("person_id")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(product), .text(item), .text(reference), .text(day), .integer(person),
        ]
    }
}
