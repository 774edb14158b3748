import Database

/// One's own addresses of the calendar, newest first.
public struct ListCalendarFeeds: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// A feed.
    public struct Entry: Sendable {
        /// The key.
        public let feed: CalendarFeedKey
        /// Code of the only product.
        public let product: String?
    }

    /// The question.
    public init() {}

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        try reader.list(CalendarFeedKey.self, where: "person_id = ?", [.integer(try reader.actor().id)], order: "id DESC", limit: 100).map { feed in
            Entry(feed: feed, product: try feed.product.map { try reader.get(Product.self, $0).code })
        }
    }
}
