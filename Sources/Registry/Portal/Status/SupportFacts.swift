import Database
public import Duties
public import Lifecycle

/// How the support of a product stands by what was approved and recorded: what may be told to those who have it.
public struct SupportFacts: Sendable, Hashable {
    /// The stage today.
    public let stage: DeviceStage
    /// Day of the commercial release.
    public let release: CalendarDay?
    /// First day of limited support.
    public let eol: CalendarDay?
    /// Last day of all support.
    public let eos: CalendarDay?
    /// Version of the plan that holds; nil without one.
    public let planVersion: Int?
    /// Since when it holds, RFC 3339 UTC.
    public let planApproved: String?

    /// The facts of a product: drafts are not among them.
    init(_ product: Product, _ reader: RegistryReader) throws {
        let stage = try LifecycleLoader(reader).stage(product)
        let plan = stage.plans.inForce(on: stage.today)
        self.stage = StageReading(stage).stage
        release = stage.day(of: .release)
        eol = stage.day(of: .eol)
        eos = stage.day(of: .eos)
        planVersion = plan?.number
        planApproved = plan?.approval.map { "\($0.at)" }
    }
}
