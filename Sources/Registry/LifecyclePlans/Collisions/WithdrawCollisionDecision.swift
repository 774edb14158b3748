/// Takes back a decision about a collision, with the reason; it stays on record.
public struct WithdrawCollisionDecision: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// Code of the product.
    public var product: String
    /// Id of the resource.
    public var resource: String

    /// A withdrawal.
    public init(_ product: String, _ resource: String) {
        self.product = product
        self.resource = resource
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> CollisionDecision {
        try transaction.mustHaveReason()
        let product = try transaction.product(product)
        guard var decision = try CollisionDecision.standing(product.id, transaction).first(where: { $0.resource == resource }) else {
            throw RegistryError.notFound(.collisionDecision, resource)
        }
        decision.withdrawnAt = transaction.now
        return try transaction.update(decision)
    }
}
