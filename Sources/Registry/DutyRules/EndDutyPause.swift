import Database
import Duties

/// Lets the clock of a duty run again.
public struct EndDutyPause: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The case.
    public var number: String
    /// The rule.
    public var duty: String
    /// From when it runs again, RFC 3339 UTC.
    public var at: String

    /// The end of the pause that lasts.
    public init(_ number: String, _ duty: String, at: String) {
        self.number = number
        self.duty = duty
        self.at = at
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> PSIRTCase {
        var check = FieldCheck()
        check.moment("at", at, notAfter: transaction.now)
        try check.finish()
        let subject = try transaction.psirtCase(number)
        try subject.mustTakePart(in: transaction)
        let changed = try transaction.connection.execute(
            "UPDATE case_pause SET ended_at = ? WHERE case_id = ? AND duty = ? AND ended_at IS NULL AND started_at < ?",
            [.text(at), .integer(subject.id), .text(duty), .text(at)])
        check = FieldCheck()
        check.demand(
            changed == 1, "at", ja: "この義務の期限は、その時より前から停止していません。", en: "the clock of this duty does not stand still since before that time.")
        try check.finish()
        try transaction.note(.psirtCase, subject.id, subject.number, ["resumed": .text(duty), "at": .text(at)])
        return subject
    }
}
