import Database

/// Hardware parts by code.
public struct ListHardwareParts: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// Only those whose code, name, part number or manufacturer have this in them.
    public var search: String?
    /// Only those that can be ordered or are supplied no longer than this.
    public var ending: Horizon?
    /// Only those about whose supply nothing is known.
    public var isSupplyUnknown: Bool
    /// Also those out of use.
    public var withArchived: Bool
    /// Only those behind this code, for the next page.
    public var after: String?
    /// Most entries.
    public var limit: Int

    /// A page of parts.
    public init(
        search: String? = nil, ending: Horizon? = nil, isSupplyUnknown: Bool = false, withArchived: Bool = false, after: String? = nil,
        limit: Int = 100
    ) {
        self.search = search
        self.ending = ending
        self.isSupplyUnknown = isSupplyUnknown
        self.withArchived = withArchived
        self.after = after
        self.limit = limit
    }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: HardwarePart) { after = last.code }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [HardwarePart] {
        var filter = ListFilter(after: after, search: search, columns: ["code", "name", "part_number", "manufacturer"])
        if let ending {
            let end = SQLValue.text(try ending.end(reader.now))
            filter.demand("(last_order_on < ? OR supply_until < ?)", end, end)
        }
        if isSupplyUnknown { filter.demand("last_order_on IS NULL AND supply_until IS NULL") }
        if !withArchived { filter.demand("archived_at IS NULL") }
        return try reader.list(HardwarePart.self, where: filter.condition, filter.arguments, order: "code", limit: max(1, limit))
    }
}
