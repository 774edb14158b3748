import Database

/// Whether the support status of a product is public; nil where nobody ever decided that.
public struct ShowPublication: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Code of the product.
    public var product: String

    /// A question about one product.
    public init(_ product: String) { self.product = product }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> StatusPublication? {
        try reader.find(StatusPublication.self, "product_id", .integer(try reader.product(product).id))
    }
}
