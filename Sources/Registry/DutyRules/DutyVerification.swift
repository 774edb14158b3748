public import Database
import Duties

/// A person's record of having compared a rule of duties with its source; it holds for the text of the rule that was compared.
public struct DutyVerification: Record {
    /// What it is.
    public static let kind = SubjectKind.dutyVerification
    /// Its columns.
    public static let columns = ["rule", "digest", "person_id", "at", "against"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// The rule: `jp.68-10.death.15d`.
    public let rule: String
    /// SHA-256 of the rule's text that was compared.
    public let digest: String
    /// Number of who compared it.
    public let person: Int
    /// When, RFC 3339 UTC.
    public let at: String
    /// What it was compared with, and of which version.
    public let against: String

    /// What people call it.
    public var label: String { rule }

    init(_ rule: DutyRule, person: Int, at: String, against: String) {
        self.rule = rule.id
        digest = rule.digest
        self.person = person
        self.at = at
        self.against = against
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        rule = try row.text("rule")
        digest = try row.text("digest")
        person = try row.int("person_id")
        at = try row.text("at")
        against = try row.text("against")
    }

    /// The values of its columns.
    public var values: [SQLValue] { [.text(rule), .text(digest), .integer(person), .text(at), .text(against)] }
}
