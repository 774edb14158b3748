import Database
public import Duties
import PSIRT

/// What is to be sent for all open cases that the person may know of, the earliest safe date first.
public struct ListDuties: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A duty of a case.
    public struct Entry: Sendable {
        /// The case.
        public let subject: PSIRTCase
        /// Handle of who answers for it.
        public let owner: String?
        /// The duty with its clock.
        public let duty: DutyFinding
    }

    /// What there is.
    public struct Answer: Sendable {
        /// The moment for which the clocks were read.
        public let now: Instant
        /// Duties with a date, the earliest first; behind them those of which nobody knows when their clock started.
        public let entries: [Entry]
        /// The book of the rules, for their words.
        public let book: RuleBook
    }

    /// Only of cases that the person of this handle answers for.
    public var owner: String?
    /// Most entries.
    public var limit: Int

    /// A question about all duties.
    public init(owner: String? = nil, limit: Int = 1000) {
        self.owner = owner
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let duties = try OpenDuties(reader)
        let isOwners = "k.owner_id = (SELECT id FROM person WHERE handle = ?)"
        let subjects = try owner.map { try duties.subjects(where: isOwners, [.text($0)]) } ?? duties.subjects()
        var places: [DutyPlace] = []
        try duties.forEach(subjects) { places.append(DutyPlace($0, $1)) }
        places.sort()
        let shown = try entries(places.prefix(max(1, limit)), subjects, duties, reader)
        return Answer(now: duties.now, entries: shown, book: duties.desk.book)
    }

    /// What is chosen, in full and in its order.
    private func entries(
        _ places: ArraySlice<DutyPlace>, _ subjects: [OpenDuties.Subject], _ duties: OpenDuties, _ reader: RegistryReader
    ) throws -> [Entry] {
        let chosen = Dictionary(grouping: places.indices) { subjects[places[$0].subject].id }
        var cases: [PSIRTCase] = []
        try Portions.forEach(chosen.keys.sorted()) { some in cases += try reader.psirtCases(where: "k.id IN (\(Portions.marks))", some) }
        let findings = try duties.findings(cases.map { subject in (subject, (chosen[subject.id] ?? []).map { places[$0].rule }) })
        var handles: [Int: String] = [:]
        var entries = [Entry?](repeating: nil, count: places.count)
        for (subject, found) in zip(cases, findings) {
            if let person = subject.owner, handles[person] == nil { handles[person] = try reader.get(Person.self, person).handle }
            for (index, duty) in zip(chosen[subject.id] ?? [], found) {
                entries[index] = Entry(subject: subject, owner: subject.owner.flatMap { handles[$0] }, duty: duty)
            }
        }
        return entries.compactMap(\.self)
    }
}
