/// Registers a variant of a product.
public struct AddVariant: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageProducts
    /// Code of the product.
    public var product: String
    /// The variant; its product is set from ``product``.
    public var variant: Variant

    /// A new variant.
    public init(_ variant: Variant, of product: String) {
        self.variant = variant
        self.product = product
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Variant {
        try VariantRules.check(variant)
        var stored = variant
        stored.product = try transaction.product(product).id
        return try transaction.insert(stored)
    }
}
