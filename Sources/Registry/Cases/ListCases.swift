import Database
public import PSIRT

/// The cases that the person may know of, newest first, a page at a time. Of others not even the number shows.
public struct ListCases: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A case as a list shows it.
    public struct Entry: Sendable {
        /// The case.
        public let subject: PSIRTCase
        /// Handle of who answers for it.
        public let owner: String?
        /// Codes of the products that it is about and that the person may see.
        public let products: [String]
        /// How many tasks are open.
        public let openTasks: Int
    }

    /// Only those at these steps.
    public var steps: Set<CaseStep>
    /// Only those that have this text in number, title or description.
    public var search: String?
    /// Only behind this one in the list, by its name.
    public var after: String?
    /// Most entries.
    public var limit: Int

    /// A page of cases: all that are not closed.
    public init(steps: Set<CaseStep> = Set(CaseStep.allCases).subtracting([.closed]), search: String? = nil, after: String? = nil, limit: Int = 100) {
        self.steps = steps
        self.search = search
        self.after = after
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        var conditions: [String] = []
        var arguments: [SQLValue] = []
        if steps.isEmpty { return [] }
        conditions.append("k.step IN (\(steps.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")))")
        if let after {
            conditions.append("k.id < ?")
            arguments.append(.integer(try reader.psirtCase(after).id))
        }
        if let search, !search.isEmpty {
            let pattern = SQLValue.text("%\(LikePattern.escaped(search.lowercased()))%")
            let columns = ["number", "title", "description"].map { "LOWER(k.\($0)) LIKE ? ESCAPE '!'" }
            conditions.append("(\(columns.joined(separator: " OR ")))")
            arguments += [pattern, pattern, pattern]
        }
        let known = try CaseAccess.condition(reader)
        conditions.append(known.sql)
        arguments += known.arguments
        let columns = PSIRTCase.columns.map { "k.\($0) AS \($0)" }.joined(separator: ", ")
        let visible = try Authorisation.visibleProducts(reader).map(Set.init)
        return try reader.connection.rows(
            """
            SELECT k.id AS id, k.revision AS revision, \(columns) FROM psirt_case k WHERE \(conditions.joined(separator: " AND "))
            ORDER BY k.id DESC LIMIT \(max(1, limit))
            """, arguments
        ).map { row in
            let subject = try PSIRTCase(row: row)
            let takesPart = try reader.principal == .system || CaseParticipants.present(subject, reader).contains(reader.ownID())
            return Entry(
                subject: takesPart ? subject : subject.forOthers, owner: try subject.owner.map { try reader.get(Person.self, $0).handle },
                products: try CaseLinks.products(subject, reader).filter { visible?.contains($0) ?? true }
                    .map { try reader.get(Product.self, $0).code },
                openTasks: try reader.connection.number(
                    "SELECT COUNT(*) FROM case_task WHERE case_id = ? AND done_at IS NULL", [.integer(subject.id)]) ?? 0)
        }
    }
}
