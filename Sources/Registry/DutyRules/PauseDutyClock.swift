import Database
import Duties

/// Lets the clock of a duty of a case stand still for a time, where the rule allows it: coordination that was agreed to take longer. The reason is kept.
public struct PauseDutyClock: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The case.
    public var number: String
    /// The rule.
    public var duty: String
    /// When it began, RFC 3339 UTC.
    public var from: String
    /// When it ended; nil while it lasts (``EndDutyPause``).
    public var to: String?
    /// Who agreed to it.
    public var agreedBy: String

    /// A pause.
    public init(_ number: String, _ duty: String, from: String, to: String? = nil, agreedBy: String) {
        self.number = number
        self.duty = duty
        self.from = from
        self.to = to
        self.agreedBy = agreedBy
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    ///
    /// - Throws: ``RegistryError/reasonMissing`` without a reason; ``RegistryError/invalid(_:)`` for a rule whose source allows no pause.
    public func perform(in transaction: RegistryTransaction) throws -> PSIRTCase {
        let rule = try DutyDesk.current(transaction).rule(duty, field: "duty")
        var check = FieldCheck()
        check.demand(
            rule.clock.pauseCitation != nil, "duty", ja: "この規則の期限は、出典が停止を認めていません。",
            en: "the source of this rule does not let its clock stand still.")
        check.moment("from", from, notAfter: transaction.now)
        if let to { check.moment("to", to, notAfter: transaction.now) }
        check.demand(to.map { $0 > from } ?? true, "to", ja: "始まりより後にしてください。", en: "must be after the beginning.")
        check.text("agreedBy", agreedBy, limit: 300)
        try check.finish()
        guard let reason = transaction.reason, reason.contains(where: { !$0.isWhitespace }) else { throw RegistryError.reasonMissing }
        let subject = try transaction.psirtCase(number)
        try subject.mustTakePart(in: transaction)
        let isOpen = try transaction.connection.number(
            "SELECT COUNT(*) FROM case_pause WHERE case_id = ? AND duty = ? AND ended_at IS NULL", [.integer(subject.id), .text(duty)])
        check = FieldCheck()
        check.demand(isOpen == 0, "duty", ja: "すでに停止中です。", en: "its clock stands still already.")
        try check.finish()
        try transaction.connection.execute(
            "INSERT INTO case_pause (case_id, duty, started_at, ended_at, reason, agreed_by, author, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .integer(subject.id), .text(duty), .text(from), .text(to), .text(reason), .text(agreedBy), .text(transaction.principal.handle),
                .text(transaction.now),
            ])
        try transaction.note(
            .psirtCase, subject.id, subject.number,
            ["paused": .text(duty), "from": .text(from), "to": .text(to), "agreedBy": .text(agreedBy)])
        return subject
    }
}
