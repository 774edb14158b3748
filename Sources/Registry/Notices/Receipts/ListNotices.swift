import Database

/// Notices of the products that the person may see, newest first, with how far their letters came.
public struct ListNotices: PagedQuery {
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

    /// Only those in one of these states; nil for all.
    public var states: Set<NoticeState>?
    /// Only those before this number of a record, for the next page.
    public var before: Int?
    /// Most entries.
    public var limit: Int

    /// A page of notices.
    public init(product: String? = nil, states: Set<NoticeState>? = nil, before: Int? = nil, limit: Int = 100) {
        self.product = product
        self.states = states
        self.before = before
        self.limit = limit
    }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: Entry) { before = last.notice.id }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        var conditions = ["id < ?"]
        var arguments: [SQLValue] = [.integer(before ?? Int.max)]
        if let product {
            conditions.append("product_id = ?")
            arguments.append(.integer(try reader.product(product).id))
        }
        if let states {
            conditions.append("state IN (\(states.isEmpty ? "NULL" : states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ",")))")
        }
        if let visible = try Authorisation.visibleProducts(reader, Self.permission) {
            conditions.append("product_id IN (\(visible.isEmpty ? "NULL" : visible.map(String.init).joined(separator: ",")))")
        }
        let notices = try reader.list(
            Notice.self, where: conditions.joined(separator: " AND "), arguments, order: "id DESC", limit: max(1, limit))
        var counts: [Int: [DeliveryState: Int]] = [:]
        try Portions.forEach(notices.map(\.id)) { some in
            try reader.connection.forEach(
                """
                SELECT notice_id, state, COUNT(*) AS count FROM notice_receipt WHERE notice_id IN (\(Portions.marks)) GROUP BY notice_id, state
                """, some
            ) { counts[try $0.int("notice_id"), default: [:]][try $0.word("state")] = try $0.int("count") }
        }
        return try notices.map { notice in
            Entry(notice: notice, product: try reader.get(Product.self, notice.product).code, counts: counts[notice.id] ?? [:])
        }
    }
}
