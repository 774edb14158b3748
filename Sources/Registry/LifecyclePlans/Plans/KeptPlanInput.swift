public import Database
public import Lifecycle

/// What a version of a plan was based on.
public struct KeptPlanInput: Record {
    /// What it is.
    public static let kind = SubjectKind.planInput
    /// Its columns.
    public static let columns = ["plan_id", "kind", "finding", "source", "dated", "confidence"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which version.
    public var plan: Int
    /// What kind of thing.
    public var inputKind: PlanInputKind
    /// What was found.
    public var finding: String
    /// Where that is written.
    public var source: String
    /// Day of the source, or of looking at it.
    public var dated: String
    /// How sure it is.
    public var confidence: Confidence

    /// What people call it.
    public var label: String { inputKind.rawValue }

    /// Takes what must be known; the rest is unknown.
    public init(plan: Int, inputKind: PlanInputKind, finding: String, source: String, dated: String, confidence: Confidence) {
        self.plan = plan
        self.inputKind = inputKind
        self.finding = finding
        self.source = source
        self.dated = dated
        self.confidence = confidence
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        plan = try row.int("plan_id")
        inputKind = try row.word("kind")
        finding = try row.text("finding")
        source = try row.text("source")
        dated = try row.text("dated")
        confidence = try row.word("confidence")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(plan), .text(inputKind.rawValue), .text(finding), .text(source), .text(dated), .text(confidence.rawValue),
        ]
    }
}
