import Database

/// A report as its row has it.
struct StoredReport {
    let id: Int
    let revision: Int
    let subject: PSIRTCase
    let place: Int
    let kind: ReportKind
    let follows: Int?
    var isIncomplete: Bool
    var state: ReportState
    let author: Int
    let madeAt: String

    static let columns = "id, revision, place, kind, follows, incomplete, state, author_id, made_at"

    init(row: SQLRow, of subject: PSIRTCase) throws {
        self.subject = subject
        id = try row.int("id")
        revision = try row.int("revision")
        place = try row.int("place")
        kind = try row.word("kind")
        follows = try row.optionalInt("follows")
        isIncomplete = try row.flag("incomplete")
        state = try row.word("state")
        author = try row.int("author_id")
        madeAt = try row.text("made_at")
    }

    var number: String { ReportNumber.text(subject, place) }
    var key: [SQLValue] { [.integer(subject.id), .integer(place)] }

    /// What kind of report leaves the house with it.
    var phase: ReportPhase { isIncomplete ? follows == nil ? .incomplete : .followUp : .complete }

    /// All reports of a case, in the order in which they were begun.
    static func all(of subject: PSIRTCase, _ reader: RegistryReader) throws -> [StoredReport] {
        try reader.connection.rows("SELECT \(columns) FROM case_report WHERE case_id = ? ORDER BY place", [.integer(subject.id)]).map {
            try StoredReport(row: $0, of: subject)
        }
    }

    /// Writes state and mark.
    ///
    /// - Throws: ``RegistryError/changedMeanwhile(_:_:)``.
    func save(in transaction: RegistryTransaction) throws {
        let count = try transaction.connection.execute(
            "UPDATE case_report SET revision = revision + 1, state = ?, incomplete = ? WHERE id = ? AND revision = ?",
            [.text(state.rawValue), .flag(isIncomplete), .integer(id), .integer(revision)])
        guard count == 1 else { throw RegistryError.changedMeanwhile(.psirtCase, number) }
    }
}
