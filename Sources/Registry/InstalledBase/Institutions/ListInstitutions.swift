/// Institutions by code.
public struct ListInstitutions: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase

    /// Only those whose code, names or address have this in them.
    public var search: String?
    /// Also those that use no device any more.
    public var withArchived: Bool
    /// Only those behind this code, for the next page.
    public var after: String?
    /// Most entries.
    public var limit: Int

    /// A page of institutions.
    public init(search: String? = nil, withArchived: Bool = false, after: String? = nil, limit: Int = 100) {
        self.search = search
        self.withArchived = withArchived
        self.after = after
        self.limit = limit
    }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: Institution) { after = last.code }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Institution] {
        var filter = ListFilter(after: after, search: search, columns: ["code", "name_ja", "name_en", "address"])
        if !withArchived { filter.demand("archived_at IS NULL") }
        return try reader.list(Institution.self, where: filter.condition, filter.arguments, order: "code", limit: max(1, limit))
    }
}
