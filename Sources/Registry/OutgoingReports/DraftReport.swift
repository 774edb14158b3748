import Database

/// Begins a report of a case. What it says comes from the facts as they are, until it is approved.
public struct DraftReport: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The case.
    public var subject: String
    /// What kind of report.
    public var kind: ReportKind
    /// Whether it will say that more follows.
    public var isIncomplete: Bool

    /// A report that is begun.
    public init(_ subject: String, _ kind: ReportKind, isIncomplete: Bool = false) {
        self.subject = subject
        self.kind = kind
        self.isIncomplete = isIncomplete
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it. The answer is the report's number.
    public func perform(in transaction: RegistryTransaction) throws -> String {
        let found = try ReportAccess.subject(subject, transaction)
        return try Self.begin(kind, of: found, follows: nil, isIncomplete: isIncomplete, transaction)
    }

    static func begin(
        _ kind: ReportKind, of subject: PSIRTCase, follows: Int?, isIncomplete: Bool, _ transaction: RegistryTransaction
    ) throws -> String {
        let place = (try transaction.connection.number("SELECT MAX(place) FROM case_report WHERE case_id = ?", [.integer(subject.id)]) ?? 0) + 1
        try transaction.connection.execute(
            """
            INSERT INTO case_report (revision, case_id, place, kind, follows, incomplete, state, author_id, made_at)
            VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(subject.id), .integer(place), .text(kind.rawValue), .integer(follows), .flag(isIncomplete),
                .text(ReportState.draft.rawValue),
                .integer(try transaction.ownID()), .text(transaction.now),
            ])
        let number = ReportNumber.text(subject, place)
        try transaction.note(
            .psirtCase, subject.id, subject.number,
            [
                "report": .text(number), "kind": .text(kind.rawValue), "follows": .text(follows.map { ReportNumber.text(subject, $0) }),
                "incomplete": .text(isIncomplete ? "yes" : "no"),
            ])
        return number
    }
}
