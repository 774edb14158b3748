import Database

/// The products that a person may see, by code.
public struct ListProducts: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A product with the counts that a list shows.
    public struct Entry: Sendable {
        /// The product.
        public let product: Product
        /// Its newest release that was shipped.
        public let newestReleased: String?
        /// How many releases it has.
        public let releases: Int
        /// How many findings stand open in its shipped releases.
        public let openFindings: Int
        /// The worst of them; nil for none.
        public let worst: FindingRank?
        /// When ``newestReleased`` was shipped.
        public let releasedOn: String?
    }

    /// Only those whose code or names have this in them.
    public var search: String?
    /// Also those no longer looked after.
    public var withArchived: Bool
    /// Only those behind this code, for the next page.
    public var after: String?
    /// Most entries.
    public var limit: Int

    /// A page of products.
    public init(search: String? = nil, withArchived: Bool = false, after: String? = nil, limit: Int = 100) {
        self.search = search
        self.withArchived = withArchived
        self.after = after
        self.limit = limit
    }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: Entry) { after = last.product.code }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        var conditions = ["code > ?"]
        var arguments: [SQLValue] = [.text(after ?? "")]
        if !withArchived { conditions.append("archived_at IS NULL") }
        if let search, !search.isEmpty {
            conditions.append("(LOWER(code) LIKE ? ESCAPE '!' OR LOWER(name_ja) LIKE ? ESCAPE '!' OR LOWER(name_en) LIKE ? ESCAPE '!')")
            arguments += repeatElement(.text("%\(LikePattern.escaped(search.lowercased()))%"), count: 3)
        }
        if let visible = try Authorisation.visibleProducts(reader) {
            conditions.append("id IN (\(visible.isEmpty ? "NULL" : visible.map(String.init).joined(separator: ",")))")
        }
        return try reader.list(
            Product.self, where: conditions.joined(separator: " AND "), arguments, order: "code", limit: max(1, limit)
        ).map { try entry($0, reader) }
    }

    private func entry(_ product: Product, _ reader: RegistryReader) throws -> Entry {
        let row = try reader.connection.row(
            """
            SELECT (SELECT COUNT(*) FROM product_release WHERE product_id = ?) AS releases,
                (SELECT version FROM product_release WHERE product_id = ? AND state = 'released' ORDER BY released_on DESC, id DESC LIMIT 1) AS newest,
                (SELECT MAX(released_on) FROM product_release WHERE product_id = ? AND state = 'released') AS released_on,
                (SELECT COUNT(*) FROM finding WHERE state = 'open' AND release_id IN
                    (SELECT id FROM product_release WHERE product_id = ? AND state = 'released')) AS findings,
                (SELECT MAX(weight) FROM finding WHERE state = 'open' AND release_id IN
                    (SELECT id FROM product_release WHERE product_id = ? AND state = 'released')) AS worst
            """, Array(repeating: .integer(product.id), count: 5))
        return Entry(
            product: product, newestReleased: try row?.optionalText("newest"), releases: try row?.int("releases") ?? 0,
            openFindings: try row?.int("findings") ?? 0, worst: try row?.optionalInt("worst").map(FindingRank.init(weight:)),
            releasedOn: try row?.optionalText("released_on"))
    }
}
