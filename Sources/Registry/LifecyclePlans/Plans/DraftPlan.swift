import Database
public import Lifecycle

/// Writes down a version of a product's plan: the first, or a change with its reason. Customers hear of it only once it is approved.
public struct DraftPlan: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// Code of the product.
    public var product: String
    /// Its days.
    public var days: PlanDays
    /// Why these days, or why they change.
    public var reason: String
    /// What it is based on.
    public var inputs: [PlanInput]

    /// A version.
    public init(_ product: String, _ days: PlanDays, reason: String, inputs: [PlanInput]) {
        self.product = product
        self.days = days
        self.reason = reason
        self.inputs = inputs
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> KeptPlan {
        var check = FieldCheck()
        check.text("reason", reason, limit: 4000)
        for input in inputs {
            check.text("finding", input.finding, limit: 2000)
            check.text("source", input.source, limit: 2000)
        }
        try check.finish()
        let product = try transaction.product(product)
        let last = try transaction.connection.number("SELECT MAX(number) FROM lifecycle_plan WHERE product_id = ?", [.integer(product.id)]) ?? 0
        var plan = KeptPlan(
            product: product.id, number: last + 1, eolOn: "\(days.eol)", eosOn: "\(days.eos)", reason: reason, author: try transaction.ownID(),
            madeAt: transaction.now)
        plan.releaseOn = days.release.map { "\($0)" }
        plan = try transaction.insert(plan)
        for input in inputs {
            try transaction.insert(
                KeptPlanInput(
                    plan: plan.id, inputKind: input.kind, finding: input.finding, source: input.source, dated: "\(input.dated)",
                    confidence: input.confidence))
        }
        return plan
    }
}
