public import Lifecycle

/// The effect of changes to a plan before anybody decides them: what would break, whom one would have to tell again, what would be late.
public struct TryPlan: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase
    /// Code of the product.
    public var product: String
    /// The changes, all together.
    public var changes: [PlanChange]

    /// A trial.
    public init(_ product: String, _ changes: [PlanChange]) {
        self.product = product
        self.changes = changes
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Answers it.
    ///
    /// - Throws: `LIFE-001`, `LIFE-002`; `LIFE-011` without an approved plan.
    public func answer(in reader: RegistryReader) throws -> (trial: PlanTrial, life: ProductLifecycle) {
        let life = try LifecycleLoader(reader).load(try reader.product(product))
        let trial = try PlanTrial(
            changes, of: life.notices, reckoner: life.reckoner, uses: Array(life.reckoner.resources.indices), treated: life.treated)
        return (trial, life)
    }
}
