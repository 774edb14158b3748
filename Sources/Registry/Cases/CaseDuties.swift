import Database
public import Duties

/// The duties of a case, with their clocks, and the questions that are open.
public struct CaseDuties: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// The case.
    public var number: String

    /// A question about the duties of a case.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Evaluation {
        let subject = try reader.psirtCase(number)
        guard let now = Instant(reader.now) else { throw DatabaseError.wrongType(column: "now", wanted: "RFC 3339") }
        let desk = try DutyDesk.current(reader)
        let facts = CaseFacts(
            name: subject.number, facts: try CaseFactStore.facts(of: subject, reader),
            submissions: try CaseFactStore.submissions(of: subject, reader),
            pauses: try CaseFactStore.pauses(of: [subject.id], reader)[subject.id] ?? [], verifications: desk.verifications)
        return desk.engine.evaluate(facts, now: now)
    }
}
