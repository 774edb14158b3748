import Database
public import Duties
public import PSIRT

/// What a rule would do to the findings of today, before it is made.
public struct PreviewTriageRule: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.triage
    /// What people would call it.
    public var name: String
    /// What it would be about.
    public var condition: RuleCondition
    /// What it would say.
    public var analysis: Analysis
    /// Its last day.
    public var expires: CalendarDay

    /// A preview.
    public init(_ name: String, _ condition: RuleCondition, _ analysis: Analysis, expires: CalendarDay) {
        self.name = name
        self.condition = condition
        self.analysis = analysis
        self.expires = expires
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> RulePreview {
        let today = try reader.today()
        let rule = try PortfolioRule(
            id: name, condition: condition, analysis: analysis, owner: reader.principal.handle, made: today, expires: expires)
        let others = try reader.list(StoredRule.self, where: "state = ?", [.text(StoredRule.State.active.rawValue)])
        return try RulePreview(
            of: rule, beside: PortfolioRules(others.map { try $0.rule() }), on: RuleFindings.subjects(condition, reader), day: today)
    }
}
