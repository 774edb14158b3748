public import Database
public import Lifecycle

/// Something that products rely on and that no SBOM, tool or part list names: a cloud service, a certificate authority, a contract.
public struct KeptResource: Record {
    /// What it is.
    public static let kind = SubjectKind.lifecycleResource
    /// Its columns.
    public static let columns = ["code", "kind", "name", "supplier_id", "note"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Short name in commands and addresses.
    public var code: String
    /// Its kind.
    public var resourceKind: ResourceKind
    /// Its name.
    public var name: String
    /// From whom it comes.
    public var supplier: Int?
    /// Words for people.
    public var note: String?

    /// What people call it.
    public var label: String { code }

    /// Takes what must be known; the rest is unknown.
    public init(code: String, resourceKind: ResourceKind, name: String) {
        self.code = code
        self.resourceKind = resourceKind
        self.name = name
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        code = try row.text("code")
        resourceKind = try row.word("kind")
        name = try row.text("name")
        supplier = try row.optionalInt("supplier_id")
        note = try row.optionalText("note")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(code), .text(resourceKind.rawValue), .text(name), .integer(supplier), .text(note),
        ]
    }
}
