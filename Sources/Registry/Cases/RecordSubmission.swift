import Database
import Diagnostics
public import Duties

/// Records that a person sent a report for a duty of a case. Mimamori itself sends nothing.
public struct RecordSubmission: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The case.
    public var number: String
    /// The rule: `jp.pmd.15day`.
    public var duty: String
    /// What kind of report it was.
    public var kind: Submission.Kind
    /// When it was sent, RFC 3339 UTC.
    public var at: String
    /// The number that the recipient gave.
    public var receipt: String?

    /// A report that was sent.
    public init(_ number: String, _ duty: String, _ kind: Submission.Kind, at: String, receipt: String? = nil) {
        self.number = number
        self.duty = duty
        self.kind = kind
        self.at = at
        self.receipt = receipt
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> PSIRTCase {
        _ = try DutyDesk.current(transaction).rule(duty, field: "duty")
        var check = FieldCheck()
        check.moment("at", at, notAfter: transaction.now)
        check.optional("receipt", receipt, limit: 200)
        try check.finish()
        let subject = try transaction.psirtCase(number)
        try subject.mustTakePart(in: transaction)
        try transaction.connection.execute(
            "INSERT INTO case_submission (case_id, duty, kind, at, receipt, author) VALUES (?, ?, ?, ?, ?, ?)",
            [.integer(subject.id), .text(duty), .text(kind.rawValue), .text(at), .text(receipt), .text(transaction.principal.handle)])
        try transaction.note(
            .psirtCase, subject.id, subject.number,
            ["submitted": .text(duty), "kind": .text(kind.rawValue), "at": .text(at), "receipt": .text(receipt)])
        return subject
    }
}
