public import Duties

/// What is known of one product's dates: its plans, and what was really done.
public struct StageFacts: Sendable {
    /// The product, for messages.
    public let product: String
    /// Every version of its plan.
    public let plans: PlanHistory
    /// What was done, at most one record of each milestone.
    public let records: [DeviceMilestone: MilestoneRecord]
    /// The day of the question.
    public let today: CalendarDay

    /// - Throws: `LIFE-009` for two records of one milestone, `LIFE-014` for a record of the future, `LIFE-015` for records in the wrong order.
    public init(product: String, plans: PlanHistory, records: [MilestoneRecord] = [], today: CalendarDay) throws(LifecycleError) {
        var byMilestone: [DeviceMilestone: MilestoneRecord] = [:]
        for record in records {
            guard record.day <= today else { throw LifecycleError(.actualInFuture(day: record.day, today: today), at: product) }
            guard byMilestone.updateValue(record, forKey: record.milestone) == nil else {
                throw LifecycleError(.duplicate(record.milestone.wording, id: record.milestone.rawValue), at: product)
            }
        }
        let done = byMilestone.keys.sorted()
        for (earlier, later) in zip(done, done.dropFirst()) {
            guard let first = byMilestone[earlier]?.day, let second = byMilestone[later]?.day, first < second else {
                throw LifecycleError(.actualsOutOfOrder(earlier, later), at: product)
            }
        }
        self.product = product
        self.plans = plans
        self.records = byMilestone
        self.today = today
    }

    /// The same facts under other plans.
    func with(_ plans: PlanHistory) -> StageFacts { StageFacts(product, plans, records, today) }

    private init(_ product: String, _ plans: PlanHistory, _ records: [DeviceMilestone: MilestoneRecord], _ today: CalendarDay) {
        self.product = product
        self.plans = plans
        self.records = records
        self.today = today
    }

    /// The day that counts for a milestone: what was done, before what the approved plan says.
    public func day(of milestone: DeviceMilestone) -> CalendarDay? {
        records[milestone]?.day ?? plans.inForce(on: today)?.days[milestone]
    }
}
