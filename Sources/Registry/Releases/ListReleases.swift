import Database

/// The releases of a product, newest first.
public struct ListReleases: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Code of the product.
    public var product: String

    /// Only older than the release of this number, for the next page.
    public var before: Int?
    /// Most releases.
    public var limit: Int

    /// A page of the releases of a product.
    public init(product: String, before: Int? = nil, limit: Int = 1000) {
        self.product = product
        self.before = before
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: Release) { before = last.id }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Release] {
        let product = try reader.product(product)
        return try reader.list(
            Release.self, where: "product_id = ? AND id < ?", [.integer(product.id), .integer(before ?? .max)], order: "id DESC", limit: max(1, limit)
        )
    }
}
