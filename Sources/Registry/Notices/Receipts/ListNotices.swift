import Database

/// Notices of the products that the person may see, newest first, with how far their letters came.
public struct ListNotices: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase

    /// A notice.
    public struct Entry: Sendable {
        /// The notice.
        public let notice: Notice
        /// Code of its product.
        public let product: String
        /// How many letters are in each state.
        public let counts: [DeliveryState: Int]
    }

    /// Only of this product, by code.
    public var product: String?

    /// A list.
    public init(product: String? = nil) { self.product = product }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let visible = try Authorisation.visibleProducts(reader, Self.permission).map(Set.init)
        let only = try product.map { try reader.product($0).id }
        var counts: [Int: [DeliveryState: Int]] = [:]
        try reader.connection.forEach("SELECT notice_id, state, COUNT(*) AS count FROM notice_receipt GROUP BY notice_id, state", []) { row in
            counts[try row.int("notice_id"), default: [:]][try row.word("state")] = try row.int("count")
        }
        return try reader.list(Notice.self, order: "id DESC").compactMap { notice in
            guard visible?.contains(notice.product) != false, only.map({ $0 == notice.product }) ?? true else { return nil }
            return Entry(notice: notice, product: try reader.get(Product.self, notice.product).code, counts: counts[notice.id] ?? [:])
        }
    }
}
