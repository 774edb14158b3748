public import Database
import Duties
public import PSIRT

/// A rule over the portfolio, as it is kept.
public struct StoredRule: Record {
    /// Whether it is asked.
    public enum State: String, Sendable, CaseIterable {
        /// It is, from the day of its review where it clears findings, to its last day.
        case active
        /// It was taken back.
        case withdrawn
    }

    /// What it is.
    public static let kind = SubjectKind.triageRule
    /// Its columns.
    public static let columns = [
        "name", "state", "vulnerabilities", "components", "versions", "products", "kinds", "confidences", "status", "justification", "impact",
        "action", "responses", "rule_reason", "review_by", "owner_id", "reviewer_id", "made_on", "expires_on",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// What people call it.
    public let name: String
    /// Whether it is asked.
    public var state: State
    /// What it is about.
    public let condition: RuleCondition
    /// What it says.
    public let analysis: Analysis
    /// Who answers for it.
    public let owner: Int
    /// Who reviewed it.
    public var reviewer: Int?
    /// The day on which it was made.
    public let madeOn: String
    /// Its last day.
    public let expiresOn: String

    /// What people call it.
    public var label: String { name }

    init(_ name: String, _ condition: RuleCondition, _ analysis: Analysis, owner: Int, madeOn: String, expiresOn: String) {
        self.name = name
        state = .active
        self.condition = condition
        self.analysis = analysis
        self.owner = owner
        self.madeOn = madeOn
        self.expiresOn = expiresOn
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        name = try row.text("name")
        state = try row.word("state")
        condition = RuleCondition(
            vulnerabilities: AnalysisText.set(try row.text("vulnerabilities")), components: AnalysisText.set(try row.text("components")),
            versions: AnalysisText.set(try row.text("versions")), products: AnalysisText.set(try row.text("products")),
            kinds: AnalysisText.set(try row.text("kinds")), confidences: AnalysisText.set(try row.text("confidences")))
        analysis = Analysis(
            try row.word("status"), justification: try row.word("justification"), impact: try row.optionalText("impact"),
            responses: try AnalysisText.responses(row.text("responses")), action: try row.optionalText("action"), reason: try row.text("rule_reason"),
            reviewBy: try row.optionalText("review_by").flatMap { CalendarDay($0) })
        owner = try row.int("owner_id")
        reviewer = try row.optionalInt("reviewer_id")
        madeOn = try row.text("made_on")
        expiresOn = try row.text("expires_on")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(name), .text(state.rawValue), .text(AnalysisText.text(condition.vulnerabilities)), .text(AnalysisText.text(condition.components)),
            .text(AnalysisText.text(condition.versions)), .text(AnalysisText.text(condition.products)), .text(AnalysisText.text(condition.kinds)),
            .text(AnalysisText.text(condition.confidences)), .text(analysis.status.rawValue), .text(analysis.justification?.rawValue),
            .text(analysis.impact), .text(analysis.action), .text(AnalysisText.text(analysis.responses)), .text(analysis.reason ?? ""),
            .text(analysis.reviewBy?.description), .integer(owner), .integer(reviewer), .text(madeOn), .text(expiresOn),
        ]
    }

    /// The rule as the engine asks it. People stand in it by their numbers.
    func rule() throws -> PortfolioRule {
        guard let made = CalendarDay(madeOn), let expires = CalendarDay(expiresOn) else {
            throw DatabaseError.wrongType(column: "expires_on", wanted: "a day")
        }
        return try PortfolioRule(
            id: name, condition: condition, analysis: analysis, owner: String(owner), reviewer: reviewer.map(String.init), made: made,
            expires: expires)
    }
}
