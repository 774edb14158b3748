import Database

/// The variants (型式) of a product.
public struct VariantsOf: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// Code of the product.
    public var product: String

    /// The variants of a product.
    public init(_ product: String) { self.product = product }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Variant] {
        try reader.list(Variant.self, where: "product_id = ?", [.integer(try reader.product(product).id)], order: "code")
    }
}
