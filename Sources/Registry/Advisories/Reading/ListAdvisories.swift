import Database
import Diagnostics
import PSIRT

/// Advisories that the person may know of, newest first. Of others not even the number shows.
public struct ListAdvisories: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// An advisory as a list shows it.
    public struct Entry: Sendable {
        /// The advisory.
        public let advisory: StoredAdvisory
        /// Its newest version that the person may know of.
        public let version: StoredAdvisoryVersion
        /// The version that is out; nil where none is.
        public let out: StoredAdvisoryVersion?
        /// Its heading, as it was sent to review, or as a person wrote it; empty where it still comes from the records.
        public let titleJa: String
        /// The same in English.
        public let titleEn: String
        /// Codes of its products.
        public let products: [String]
        /// Ids of its vulnerabilities.
        public let vulnerabilities: [String]
    }

    /// Only those whose newest version is in one of these states.
    public var states: Set<AdvisoryState>
    /// Only those about the product of this code.
    public var product: String?
    /// Only those about the vulnerability of this id.
    public var vulnerability: String?
    /// Only those that have this text in number or heading.
    public var search: String?
    /// Only those before this number of a record, for the next page.
    public var before: Int?
    /// Most entries.
    public var limit: Int

    /// A page of advisories.
    public init(
        states: Set<AdvisoryState> = Set(AdvisoryState.allCases), product: String? = nil, vulnerability: String? = nil, search: String? = nil,
        before: Int? = nil, limit: Int = 100
    ) {
        self.states = states
        self.product = product
        self.vulnerability = vulnerability
        self.search = search
        self.before = before
        self.limit = limit
    }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: Entry) { before = last.advisory.id }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try product.map { try reader.product($0).scope } ?? .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        if states.isEmpty { return [] }
        let known = try AdvisoryAccess(reader)
        let columns = StoredAdvisory.columns.map { "d.\($0) AS \($0)" }.joined(separator: ", ")
        let newest = """
            SELECT MAX(v.id) FROM advisory_version v WHERE v.advisory_id = d.id AND \(known.version.sql)
            """
        var conditions = ["d.id < ?", known.advisory.sql]
        var arguments: [SQLValue] = [.integer(before ?? Int.max)] + known.advisory.arguments
        conditions.append("(SELECT w.state FROM advisory_version w WHERE w.id = (\(newest))) IN (\(states.sorted { $0.rawValue < $1.rawValue }.sql))")
        arguments += known.version.arguments
        if let product {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM advisory_release x JOIN product_release r ON r.id = x.release_id WHERE r.product_id = ? AND x.version_id = (\(newest)))
                """)
            arguments += [.integer(try reader.product(product).id)] + known.version.arguments
        }
        if let vulnerability {
            let number = try? AdvisoryItem.number(vulnerability, reader)
            conditions.append(
                """
                (EXISTS (SELECT 1 FROM advisory_vulnerability x WHERE x.vulnerability_id = ? AND x.version_id = (\(newest)))
                OR EXISTS (SELECT 1 FROM advisory_flaw x JOIN own_flaw o ON o.id = x.flaw_id
                    WHERE (o.number = ? OR o.cve = ?) AND x.version_id = (\(newest))))
                """)
            arguments += [.integer(number ?? -1)] + known.version.arguments + [.text(vulnerability), .text(vulnerability)] + known.version.arguments
        }
        if let search, !search.isEmpty {
            let pattern = SQLValue.text("%\(LikePattern.escaped(search.lowercased()))%")
            conditions.append(
                """
                (LOWER(d.number) LIKE ? ESCAPE '!' OR EXISTS (SELECT 1 FROM advisory_text t WHERE t.version_id = (\(newest)) AND t.place = 'title'
                AND LOWER(t.body) LIKE ? ESCAPE '!'))
                """)
            arguments += [pattern] + known.version.arguments + [pattern]
        }
        // The newest version and the one that is out, as far as the person may know of them.
        let out = """
            SELECT MAX(v.id) FROM advisory_version v WHERE v.advisory_id = d.id AND v.state = '\(AdvisoryState.published.rawValue)'
            AND \(known.version.sql)
            """
        let rows = try reader.connection.rows(
            """
            SELECT d.id AS id, d.revision AS revision, \(columns), (\(newest)) AS newest_id, (\(out)) AS out_id FROM advisory d
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY d.id DESC LIMIT \(max(1, limit))
            """, known.version.arguments + known.version.arguments + arguments)
        return try AdvisoryListing(rows, reader).entries()
    }
}
