import Database
import Duties

/// What is to be sent for many cases: their facts are asked in portions, and each case is evaluated once.
struct OpenDuties {
    /// The moment for which the clocks are read.
    let now: Instant
    private let reader: RegistryReader

    init(_ reader: RegistryReader) throws {
        guard let now = Instant(reader.now) else { throw DatabaseError.wrongType(column: "now", wanted: "RFC 3339") }
        self.now = now
        self.reader = reader
    }

    /// Calls `body` with each duty that is open and has a date, or of which nobody knows when its clock started.
    func forEach(_ cases: [PSIRTCase], _ body: (PSIRTCase, DutyFinding) throws -> Void) throws {
        let engine = DutyEngine()
        let numbers = cases.map(\.id)
        let facts = try CaseFactStore.facts(of: numbers, reader)
        let submissions = try CaseFactStore.submissions(of: numbers, reader)
        for subject in cases {
            let known = CaseFacts(name: subject.number, facts: facts[subject.id] ?? FactSet(), submissions: submissions[subject.id] ?? [])
            for duty in engine.open(known, now: now) {
                guard let clock = duty.clock, clock.dates != nil || clock.state == .startUnknown else { continue }
                try body(subject, duty)
            }
        }
    }

    /// Where a duty stands among others: the earliest first, behind them those without a date.
    static func place(_ subject: PSIRTCase, _ duty: DutyFinding) -> (Int, Int, String) {
        (duty.clock?.dates?.safe.limit.seconds ?? .max, duty.verdict == .fires ? 0 : 1, subject.number + duty.rule.id)
    }
}
