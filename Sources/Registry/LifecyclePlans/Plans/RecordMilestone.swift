import Database
import Duties
public import Lifecycle

/// Records that a milestone was carried out: the release took place, the EOL process was done, support ended. Correcting one needs a reason.
public struct RecordMilestone: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// Code of the product.
    public var product: String
    /// Which one.
    public var milestone: DeviceMilestone
    /// The day on which it took effect.
    public var day: String
    /// The document that shows it.
    public var evidence: String

    /// A record.
    public init(_ product: String, _ milestone: DeviceMilestone, on day: String, evidence: String) {
        self.product = product
        self.milestone = milestone
        self.day = day
        self.evidence = evidence
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    ///
    /// - Throws: `LIFE-014` for a day to come, `LIFE-015` for days out of order.
    public func perform(in transaction: RegistryTransaction) throws -> KeptMilestone {
        var check = FieldCheck()
        check.text("evidence", evidence, limit: 1000)
        check.day("on", day)
        try check.finish()
        let product = try transaction.product(product)
        let known = try transaction.list(KeptMilestone.self, where: "product_id = ?", [.integer(product.id)])
        var record = KeptMilestone(
            product: product.id, milestone: milestone, day: day, person: try transaction.ownID(), evidence: evidence)
        let others = known.filter { $0.milestone != milestone }
        _ = try StageFacts(
            product: product.code, plans: try PlanHistory([]), records: try (others + [record]).map { try $0.engine(in: transaction) },
            today: try transaction.today())
        if let old = known.first(where: { $0.milestone == milestone }) {
            try transaction.mustHaveReason()
            record.id = old.id
            record.revision = old.revision
            return try transaction.update(record)
        }
        return try transaction.insert(record)
    }
}

extension KeptMilestone {
    /// As the engine takes it.
    func engine(in reader: RegistryReader) throws -> MilestoneRecord {
        try MilestoneRecord(milestone, on: try LifecycleText.day(day), by: try reader.get(Person.self, person).name, evidence: evidence)
    }
}
