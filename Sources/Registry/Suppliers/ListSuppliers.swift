import Database

/// Suppliers by code.
public struct ListSuppliers: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// Only those whose code or names have this in them.
    public var search: String?
    /// Also those that are no longer suppliers.
    public var withArchived: Bool
    /// Only those behind this code, for the next page.
    public var after: String?
    /// Most entries.
    public var limit: Int

    /// A page of suppliers.
    public init(search: String? = nil, withArchived: Bool = false, after: String? = nil, limit: Int = 100) {
        self.search = search
        self.withArchived = withArchived
        self.after = after
        self.limit = limit
    }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: Supplier) { after = last.code }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Supplier] {
        var filter = ListFilter(after: after, search: search, columns: ["code", "name_ja", "name_en"])
        if !withArchived { filter.demand("archived_at IS NULL") }
        return try reader.list(Supplier.self, where: filter.condition, filter.arguments, order: "code", limit: max(1, limit))
    }
}
