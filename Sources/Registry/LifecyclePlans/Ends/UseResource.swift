import Database

/// Says that a product relies on a registered resource, or no longer does.
public struct UseResource: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// Code of the product.
    public var product: String
    /// Code of the resource.
    public var resource: String
    /// False where it no longer does.
    public var isUsed: Bool

    /// A use, or its end.
    public init(_ product: String, _ resource: String, isUsed: Bool = true) {
        self.product = product
        self.resource = resource
        self.isUsed = isUsed
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws {
        let product = try transaction.product(product)
        let resource = try transaction.named(KeptResource.self, "code", resource)
        let known = try transaction.list(
            ResourceUse.self, where: "product_id = ? AND resource_id = ?", [.integer(product.id), .integer(resource.id)])
        if let use = known.first {
            if !isUsed { try transaction.remove(use) }
        } else if isUsed {
            try transaction.insert(ResourceUse(product: product.id, resource: resource.id))
        }
    }
}
