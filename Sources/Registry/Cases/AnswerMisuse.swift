import Database
public import PSIRT

/// Answers whether and how a kind of misuse happened. An earlier answer stays on record.
public struct AnswerMisuse: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The case.
    public var number: String
    /// Which kind.
    public var kind: MisuseKind
    /// Whether it happened.
    public var finding: MisuseAnswers.Finding
    /// How, or what was looked at.
    public var how: String

    /// An answer.
    public init(_ number: String, _ kind: MisuseKind, _ finding: MisuseAnswers.Finding, how: String) {
        self.number = number
        self.kind = kind
        self.finding = finding
        self.how = how
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> PSIRTCase {
        var check = FieldCheck()
        check.text("how", how, limit: 20_000)
        try check.finish()
        let subject = try transaction.psirtCase(number)
        try subject.mustTakePart(in: transaction)
        try transaction.connection.execute(
            "INSERT INTO case_misuse (case_id, kind, finding, how, author, at) VALUES (?, ?, ?, ?, ?, ?)",
            [
                .integer(subject.id), .text(kind.rawValue), .text(finding.rawValue), .text(how), .text(transaction.principal.handle),
                .text(transaction.now),
            ])
        try transaction.note(
            .psirtCase, subject.id, subject.number, ["misuse": .text(kind.rawValue), "finding": .text(finding.rawValue), "how": .text(how)])
        return subject
    }
}

extension PSIRTCase {
    /// The newest answer of each kind.
    func misuse(in reader: RegistryReader) throws -> MisuseAnswers {
        var answers = MisuseAnswers()
        let rows = try reader.connection.rows("SELECT kind, finding, how FROM case_misuse WHERE case_id = ? ORDER BY id", [.integer(id)])
        for row in rows { try answers.answer(row.word("kind"), row.word("finding"), how: row.text("how")) }
        return answers
    }
}
