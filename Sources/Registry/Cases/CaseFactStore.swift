import Database
import Duties

/// The facts of a case for the duties' rules: every statement ever made, the newest of which counts.
enum CaseFactStore {
    static func add(_ fact: String, _ version: FactVersion, to subject: PSIRTCase, _ transaction: RegistryTransaction) throws {
        let text = CaseFactText.text(version.value)
        try transaction.connection.execute(
            "INSERT INTO case_fact (case_id, fact, value, source, reason, author, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                .integer(subject.id), .text(fact), .text(text), .text(version.source), .text(version.reason),
                .text(version.by ?? transaction.principal.handle), .text(transaction.now),
            ])
        try transaction.note(
            .psirtCase, subject.id, subject.number,
            ["fact": .text(fact), "value": .text(text), "source": .text(version.source), "why": .text(version.reason)])
    }

    /// All statements about a case.
    ///
    /// - Throws: ``DutyError`` where a fact was changed without a reason, which cannot be.
    static func facts(of subject: PSIRTCase, _ reader: RegistryReader) throws -> FactSet {
        var facts = FactSet()
        let rows = try reader.connection.rows(
            "SELECT fact, value, source, reason, author, at FROM case_fact WHERE case_id = ? ORDER BY id", [.integer(subject.id)])
        for row in rows {
            let value = try CaseFactText.value(stored: row.text("value"))
            try facts.state(
                row.text("fact"),
                FactVersion(
                    value, by: try row.text("author"), recorded: Instant(try row.text("at")), source: try row.optionalText("source"),
                    reason: try row.optionalText("reason")))
        }
        return facts
    }

    /// Reports that were sent.
    static func submissions(of subject: PSIRTCase, _ reader: RegistryReader) throws -> [Submission] {
        try reader.connection.rows("SELECT duty, kind, at, receipt FROM case_submission WHERE case_id = ? ORDER BY id", [.integer(subject.id)]).map {
            row in
            guard let at = Instant(try row.text("at")) else { throw DatabaseError.wrongType(column: "at", wanted: "RFC 3339") }
            return Submission(duty: try row.text("duty"), kind: try row.word("kind"), at: at, number: try row.optionalText("receipt"))
        }
    }
}
