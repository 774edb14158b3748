public import Lifecycle

/// The stage in which a product is by its approved plan and what is on record: the one that triage takes where nobody names another.
public struct PlannedStage: Sendable, Hashable {
    /// The stage today.
    public let stage: DeviceStage
    /// Version of the plan that says so.
    public let plan: Int

    /// Nil for a product without an approved plan: then a person has to name the stage.
    init?(_ product: Product, _ reader: RegistryReader) throws {
        let support = try SupportFacts(product, reader)
        guard let plan = support.planVersion else { return nil }
        stage = support.stage
        self.plan = plan
    }
}
