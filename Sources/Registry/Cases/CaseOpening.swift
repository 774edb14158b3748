import Database
import Duties
import PSIRT

/// Opens a case in somebody's name, for those who take part from the beginning; the first of them answers for it.
struct CaseOpening {
    let report: CaseReport
    /// Number of who writes it down.
    let author: Int
    /// Numbers of those who take part.
    let participants: [Int]
    private let draw: (Substring) -> String

    /// - Parameter draw: draws a name from the year.
    init(_ report: CaseReport, author: Int, participants: [Int], drawing draw: @escaping (Substring) -> String) {
        self.report = report
        self.author = author
        self.participants = participants
        self.draw = draw
    }

    func perform(in transaction: RegistryTransaction) throws -> PSIRTCase {
        var number = draw(transaction.now.prefix(4))
        while try transaction.connection.number("SELECT COUNT(*) FROM psirt_case WHERE number = ?", [.text(number)]) != 0 {
            number = draw(transaction.now.prefix(4))
        }
        var new = PSIRTCase(number: number, report, author: author, at: transaction.now)
        new.owner = participants.first ?? author
        let opened = try transaction.insert(new)
        for person in participants { try CaseParticipants.add(person, to: opened, transaction) }
        guard let received = Instant(opened.receivedAt) else { throw DatabaseError.wrongType(column: "received_at", wanted: "RFC 3339") }
        let facts = CaseDutyFacts.initial(
            report.kind, report.origin, received: received, aware: opened.awareAt.flatMap { Instant($0) }, acknowledgeWithin: report.acknowledgeDays)
        for (fact, value) in facts.sorted(by: { $0.key < $1.key }) {
            let version = FactVersion(value, by: Principal.system.handle, recorded: Instant(transaction.now), source: "case")
            try CaseFactStore.add(fact, version, to: opened, transaction)
        }
        return opened
    }
}
