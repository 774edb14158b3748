import Database
import Duties
import PSIRT

/// What is to be sent for many cases. All are judged, but only as far as sorting and choosing needs; what is chosen is then looked at in full
/// (``ListDuties``).
struct OpenDuties {
    /// A case, by no more than its place in a list needs.
    struct Subject {
        let id: Int
        let number: String
        let owner: Int?
    }

    /// The moment for which the clocks are read.
    let now: Instant
    /// The rules of the desk.
    let desk: DutyDesk
    private let engine: DutyEngine
    private let reader: RegistryReader

    init(_ reader: RegistryReader) throws {
        guard let now = Instant(reader.now) else { throw DatabaseError.wrongType(column: "now", wanted: "RFC 3339") }
        self.now = now
        self.reader = reader
        desk = try DutyDesk.current(reader)
        engine = desk.engine
    }

    /// The open cases that the person may know of and for which a condition on `psirt_case k` holds, in the order of their numbers.
    func subjects(where condition: String = "1 = 1", _ arguments: [SQLValue] = []) throws -> [Subject] {
        let known = try CaseAccess.condition(reader)
        return try reader.connection.rows(
            """
            SELECT k.id AS id, k.number AS number, k.owner_id AS owner FROM psirt_case k
            WHERE k.step <> '\(CaseStep.closed.rawValue)' AND \(condition) AND \(known.sql)
            """, arguments + known.arguments
        ).map { Subject(id: try $0.int("id"), number: try $0.text("number"), owner: try $0.optionalInt("owner")) }.sorted { $0.number < $1.number }
    }

    /// Calls `body` with the place of a case among `subjects` and each of its duties that is open and has a date, or of which nobody knows when its clock
    /// started.
    func forEach(_ subjects: [Subject], _ body: (Int, DutyOutlook) throws -> Void) throws {
        // In portions, so that the facts of all are never in memory at once.
        for start in stride(from: 0, to: subjects.count, by: 1000) {
            let some = start..<min(start + 1000, subjects.count)
            let numbers = some.map { subjects[$0].id }
            let facts = try CaseFactStore.current(of: numbers, desk.book, reader)
            let submissions = try CaseFactStore.submissions(of: numbers, reader)
            let pauses = try CaseFactStore.pauses(of: numbers, reader)
            let nothing = CurrentFacts(desk.book)
            for place in some {
                let id = subjects[place].id
                try engine.outlook(facts[id] ?? nothing, submissions[id] ?? [], pauses[id] ?? [], now: now) { try body(place, $0) }
            }
        }
    }

    /// For each of some cases, the findings of these rules in full.
    func findings(_ chosen: [(subject: PSIRTCase, rules: [Int])]) throws -> [[DutyFinding]] {
        let numbers = chosen.map(\.subject.id)
        let facts = try CaseFactStore.facts(of: numbers, reader)
        let submissions = try CaseFactStore.submissions(of: numbers, reader)
        let pauses = try CaseFactStore.pauses(of: numbers, reader)
        return chosen.map { subject, rules in
            let known = CaseFacts(
                name: subject.number, facts: facts[subject.id] ?? FactSet(), submissions: submissions[subject.id] ?? [],
                pauses: pauses[subject.id] ?? [], verifications: desk.verifications)
            return engine.findings(rules, known, now: now)
        }
    }
}
