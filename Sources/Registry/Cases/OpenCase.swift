public import PSIRT

/// Opens a case. Whoever opens it takes part and answers for it, until they name others; nobody else learns of it unless its label is open.
public struct OpenCase: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// What was reported.
    public var report: CaseReport
    private let draw: @Sendable (Substring) -> String

    /// A new case.
    public init(_ report: CaseReport) {
        self.init(report) { year in
            var generator = SystemRandomNumberGenerator()
            return CaseNumber.draw(year: year, using: &generator)
        }
    }

    /// A new case whose name is drawn by `draw`, from the year.
    init(_ report: CaseReport, drawing draw: @escaping @Sendable (Substring) -> String) {
        self.report = report
        self.draw = draw
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> PSIRTCase {
        var check = FieldCheck()
        check.text("title", report.title)
        check.text("description", report.description, limit: 20_000)
        check.optional("reporter", report.reporter, limit: 1000)
        check.demand(
            !report.origin.isAnswered || report.reporter?.contains { !$0.isWhitespace } == true, "reporter",
            ja: "誰が届け出たか、連絡先とともに書いてください。", en: "who reported it, and how they are reached, must be given.")
        check.moment("received-at", report.receivedAt, notAfter: transaction.now)
        check.moment("aware-at", report.awareAt, notAfter: report.receivedAt ?? transaction.now)
        check.demand(
            report.acknowledgeDays.map { (1...90).contains($0) } ?? true, "acknowledge-days", ja: "1から90です。", en: "is from 1 to 90.")
        try check.finish()
        let actor = try transaction.ownID()
        return try CaseOpening(report, author: actor, participants: [actor], drawing: draw).perform(in: transaction)
    }
}
