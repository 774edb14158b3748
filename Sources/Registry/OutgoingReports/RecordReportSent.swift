import Database
import Diagnostics
import Duties

/// Records that a person sent an approved report. Mimamori itself sends nothing. The duties that it answers are answered with it.
public struct RecordReportSent: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The report.
    public var number: String
    /// When it was sent, RFC 3339 UTC.
    public var at: String
    /// By which way.
    public var channel: String
    /// The number that the recipient gave.
    public var receipt: String?
    /// The duties that it answers; nil for those that ask for this kind of report and apply or may apply.
    public var duties: [String]?

    /// A report that was sent.
    public init(_ number: String, at: String, channel: String, receipt: String? = nil, duties: [String]? = nil) {
        self.number = number
        self.at = at
        self.channel = channel
        self.receipt = receipt
        self.duties = duties
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ReportSending {
        var report = try ReportAccess.report(number, transaction)
        guard report.state == .approved, let approval = try ReportDecision.approval(of: report, transaction) else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "報告 \(number) は「\(report.state.title.japanese)」です。提出を記録できるのは承認済みの報告だけです。",
                    en: "the report \(number) is \"\(report.state.title.english)\"; only an approved report is sent."))
        }
        let content = try ReportVersion.content(of: report, approval.version, transaction)
        let next = Self.nextReport(content)
        try check(report, content, next, approval, transaction)
        let answered = try duties ?? Self.answered(by: report, transaction)
        try transaction.connection.execute(
            """
            INSERT INTO case_report_sending (case_id, place, version, kind, channel, receipt, duties, author_id, at, noted_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            report.key + [
                .integer(approval.version), .text(content.phase.rawValue), .text(channel), .text(receipt), .text(answered.joined(separator: " ")),
                .integer(try transaction.ownID()), .text(at), .text(transaction.now),
            ])
        try transaction.note(
            .psirtCase, report.subject.id, report.subject.number,
            [
                "report": .text(number), "sent": .text(at), "channel": .text(channel), "receipt": .text(receipt), "sha256": .text(approval.digest),
                "duties": .text(answered.joined(separator: " ")),
            ])
        for duty in answered {
            _ = try RecordSubmission(report.subject.number, duty, content.phase.submission, at: at, receipt: receipt).perform(in: transaction)
        }
        try state(content, next, of: report, transaction)
        report.state = content.phase == .complete ? .complete : .submitted
        try report.save(in: transaction)
        guard let sending = try ReportSending.all(of: report, transaction).last else { throw RegistryError.notFound(.psirtCase, number) }
        return sending
    }

    private func check(
        _ report: StoredReport, _ content: ReportContent, _ next: CalendarDay?, _ approval: ReportDecision, _ transaction: RegistryTransaction
    ) throws {
        var check = FieldCheck()
        check.moment("at", at, notAfter: transaction.now)
        check.demand(
            at >= approval.at, "at", ja: "承認(\(approval.at))より前です。", en: "is before its approval (\(approval.at)).")
        check.text("channel", channel, limit: 200)
        check.optional("receipt", receipt, limit: 200)
        let known = Set(try DutyDesk.current(transaction).book.rules.map(\.id))
        for duty in duties ?? [] where !known.contains(duty) {
            check.demand(
                false, "duty", ja: "「\(VisibleText.of(duty, limit: 60))」という規則はありません。",
                en: "there is no rule \"\(VisibleText.of(duty, limit: 60))\".")
        }
        // Who says that more follows says when.
        check.demand(
            content.phase == .complete || content.field("next-report") == nil || next != nil, "next-report",
            ja: "未完了の報告には次回報告予定日(例 2026-12-20)が要ります。欄 next-report に記入し、承認し直してください。",
            en: "an incomplete report names the day of the next one, such as 2026-12-20: fill next-report and have it approved again.")
        try check.finish()
    }

    /// The day of the next report as the report names it.
    private static func nextReport(_ content: ReportContent) -> CalendarDay? {
        content.field("next-report")?.value.flatMap { CalendarDay($0.japanese) }
    }

    /// The duties that ask for this kind of report. One report answers the whole family of rules that may turn out to be the one that applies.
    private static func answered(by report: StoredReport, _ reader: RegistryReader) throws -> [String] {
        let form = report.kind.form
        let evaluation = try CaseDuties(report.subject.number).answer(in: reader)
        return evaluation.findings.filter { finding in
            let rule = finding.rule
            return finding.isLive && rule.documents.contains(report.kind.rawValue) && rule.bearer != .institution
                && (report.follows != nil || !form.followUpDuties.contains(rule.id))
        }.map(\.rule.id)
    }

    /// What the sending says for the duties: whether more is owed, and when.
    private func state(_ content: ReportContent, _ next: CalendarDay?, of report: StoredReport, _ transaction: RegistryTransaction) throws {
        guard !report.kind.form.followUpDuties.isEmpty else { return }
        var facts: [String: FactValue] = ["report.status": .choice(content.phase == .complete ? "complete" : "incomplete")]
        if content.phase != .complete, let next { facts["t.next_report"] = .time(Zone.tokyo.start(of: next)) }
        let known = try CaseFactStore.facts(of: report.subject, transaction)
        for (fact, value) in facts.sorted(by: { $0.key < $1.key }) where known[fact] != value {
            let version = FactVersion(
                value, by: transaction.principal.handle, recorded: Instant(transaction.now), source: number, reason: "\(number): \(at)")
            try CaseFactStore.add(fact, version, to: report.subject, transaction)
        }
    }
}
