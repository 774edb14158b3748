import Database

/// Supporting items by code.
public struct ListSupportingItems: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// Only those whose code, name or manufacturer have this in them.
    public var search: String?
    /// Only those of this kind.
    public var kind: SupportingItemKind?
    /// Only those whose support ends within this.
    public var ending: Horizon?
    /// Only those about whose support nothing is known.
    public var isSupportUnknown: Bool
    /// Also those out of use.
    public var withArchived: Bool
    /// Only those behind this code, for the next page.
    public var after: String?
    /// Most entries.
    public var limit: Int

    /// A page of items.
    public init(
        search: String? = nil, kind: SupportingItemKind? = nil, ending: Horizon? = nil, isSupportUnknown: Bool = false, withArchived: Bool = false,
        after: String? = nil, limit: Int = 100
    ) {
        self.search = search
        self.kind = kind
        self.ending = ending
        self.isSupportUnknown = isSupportUnknown
        self.withArchived = withArchived
        self.after = after
        self.limit = limit
    }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: SupportingItem) { after = last.code }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [SupportingItem] {
        var filter = ListFilter(after: after, search: search, columns: ["code", "name", "manufacturer"])
        if let kind { filter.demand("kind = ?", .text(kind.rawValue)) }
        if let ending { filter.demand("support_until < ?", .text(try ending.end(reader.now))) }
        if isSupportUnknown { filter.demand("support_until IS NULL") }
        if !withArchived { filter.demand("archived_at IS NULL") }
        return try reader.list(SupportingItem.self, where: filter.condition, filter.arguments, order: "code", limit: max(1, limit))
    }
}
