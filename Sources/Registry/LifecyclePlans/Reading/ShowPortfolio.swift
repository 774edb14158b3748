public import Lifecycle

/// The coming days of all products that the person may see: EOL, EOS, collisions, last days of notices.
public struct ShowPortfolio: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase
    /// Only this product, by code.
    public var product: String?

    /// A calendar of all products, or of one.
    public init(product: String? = nil) { self.product = product }

    /// What it touches: one product, or those that the person may see.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try product.map { try reader.product($0).scope } ?? .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> PortfolioCalendar {
        let visible = try Authorisation.visibleProducts(reader, Self.permission).map(Set.init)
        let wanted = try product.map { [try reader.product($0)] } ?? reader.list(Product.self, where: "archived_at IS NULL", order: "code")
        let loader = LifecycleLoader(reader)
        let entries = try wanted.filter { visible?.contains($0.id) != false }.map { product in
            let life = try loader.load(product)
            return PortfolioCalendar.Entry(
                facts: life.notices, first: life.report?.first.map { ($0, life.resource($0.resource).name) })
        }
        return PortfolioCalendar(entries)
    }
}
