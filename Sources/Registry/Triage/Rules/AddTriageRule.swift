import Database
public import Duties
public import PSIRT

/// Makes a rule over the portfolio. What clears findings counts once another person has reviewed it.
public struct AddTriageRule: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.triage
    /// What people call it.
    public var name: String
    /// What it is about.
    public var condition: RuleCondition
    /// What it says.
    public var analysis: Analysis
    /// Its last day.
    public var expires: CalendarDay

    /// A new rule.
    public init(_ name: String, _ condition: RuleCondition, _ analysis: Analysis, expires: CalendarDay) {
        self.name = name
        self.condition = condition
        self.analysis = analysis
        self.expires = expires
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredRule {
        var check = FieldCheck()
        check.code("name", name)
        check.optional("impact", analysis.impact, limit: 20_000)
        check.optional("action", analysis.action, limit: 20_000)
        check.optional("reason", analysis.reason, limit: 20_000)
        try check.finish()
        for code in condition.products.sorted() { _ = try transaction.product(code) }
        var rule = StoredRule(
            name, condition, analysis, owner: try transaction.ownID(), madeOn: transaction.day, expiresOn: expires.description)
        _ = try rule.rule()
        rule = try transaction.insert(rule)
        try rule.settle(in: transaction)
        return rule
    }
}

extension StoredRule {
    /// Brings the findings that it is or was about up to date.
    func settle(in transaction: RegistryTransaction) throws {
        let (condition, arguments) = RuleFindings.condition(self.condition)
        let standings = try Standings(transaction)
        try standings.refresh(where: condition, arguments)
        try standings.refresh(where: "f.rule_id = ?", [.integer(id)])
    }
}
