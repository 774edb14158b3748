import Diagnostics

/// Agrees to a rule, as another person than its owner.
public struct ReviewTriageRule: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.reviewAnalyses
    /// The rule.
    public var name: String

    /// A review.
    public init(_ name: String) { self.name = name }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredRule {
        var rule = try transaction.named(StoredRule.self, "name", name)
        guard rule.state == .active, rule.reviewer == nil else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "規則「\(name)」は確認待ちではありません。", en: "the rule \"\(name)\" does not wait for a review."))
        }
        let reviewer = try transaction.ownID()
        guard rule.owner != reviewer else { throw RegistryError.fourEyes(name) }
        rule.reviewer = reviewer
        rule = try transaction.update(rule)
        try rule.settle(in: transaction)
        return rule
    }
}
