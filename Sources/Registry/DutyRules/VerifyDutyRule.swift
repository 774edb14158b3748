import Duties

/// Records that a person compared a rule of duties with its source: from then on its dates may be relied on, until its text changes.
public struct VerifyDutyRule: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.keepDutyRules
    /// The rule: `jp.68-10.death.15d`.
    public var rule: String
    /// SHA-256 of the text that was compared, as ``ListDutyRules`` gives it.
    public var digest: String
    /// The source that it was compared with, and of which version or date.
    public var against: String

    /// A record.
    public init(_ rule: String, digest: String, against: String) {
        self.rule = rule
        self.digest = digest
        self.against = against
    }

    /// Does it.
    ///
    /// - Throws: ``RegistryError/changedMeanwhile(_:_:)`` where the rule says something else by now.
    public func perform(in transaction: RegistryTransaction) throws -> DutyVerification {
        var check = FieldCheck()
        check.text("against", against, limit: 1000)
        try check.finish()
        let found = try DutyDesk.current(transaction).rule(rule, field: "rule")
        guard found.digest == digest else { throw RegistryError.changedMeanwhile(.dutyVerification, rule) }
        return try transaction.insert(
            DutyVerification(found, person: transaction.actor().id, at: transaction.now, against: against))
    }
}
