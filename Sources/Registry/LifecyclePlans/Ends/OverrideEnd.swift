import Duties
import Lifecycle

/// Decides to count with another day than the sources give, with evidence and until it expires.
public struct OverrideEnd: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// About what.
    public var subject: EndSubject
    /// The last day to count with.
    public var day: String
    /// What shows it.
    public var evidence: String
    /// The last day on which the decision holds.
    public var expiresOn: String

    /// A decision.
    public init(_ subject: EndSubject, on day: String, evidence: String, expires expiresOn: String) {
        self.subject = subject
        self.day = day
        self.evidence = evidence
        self.expiresOn = expiresOn
    }

    /// Does it.
    ///
    /// - Throws: `LIFE-003`, `LIFE-006`, `LIFE-010`.
    public func perform(in transaction: RegistryTransaction) throws -> KeptOverride {
        try transaction.mustExist(subject)
        let override = KeptOverride(
            subject: subject.kind, name: subject.name, cycle: subject.cycle, day: day, madeOn: "\(try transaction.today())", evidence: evidence,
            expiresOn: expiresOn, person: try transaction.ownID())
        _ = try override.engine(in: transaction)
        return try transaction.insert(override)
    }
}

extension KeptOverride {
    /// As the engine takes it.
    func engine(in reader: RegistryReader) throws -> EndOverride {
        try EndOverride(
            try LifecycleText.day(day, at: label), by: try reader.get(Person.self, person).name, made: try LifecycleText.day(madeOn, at: label),
            evidence: evidence, expires: try LifecycleText.day(expiresOn, at: label), at: label)
    }
}
