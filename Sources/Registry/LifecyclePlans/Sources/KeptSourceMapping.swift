public import Database
public import Lifecycle

/// A person's decision that a component or tool is, or is not, a product of a life-cycle source. Never changed; of several the one of the latest day counts.
public struct KeptSourceMapping: Record {
    /// What it is.
    public static let kind = SubjectKind.sourceMapping
    /// Its columns.
    public static let columns = ["subject", "name", "cycle", "origin", "product", "is_same", "series", "reason", "decided_on", "person_id"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// About what kind of thing.
    public let subject: EndSubject.Kind
    /// Code of the thing, or name of the component in small letters.
    public let name: String
    /// Of a component, the beginning of the versions that it is about; empty for all.
    public let cycle: String
    /// Which source.
    public let origin: EndOrigin
    /// The source's product.
    public let product: String
    /// False where it is another thing.
    public let isSame: Bool
    /// The source's series; nil leaves it to the version.
    public let series: String?
    /// Why.
    public let reason: String
    /// When, in Japan.
    public let decidedOn: String
    /// Number of who decided it.
    public let person: Int

    /// What people call it.
    public var label: String { "\(EndSubject(subject, name, cycle).text) = \(origin.rawValue): \(product)" }

    init(
        _ about: EndSubject, _ origin: EndOrigin, _ product: String, isSame: Bool, series: String?, reason: String, decidedOn: String, person: Int
    ) {
        subject = about.kind
        name = about.name
        cycle = about.cycle
        self.origin = origin
        self.product = product
        self.isSame = isSame
        self.series = series
        self.reason = reason
        self.decidedOn = decidedOn
        self.person = person
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        subject = try row.word("subject")
        name = try row.text("name")
        cycle = try row.text("cycle")
        origin = try row.word("origin")
        product = try row.text("product")
        isSame = try row.flag("is_same")
        series = try row.optionalText("series")
        reason = try row.text("reason")
        decidedOn = try row.text("decided_on")
        person = try row.int("person_id")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(subject.rawValue), .text(name), .text(cycle), .text(origin.rawValue), .text(product), .flag(isSame), .text(series), .text(reason),
            .text(decidedOn), .integer(person),
        ]
    }

    /// What it is about.
    var about: EndSubject { EndSubject(subject, name, cycle) }

    /// As the engine takes it.
    func engine(by name: String) throws -> KeptMapping {
        try KeptMapping(
            subject: about.text, origin: origin, product: product, decision: isSame ? .confirmed(cycle: series) : .rejected, by: name,
            on: try LifecycleText.day(decidedOn), reason: reason, at: label)
    }
}
