public import Database

/// An electronic signature: who decided what, when, with which meaning, about exactly which content.
///
/// It is bound to the SHA-256 of the content as it was signed. When the content changes, the signature stays and is no longer about it
/// (``SignatureCheck``). Nothing changes or removes a signature.
public struct Signature: Record {
    /// What it is.
    public static let kind = SubjectKind.signature
    /// Its columns.
    public static let columns = ["subject", "subject_id", "digest", "meaning", "person_id", "person", "signed_at", "comment", "decision"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// What kind of thing was signed.
    public let subject: SubjectKind
    /// Its number.
    public let subjectID: Int
    /// SHA-256 of its content as it was signed, 64 hexadecimal digits.
    public let digest: String
    /// What is said with it.
    public let meaning: SignatureMeaning
    /// Whose.
    public let personID: Int
    /// Full name of the person when they signed.
    public let person: String
    /// When, RFC 3339 UTC.
    public let signedAt: String
    /// In the person's words.
    public let comment: String?
    /// Which way it went.
    public let decision: SignatureDecision

    /// What people call it.
    public var label: String { "\(person): \(meaning.rawValue)" }

    init(_ subject: SignedSubject, _ meaning: SignatureMeaning, _ decision: SignatureDecision, by person: Person, at time: String, comment: String?) {
        self.subject = subject.kind
        subjectID = subject.id
        digest = subject.digest
        self.meaning = meaning
        personID = person.id
        self.person = person.name
        signedAt = time
        self.comment = comment
        self.decision = decision
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        subject = try row.word("subject")
        subjectID = try row.int("subject_id")
        digest = try row.text("digest")
        meaning = try row.word("meaning")
        personID = try row.int("person_id")
        person = try row.text("person")
        signedAt = try row.text("signed_at")
        comment = try row.optionalText("comment")
        decision = try row.word("decision")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(subject.rawValue), .integer(subjectID), .text(digest), .text(meaning.rawValue), .integer(personID), .text(person), .text(signedAt),
            .text(comment), .text(decision.rawValue),
        ]
    }
}
