public import Database
public import Lifecycle

/// Something that happened to a supplier and puts its promises in doubt.
public struct KeptEvent: Record {
    /// What it is.
    public static let kind = SubjectKind.supplierEvent
    /// Its columns.
    public static let columns = ["supplier_id", "kind", "day", "source", "person_id"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// To whom.
    public var supplier: Int
    /// What happened.
    public var eventKind: SuddenEvent.Kind
    /// From this day on earlier statements are in doubt.
    public var day: String
    /// Where that is written.
    public var source: String
    /// Number of who wrote it down.
    public var person: Int

    /// What people call it.
    public var label: String { "\(eventKind.rawValue) \(day)" }

    /// Takes what must be known; the rest is unknown.
    public init(supplier: Int, eventKind: SuddenEvent.Kind, day: String, source: String, person: Int) {
        self.supplier = supplier
        self.eventKind = eventKind
        self.day = day
        self.source = source
        self.person = person
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        supplier = try row.int("supplier_id")
        eventKind = try row.word("kind")
        day = try row.text("day")
        source = try row.text("source")
        person = try row.int("person_id")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(supplier), .text(eventKind.rawValue), .text(day), .text(source), .integer(person),
        ]
    }
}
