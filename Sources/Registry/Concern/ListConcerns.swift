import Database

/// Evaluation records, newest first, a page at a time.
public struct ListConcerns: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A record with what it came to.
    public struct Entry: Sendable {
        /// The record.
        public let record: ConcernRecord
        /// Questions of customers that are open.
        public let openRequests: Int
    }

    /// Only of this vulnerability.
    public var vulnerability: String?
    /// Only those before this one in the list, by number in the register, for the next page.
    public var before: Int?
    /// Most entries.
    public var limit: Int

    /// A page of records.
    public init(vulnerability: String? = nil, before: Int? = nil, limit: Int = 100) {
        self.vulnerability = vulnerability
        self.before = before
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        var list = ProductList(before: before)
        if let vulnerability { list.restrict("vulnerability", to: [vulnerability]) }
        let visible = try Authorisation.visibleProducts(reader)
        let limits = visible.map { " AND product_id IN (\($0.isEmpty ? "NULL" : $0.map(String.init).joined(separator: ",")))" } ?? ""
        return try reader.list(ConcernRecord.self, where: list.condition, list.arguments, order: "id DESC", limit: max(1, limit)).map { record in
            Entry(
                record: record,
                openRequests: try reader.connection.number(
                    "SELECT COUNT(*) FROM concern_request WHERE record_id = ? AND answered_at IS NULL\(limits)", [.integer(record.id)]) ?? 0)
        }
    }
}
