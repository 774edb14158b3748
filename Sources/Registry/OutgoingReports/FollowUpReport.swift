import Database
import Diagnostics

/// Begins the follow-up of a report that was sent marked incomplete: with what people wrote in it, and the facts as they are now.
public struct FollowUpReport: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The report that was sent.
    public var number: String
    /// Whether the follow-up will say that still more follows.
    public var isIncomplete: Bool

    /// A follow-up.
    public init(_ number: String, isIncomplete: Bool = false) {
        self.number = number
        self.isIncomplete = isIncomplete
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it. The answer is the follow-up's number.
    public func perform(in transaction: RegistryTransaction) throws -> String {
        var report = try ReportAccess.report(number, transaction)
        guard report.state == .submitted else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "報告 \(number) は「\(report.state.title.japanese)」です。追加報告は、未完了として提出した報告に続けます。",
                    en: "the report \(number) is \"\(report.state.title.english)\"; a follow-up follows a report that was sent marked incomplete."))
        }
        let following = try DraftReport.begin(
            report.kind, of: report.subject, follows: report.place, isIncomplete: isIncomplete, transaction)
        guard let place = ReportNumber.parts(following)?.place else { throw RegistryError.notFound(.psirtCase, following) }
        // Who wrote it stays who wrote it: they cannot approve the follow-up either.
        for fill in try ReportFill.all(of: report, transaction) where fill.field != "next-report" && fill.field != "report-day" {
            try transaction.connection.execute(
                "INSERT INTO case_report_fill (case_id, place, field, language, value, reason, author_id, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    .integer(report.subject.id), .integer(place), .text(fill.field), .text(fill.language?.rawValue), .text(fill.value), .text(number),
                    .integer(fill.author), .text(fill.at),
                ])
        }
        report.state = .followedUp
        try report.save(in: transaction)
        return following
    }
}
