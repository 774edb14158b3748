import Diagnostics

/// Takes a rule back: what it said is gone with it.
public struct WithdrawTriageRule: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.triage
    /// The rule.
    public var name: String

    /// A withdrawal.
    public init(_ name: String) { self.name = name }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredRule {
        var rule = try transaction.named(StoredRule.self, "name", name)
        guard rule.state == .active else {
            throw RegistryError.forbiddenByState(Wording(ja: "規則「\(name)」は取り下げ済みです。", en: "the rule \"\(name)\" was withdrawn already."))
        }
        rule.state = .withdrawn
        rule = try transaction.update(rule)
        try rule.settle(in: transaction)
        return rule
    }
}
