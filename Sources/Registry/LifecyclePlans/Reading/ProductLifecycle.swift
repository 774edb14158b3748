public import Duties
public import Lifecycle

/// Everything about one product's life cycle, as the engine takes it and answers it.
public struct ProductLifecycle: Sendable {
    /// The product.
    public let product: Product
    /// The day of the question, in Japan.
    public let today: CalendarDay
    /// Every version of the plan, oldest first.
    public let plans: [KeptPlan]
    /// The dates: plans and records.
    public let dates: StageFacts
    /// The days that the report holds things against: those of the version asked for, else of the one in force, else of the newest draft; nil without
    /// any.
    public let days: PlanDays?
    /// Number of the version that ``days`` are from.
    public let planNumber: Int?
    /// What the product relies on, and where each of it ends.
    public let reckoner: CollisionReckoner
    /// Places of what a standing decision treats.
    public let treated: Set<Int>
    /// For each id of a resource the releases that use it; none for what all use.
    public let releases: [String: Set<String>]
    /// Standing decisions about collisions, oldest first.
    public let decisions: [CollisionDecision]
    /// What ends before the device; nil without a plan.
    public let report: CollisionReport?
    /// Recipients and what they were told. For people who may read the installed base (``ShowNoticeBoard``).
    let notices: NoticeFacts
    /// The board of ``notices``.
    let board: NoticeBoard
    /// The gates of all stages, in their order.
    public let gates: [EntryGate]

    /// The stage of the device today.
    public var stage: StageReading { StageReading(dates) }

    /// Whether customers hear early enough.
    public var leadTimes: [LeadTimeReading] { LeadTimeReading.all(notices, board) }

    /// What can be done about a collision.
    public func options(_ collision: Collision) -> [CollisionOption] {
        days.map { CollisionOption.all(for: collision, $0, today: today) } ?? []
    }

    /// The resource at a place.
    public func resource(_ place: Int) -> LifecycleResource { reckoner.resources[place] }

    /// The end of the resource at a place.
    public func end(_ place: Int) -> ResolvedEnd { reckoner.ends[place] }
}
