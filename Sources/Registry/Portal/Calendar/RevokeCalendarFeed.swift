import Database

/// Takes an address of a calendar back; only whose it is can.
public struct RevokeCalendarFeed: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn
    /// Which.
    public let id: Int

    /// The end of a feed.
    public init(_ id: Int) { self.id = id }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it; one that was taken back already stays so.
    public func perform(in transaction: RegistryTransaction) throws -> CalendarFeedKey {
        guard var feed = try transaction.find(CalendarFeedKey.self, "id", .integer(id)), feed.person == (try transaction.ownID()) else {
            throw RegistryError.notFound(.calendarFeed, "#\(id)")
        }
        if feed.revokedAt == nil { feed.revokedAt = transaction.now }
        return try transaction.update(feed)
    }
}
