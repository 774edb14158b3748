import Database

/// Changes what is known about a variant.
public struct ChangeVariant: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageProducts
    /// Code of the product.
    public var product: String
    /// Code of the variant.
    public var code: String
    /// What to change.
    public var change: @Sendable (inout Variant) -> Void

    /// A change. The code stays: releases are named by it.
    public init(_ product: String, _ code: String, _ change: @escaping @Sendable (inout Variant) -> Void) {
        self.product = product
        self.code = code
        self.change = change
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Variant {
        let found = try transaction.list(
            Variant.self, where: "product_id = ? AND code = ?", [.integer(try transaction.product(product).id), .text(code)])
        guard let old = found.first else { throw RegistryError.notFound(.variant, "\(product)/\(code)") }
        var variant = old
        change(&variant)
        (variant.id, variant.revision, variant.product, variant.code) = (old.id, old.revision, old.product, old.code)
        try VariantRules.check(variant)
        return try transaction.update(variant)
    }
}
