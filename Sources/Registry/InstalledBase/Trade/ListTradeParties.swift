/// Distributors, lessors, repairers and importers by code.
public struct ListTradeParties: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase

    /// Only those whose code or names have this in them.
    public var search: String?
    /// Only those behind this code, for the next page.
    public var after: String?
    /// Most entries.
    public var limit: Int

    /// A page of parties.
    public init(search: String? = nil, after: String? = nil, limit: Int = 100) {
        self.search = search
        self.after = after
        self.limit = limit
    }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: TradeParty) { after = last.code }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [TradeParty] {
        var filter = ListFilter(after: after, search: search, columns: ["code", "name_ja", "name_en"])
        filter.demand("archived_at IS NULL")
        return try reader.list(TradeParty.self, where: filter.condition, filter.arguments, order: "code", limit: max(1, limit))
    }
}
