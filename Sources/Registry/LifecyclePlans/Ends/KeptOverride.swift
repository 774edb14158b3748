public import Database

/// A person's decision to count with another day than the sources give, for a time. Of several the newest counts.
public struct KeptOverride: Record {
    /// What it is.
    public static let kind = SubjectKind.endOverride
    /// Its columns.
    public static let columns = ["subject", "name", "cycle", "day", "made_on", "evidence", "expires_on", "person_id"]

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
    /// The last day to count with.
    public var day: String
    /// When it was decided.
    public var madeOn: String
    /// What shows it.
    public var evidence: String
    /// The last day on which it holds.
    public var expiresOn: String
    /// Number of who wrote it down.
    public var person: Int

    /// What people call it.
    public var label: String { EndSubject(subject, name, cycle).text }

    /// Takes what must be known; the rest is unknown.
    public init(
        subject: EndSubject.Kind, name: String, cycle: String, day: String, madeOn: String, evidence: String, expiresOn: String, person: Int
    ) {
        self.subject = subject
        self.name = name
        self.cycle = cycle
        self.day = day
        self.madeOn = madeOn
        self.evidence = evidence
        self.expiresOn = expiresOn
        self.person = person
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        subject = try row.word("subject")
        name = try row.text("name")
        cycle = try row.text("cycle")
        day = try row.text("day")
        madeOn = try row.text("made_on")
        evidence = try row.text("evidence")
        expiresOn = try row.text("expires_on")
        person = try row.int("person_id")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(subject.rawValue), .text(name), .text(cycle), .text(day), .text(madeOn), .text(evidence), .text(expiresOn), .integer(person),
        ]
    }
}
