import Database
import Duties

/// What suppliers were asked for, the newest first.
public struct ListSupplierRequests: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A request with the names around it.
    public struct Entry: Sendable {
        /// The request.
        public let request: SupplierRequest
        /// Code of the supplier.
        public let supplier: String
        /// Handle of who asked.
        public let askedBy: String
        /// Handle of who noted the answer.
        public let answeredBy: String?
        /// Whether the day has passed and no answer is noted.
        public let isLate: Bool
        /// The day on which a readable SBOM came from the supplier after it was asked for one; nil if none did.
        public let arrived: String?
    }

    /// Code of the only supplier; nil for all.
    public var supplier: String?
    /// Only those without an answer.
    public var isOpenOnly: Bool
    /// Only those older than this number.
    public var before: Int?
    /// Most entries.
    public var limit: Int

    /// A question.
    public init(supplier: String? = nil, isOpenOnly: Bool = false, before: Int? = nil, limit: Int = 100) {
        self.supplier = supplier
        self.isOpenOnly = isOpenOnly
        self.before = before
        self.limit = limit
    }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        var conditions = ["1 = 1"]
        var values: [SQLValue] = []
        if let supplier {
            conditions.append("supplier_id = ?")
            values.append(.integer(try reader.named(Supplier.self, "code", supplier).id))
        }
        if isOpenOnly { conditions.append("answered_at IS NULL") }
        if let before {
            conditions.append("id < ?")
            values.append(.integer(before))
        }
        let requests = try reader.list(
            SupplierRequest.self, where: conditions.joined(separator: " AND "), values, order: "id DESC", limit: max(1, limit))
        let newest = try newestSBOMs(Set(requests.map(\.supplier)), reader)
        let people = try handles(requests, reader)
        return try requests.map { request in
            let came = request.topic == .ends ? nil : newest[request.supplier].flatMap { $0 > request.askedAt ? $0 : nil }
            return Entry(
                request: request, supplier: try reader.get(Supplier.self, request.supplier).code, askedBy: people[request.askedBy] ?? "",
                answeredBy: request.answeredBy.flatMap { people[$0] },
                isLate: request.answeredAt == nil && request.answerBy < reader.day, arrived: came.map { Zone.tokyo.dayText(of: $0) })
        }
    }

    /// When the newest readable SBOM of each supplier came.
    private func newestSBOMs(_ suppliers: Set<Int>, _ reader: RegistryReader) throws -> [Int: String] {
        guard !suppliers.isEmpty else { return [:] }
        var newest: [Int: String] = [:]
        let numbers = suppliers.sorted().map(String.init).joined(separator: ", ")
        try reader.connection.forEach(
            "SELECT supplier_id, MAX(received_at) AS newest FROM sbom WHERE state = 'accepted' AND supplier_id IN (\(numbers)) GROUP BY supplier_id",
            []
        ) { row in newest[try row.int("supplier_id")] = try row.text("newest") }
        return newest
    }

    private func handles(_ requests: [SupplierRequest], _ reader: RegistryReader) throws -> [Int: String] {
        let numbers = Set(requests.flatMap { [$0.askedBy, $0.answeredBy].compactMap(\.self) })
        guard !numbers.isEmpty else { return [:] }
        let people = try reader.list(Person.self, where: "id IN (\(numbers.sorted().map(String.init).joined(separator: ", ")))")
        return Dictionary(people.map { ($0.id, $0.handle) }) { first, _ in first }
    }
}
