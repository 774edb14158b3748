/// One report: what it says, who decided on it, when it was sent.
public struct ShowReport: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases

    /// What is shown.
    public struct Answer: Sendable {
        /// How far it is.
        public let state: ReportState
        /// What it says: of a draft as facts and fills are now, else what was approved.
        public let content: ReportContent
        /// SHA-256 of ``content``.
        public let digest: String
        /// Whether facts changed since it was approved; what was approved does not.
        public let isBehindFacts: Bool
        /// Handle of who began it.
        public let author: String
        /// When, RFC 3339 UTC.
        public let madeAt: String
        /// The contents that were decided on, oldest first.
        public let versions: [ReportVersion]
        /// Who decided how, oldest first.
        public let decisions: [ReportDecision]
        /// When it was sent.
        public let sendings: [ReportSending]
        /// The number of its follow-up.
        public let followedBy: String?
    }

    /// The report.
    public var number: String
    /// A version that was decided on; nil for what counts now.
    public var version: Int?

    /// A question about one report.
    public init(_ number: String, version: Int? = nil) {
        self.number = number
        self.version = version
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let report = try ReportAccess.report(number, reader)
        let decisions = try ReportDecision.all(of: report, reader)
        let live = try ReportContent(report, reader)
        let frozen = try (version ?? (report.state == .draft ? nil : decisions.last?.version)).map {
            try ReportVersion.content(of: report, $0, reader)
        }
        let content = frozen ?? live
        let followedBy = try StoredReport.all(of: report.subject, reader).last { $0.follows == report.place }?.number
        return Answer(
            state: report.state, content: content, digest: content.digest, isBehindFacts: report.state == .approved && content != live,
            author: try reader.get(Person.self, report.author).handle, madeAt: report.madeAt, versions: try ReportVersion.all(of: report, reader),
            decisions: decisions, sendings: try ReportSending.all(of: report, reader), followedBy: followedBy)
    }
}
