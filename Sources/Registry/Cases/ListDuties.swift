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
        var found: [(place: (Int, Int, String), entry: Entry)] = []
        var handles: [Int: String] = [:]
        try duties.forEach(try cases(reader)) { subject, duty in
            if let person = subject.owner, handles[person] == nil { handles[person] = try reader.get(Person.self, person).handle }
            found.append((OpenDuties.place(subject, duty), Entry(subject: subject, owner: subject.owner.flatMap { handles[$0] }, duty: duty)))
        }
        return Answer(now: duties.now, entries: found.sorted { $0.place < $1.place }.prefix(max(1, limit)).map(\.entry))
    }

    private func cases(_ reader: RegistryReader) throws -> [PSIRTCase] {
        let isOpen = "k.step <> '\(CaseStep.closed.rawValue)'"
        guard let owner else { return try reader.psirtCases(where: isOpen) }
        return try reader.psirtCases(where: isOpen + " AND k.owner_id = (SELECT id FROM person WHERE handle = ?)", [.text(owner)])
    }
}
