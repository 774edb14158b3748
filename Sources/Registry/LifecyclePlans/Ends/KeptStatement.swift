public import Database
public import Lifecycle

/// What a source says about one end, as somebody wrote it down: never changed, only withdrawn.
public struct KeptStatement: Record {
    /// What it is.
    public static let kind = SubjectKind.endStatement
    /// Its columns.
    public static let columns = [
        "subject", "name", "cycle", "origin", "meaning", "term", "value", "day", "stated_on", "reference", "person_id", "withdrawn_at",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// About what kind of thing.
    public var subject: EndSubject.Kind
    /// Code of the thing, or name of the component in small letters.
    public var name: String
    /// Of a component, the beginning of the versions that it is about; empty for all.
    public var cycle: String
    /// Where it comes from.
    public var origin: EndOrigin
    /// What ends, in our words.
    public var meaning: EndMeaning
    /// The source's own word, where it has one.
    public var term: String?
    /// What it says.
    public var value: EndWord
    /// The last day, where it says one.
    public var day: String?
    /// The day on which the source said so or was read.
    public var statedOn: String
    /// Where to look it up.
    public var reference: String
    /// Number of who wrote it down.
    public var person: Int
    /// Since when it no longer counts.
    public var withdrawnAt: String?

    /// What people call it.
    public var label: String { EndSubject(subject, name, cycle).text }

    /// Takes what must be known; the rest is unknown.
    public init(
        subject: EndSubject.Kind, name: String, cycle: String, origin: EndOrigin, meaning: EndMeaning, value: EndWord, statedOn: String,
        reference: String, person: Int
    ) {
        self.subject = subject
        self.name = name
        self.cycle = cycle
        self.origin = origin
        self.meaning = meaning
        self.value = value
        self.statedOn = statedOn
        self.reference = reference
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
        meaning = try row.word("meaning")
        term = try row.optionalText("term")
        value = try row.word("value")
        day = try row.optionalText("day")
        statedOn = try row.text("stated_on")
        reference = try row.text("reference")
        person = try row.int("person_id")
        withdrawnAt = try row.optionalText("withdrawn_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(subject.rawValue), .text(name), .text(cycle), .text(origin.rawValue), .text(meaning.rawValue), .text(term), .text(value.rawValue),
            .text(day), .text(statedOn), .text(reference), .integer(person), .text(withdrawnAt),
        ]
    }
}
