/// The reports of a case, in the order in which they were begun.
public struct ListReports: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases

    /// A line of the list.
    public struct Entry: Sendable, Hashable {
        /// What people call it.
        public let number: String
        /// What kind of report it is.
        public let kind: ReportKind
        /// How far it is.
        public let state: ReportState
        /// What it says of itself.
        public let phase: ReportPhase
        /// How many fields are open.
        public let open: Int
        /// Of how many.
        public let fields: Int
        /// The report that it follows up.
        public let follows: String?
        /// When it was begun.
        public let madeAt: String
        /// When it was sent.
        public let sentAt: String?
        /// The number that the recipient gave.
        public let receipt: String?
    }

    /// The case.
    public var subject: String

    /// A question about one case.
    public init(_ subject: String) { self.subject = subject }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let subject = try ReportAccess.subject(subject, reader)
        return try StoredReport.all(of: subject, reader).map { report in
            let approval = report.state == .draft ? nil : try ReportDecision.approval(of: report, reader)
            let content = try approval.map { try ReportVersion.content(of: report, $0.version, reader) } ?? ReportContent(report, reader)
            let sending = try ReportSending.all(of: report, reader).last
            return Entry(
                number: report.number, kind: report.kind, state: report.state, phase: content.phase, open: content.open.count,
                fields: content.blocks.reduce(0) { $0 + $1.fields.count }, follows: content.follows, madeAt: report.madeAt, sentAt: sending?.at,
                receipt: sending?.receipt)
        }
    }
}
