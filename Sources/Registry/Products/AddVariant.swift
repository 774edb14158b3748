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
        var check = FieldCheck()
        check.code("code", variant.code)
        check.text("name-ja", variant.nameJa)
        check.text("name-en", variant.nameEn)
        if let udi = variant.udiDI {
            check.demand(GTIN.isValid(udi), "udi-di", ja: "GTINではないか、チェックデジットが合いません。", en: "is no GTIN, or its check digit is wrong.")
        }
        try check.finish()
        var stored = variant
        stored.product = try transaction.product(product).id
        return try transaction.insert(stored)
    }
}
