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
        try facts(of: [subject.id], reader)[subject.id] ?? FactSet()
    }

    /// Reports that were sent.
    static func submissions(of subject: PSIRTCase, _ reader: RegistryReader) throws -> [Submission] {
        try submissions(of: [subject.id], reader)[subject.id] ?? []
    }

    /// All statements about the cases of these numbers; a case of which nothing was said is not among them.
    static func facts(of cases: [Int], _ reader: RegistryReader) throws -> [Int: FactSet] {
        var found: [Int: FactSet] = [:]
        try Portions.forEach(cases) { some in
            try reader.connection.forEach(
                "SELECT case_id, fact, value, source, reason, author, at FROM case_fact WHERE case_id IN (\(Portions.marks)) ORDER BY id", some
            ) { row in
                let value = try CaseFactText.value(stored: row.text("value"))
                try found[row.int("case_id"), default: FactSet()].state(
                    row.text("fact"),
                    FactVersion(
                        value, by: try row.text("author"), recorded: Instant(try row.text("at")), source: try row.optionalText("source"),
                        reason: try row.optionalText("reason")))
            }
        }
        return found
    }

    /// What counts now of the facts of the cases of these numbers; a case of which nothing was said is not among them.
    static func current(of cases: [Int], _ book: RuleBook, _ reader: RegistryReader) throws -> [Int: CurrentFacts] {
        var found: [Int: CurrentFacts] = [:]
        let nothing = CurrentFacts(book)
        try Portions.forEach(cases) { some in
            try reader.connection.forEach(
                "SELECT case_id, fact, value FROM case_fact WHERE case_id IN (\(Portions.marks)) ORDER BY id", some
            ) { row in
                found[try row.int("case_id"), default: nothing].state(try row.text("fact"), try CaseFactText.value(stored: try row.text("value")))
            }
        }
        return found
    }

    /// Times during which clocks of the cases of these numbers stood still.
    static func pauses(of cases: [Int], _ reader: RegistryReader) throws -> [Int: [Pause]] {
        var found: [Int: [Pause]] = [:]
        try Portions.forEach(cases) { some in
            try reader.connection.forEach(
                """
                SELECT case_id, duty, started_at, ended_at, reason, agreed_by FROM case_pause WHERE case_id IN (\(Portions.marks)) ORDER BY id
                """, some
            ) { row in
                guard let from = Instant(try row.text("started_at")) else { throw DatabaseError.wrongType(column: "started_at", wanted: "RFC 3339") }
                let to = try row.optionalText("ended_at").flatMap { Instant($0) }
                let pause = Pause(
                    duty: try row.text("duty"), from: from, to: to, reason: try row.text("reason"), by: try row.text("agreed_by"))
                found[try row.int("case_id"), default: []].append(pause)
            }
        }
        return found
    }

    /// Reports that were sent for the cases of these numbers.
    static func submissions(of cases: [Int], _ reader: RegistryReader) throws -> [Int: [Submission]] {
        var found: [Int: [Submission]] = [:]
        try Portions.forEach(cases) { some in
            try reader.connection.forEach(
                "SELECT case_id, duty, kind, at, receipt FROM case_submission WHERE case_id IN (\(Portions.marks)) ORDER BY id", some
            ) { row in
                guard let at = Instant(try row.text("at")) else { throw DatabaseError.wrongType(column: "at", wanted: "RFC 3339") }
                found[try row.int("case_id"), default: []].append(
                    Submission(duty: try row.text("duty"), kind: try row.word("kind"), at: at, number: try row.optionalText("receipt")))
            }
        }
        return found
    }
}
