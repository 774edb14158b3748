import Database

/// The releases of a product, newest first.
public struct ListReleases: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Code of the product.
    public var product: String

    /// A list of all releases of a product.
    public init(product: String) { self.product = product }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Release] {
        let product = try reader.product(product)
        return try reader.list(Release.self, where: "product_id = ?", [.integer(product.id)], order: "id DESC")
    }
}
