public import Database
public import Lifecycle

/// What a source's word means for one of its products, as a person found in the vendor's policy: others' "EOL" is often our EOS. The newest counts.
public struct KeptSourceWord: Record {
    /// What it is.
    public static let kind = SubjectKind.sourceWord
    /// Its columns.
    public static let columns = ["origin", "product", "field", "meaning", "evidence", "decided_on", "person_id"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Which source.
    public let origin: EndOrigin
    /// The source's product.
    public let product: String
    /// The source's word.
    public let field: String
    /// What ends, in our words; nil where it is no end at all.
    public let meaning: EndMeaning?
    /// What shows it.
    public let evidence: String
    /// When, in Japan.
    public let decidedOn: String
    /// Number of who decided it.
    public let person: Int

    /// What people call it.
    public var label: String { "\(origin.rawValue): \(product) \(field)" }

    init(_ origin: EndOrigin, _ product: String, _ field: String, meaning: EndMeaning?, evidence: String, decidedOn: String, person: Int) {
        self.origin = origin
        self.product = product
        self.field = field
        self.meaning = meaning
        self.evidence = evidence
        self.decidedOn = decidedOn
        self.person = person
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        origin = try row.word("origin")
        product = try row.text("product")
        field = try row.text("field")
        meaning = try row.word("meaning")
        evidence = try row.text("evidence")
        decidedOn = try row.text("decided_on")
        person = try row.int("person_id")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(origin.rawValue), .text(product), .text(field), .text(meaning?.rawValue), .text(evidence), .text(decidedOn), .integer(person),
        ]
    }

    /// As the engine takes it.
    func engine(by name: String) throws -> TermMapping {
        try TermMapping(
            origin, product: product, field: field, meaning: meaning, confirmedBy: name, on: try LifecycleText.day(decidedOn), evidence: evidence,
            at: label)
    }
}
