public import Database
public import Lifecycle

/// The record that a milestone was carried out.
public struct KeptMilestone: Record {
    /// What it is.
    public static let kind = SubjectKind.milestoneRecord
    /// Its columns.
    public static let columns = ["product_id", "milestone", "day", "person_id", "evidence"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which product.
    public var product: Int
    /// Which one.
    public var milestone: DeviceMilestone
    /// The day on which it took effect.
    public var day: String
    /// Number of who wrote it down.
    public var person: Int
    /// The document that shows it.
    public var evidence: String

    /// What people call it.
    public var label: String { milestone.rawValue }

    /// Takes what must be known; the rest is unknown.
    public init(product: Int, milestone: DeviceMilestone, day: String, person: Int, evidence: String) {
        self.product = product
        self.milestone = milestone
        self.day = day
        self.person = person
        self.evidence = evidence
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        product = try row.int("product_id")
        milestone = try row.word("milestone")
        day = try row.text("day")
        person = try row.int("person_id")
        evidence = try row.text("evidence")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(product), .text(milestone.rawValue), .text(day), .integer(person), .text(evidence),
        ]
    }
}
