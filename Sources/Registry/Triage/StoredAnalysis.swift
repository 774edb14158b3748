public import Database
import Duties
public import PSIRT

/// What somebody said of a finding. None is ever changed but by its review; a newer one supersedes it.
public struct StoredAnalysis: Record {
    /// What it is.
    public static let kind = SubjectKind.analysis
    /// Its columns.
    public static let columns = [
        "finding_id", "status", "justification", "impact", "responses", "action", "handling", "stage", "evidence", "change_reason", "review_by",
        "author_id", "written_at", "verdict", "reviewer_id", "reviewed_at", "comment", "on_version", "on_match", "on_vulnerability", "inherited_from",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which finding.
    public var finding: Int
    /// What was said.
    public let analysis: Analysis
    /// The stage of the product for which the handling was chosen.
    public let stage: String?
    /// Who said it.
    public let author: Int
    /// When.
    public let writtenAt: String
    /// What the second person says.
    public var verdict: ReviewVerdict
    /// The second person.
    public var reviewer: Int?
    /// When they reviewed it.
    public var reviewedAt: String?
    /// Their words.
    public var comment: String?
    /// What it rests on.
    public let grounds: StoredGrounds
    /// The analysis that it was carried over from.
    public var inheritedFrom: Int?

    /// What people call it.
    public var label: String { "#\(finding)" }

    init(_ analysis: Analysis, of finding: Int, stage: String?, author: Int, at time: String, grounds: StoredGrounds) {
        self.analysis = analysis
        self.finding = finding
        self.stage = stage
        self.author = author
        writtenAt = time
        verdict = .proposed
        self.grounds = grounds
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        finding = try row.int("finding_id")
        analysis = Analysis(
            try row.word("status"), justification: try row.word("justification"), impact: try row.optionalText("impact"),
            responses: try AnalysisText.responses(row.text("responses")), action: try row.optionalText("action"), handling: try row.word("handling"),
            evidence: AnalysisText.lines(try row.text("evidence")), reason: try row.optionalText("change_reason"),
            reviewBy: try row.optionalText("review_by").flatMap { CalendarDay($0) })
        stage = try row.optionalText("stage")
        author = try row.int("author_id")
        writtenAt = try row.text("written_at")
        verdict = try row.word("verdict")
        reviewer = try row.optionalInt("reviewer_id")
        reviewedAt = try row.optionalText("reviewed_at")
        comment = try row.optionalText("comment")
        grounds = StoredGrounds(
            version: try row.text("on_version"), match: try row.text("on_match"), vulnerability: try row.text("on_vulnerability"))
        inheritedFrom = try row.optionalInt("inherited_from")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(finding), .text(analysis.status.rawValue), .text(analysis.justification?.rawValue), .text(analysis.impact),
            .text(AnalysisText.text(analysis.responses)), .text(analysis.action), .text(analysis.handling?.rawValue), .text(stage),
            .text(analysis.evidence.joined(separator: "\n")), .text(analysis.reason), .text(analysis.reviewBy?.description), .integer(author),
            .text(writtenAt), .text(verdict.rawValue), .integer(reviewer), .text(reviewedAt), .text(comment), .text(grounds.version),
            .text(grounds.match), .text(grounds.vulnerability), .integer(inheritedFrom),
        ]
    }

    /// `PUMP-100@2.1: CVE-2026-0001 openssl`.
    public func label(in reader: RegistryReader) throws -> String {
        guard let release = try reader.connection.number("SELECT release_id FROM finding WHERE id = ?", [.integer(finding)]) else { return label }
        return "\(try reader.reference(ofRelease: release).text): \(try LinkLabel.of(.finding, finding, reader))"
    }

    /// The entry of the finding's history. People stand in it by their numbers.
    func entry() throws -> AnalysisHistory.Entry {
        guard let moment = Instant(writtenAt) else { throw DatabaseError.wrongType(column: "written_at", wanted: "RFC 3339") }
        return try AnalysisHistory.Entry(
            analysis, by: String(author), at: moment, reviewer: verdict == .proposed ? nil : reviewer.map(String.init),
            isReturned: verdict == .returned)
    }
}
