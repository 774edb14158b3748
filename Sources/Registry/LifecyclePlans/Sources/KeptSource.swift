public import Database
public import Lifecycle

/// The life cycle that a source gives for one of its products, as it was taken from the catalogue. What a later catalogue says otherwise replaces it; it
/// stays on record.
public struct KeptSource: Record {
    /// What it is.
    public static let kind = SubjectKind.sourceLifecycle
    /// Its columns.
    public static let columns = [
        "origin", "product", "title", "identifiers", "cycles", "reference", "read_on", "taken_at", "replaced_at",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Which source.
    public let origin: EndOrigin
    /// The product as the source calls it; of OpenEoX with the vendor before it, `Maker/Product`.
    public let product: String
    /// Its name for readers.
    public let title: String?
    /// Purls and CPE names that the source gives, one a line.
    let identifiers: String
    /// Series with their dates under the source's words, JSON.
    let cycles: String
    /// Where the source says it.
    public let reference: String
    /// The day on which the catalogue had it, in Japan: from then on it was known.
    public let readOn: String
    /// When it was taken, RFC 3339 UTC.
    public let takenAt: String
    /// Since when a newer one counts.
    public var replacedAt: String?

    /// What people call it.
    public var label: String { "\(origin.rawValue): \(product)" }

    init(_ source: SourceProduct, readOn: String, takenAt: String) {
        origin = source.origin
        product = source.product
        title = source.label
        identifiers = source.identifiers.joined(separator: "\n")
        cycles = SourceCycles.text(source.cycles)
        reference = source.reference
        self.readOn = readOn
        self.takenAt = takenAt
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        origin = try row.word("origin")
        product = try row.text("product")
        title = try row.optionalText("title")
        identifiers = try row.text("identifiers")
        cycles = try row.text("cycles")
        reference = try row.text("reference")
        readOn = try row.text("read_on")
        takenAt = try row.text("taken_at")
        replacedAt = try row.optionalText("replaced_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(origin.rawValue), .text(product), .text(title), .text(identifiers), .text(cycles), .text(reference), .text(readOn), .text(takenAt),
            .text(replacedAt),
        ]
    }

    /// Whether it says the same, whenever that was read.
    func saysTheSame(as other: KeptSource) -> Bool {
        title == other.title && identifiers == other.identifiers && cycles == other.cycles && reference == other.reference
    }

    /// As the engine takes it.
    func engine() throws -> SourceProduct {
        SourceProduct(
            origin: origin, product: product, label: title, identifiers: identifiers.split(separator: "\n").map(String.init),
            cycles: try SourceCycles.read(cycles), reference: reference)
    }
}
