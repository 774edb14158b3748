public import Advisories
import Database
import PSIRT

/// Advisories that are out for anybody (TLP:CLEAR), each as its newest version that is out says it: what a page without sign-in may show.
public struct PublicAdvisories: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Only the one of this tracking id.
    public var number: String?
    /// Most advisories, the newest first.
    public var limit: Int

    /// An advisory that is out.
    public struct Entry: Sendable {
        /// Tracking id.
        public let number: String
        /// Whether it holds, was withdrawn or superseded.
        public let state: AdvisoryState
        /// When this version went out.
        public let publishedAt: String
        /// What it says.
        public let facts: AdvisoryFacts
    }

    /// A question about all of them, or about one.
    public init(_ number: String? = nil, limit: Int = 500) {
        self.number = number
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it; who may see only some products sees advisories of those alone.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let known = try AdvisoryAccess(reader).version
        return try reader.connection.rows(
            """
            SELECT d.number AS number, v.state AS state, v.published_at AS published_at, v.facts AS facts FROM advisory_version v
            JOIN advisory d ON d.id = v.advisory_id WHERE d.open = 1 AND v.label = '\(TLP.clear.rawValue)' AND v.published_at IS NOT NULL
            AND v.number = (SELECT MAX(w.number) FROM advisory_version w WHERE w.advisory_id = v.advisory_id AND w.published_at IS NOT NULL)
            AND \(known.sql)\(number == nil ? "" : " AND d.number = ?") ORDER BY v.published_at DESC, d.id DESC LIMIT \(max(1, limit))
            """, known.arguments + [number].compactMap { $0.map { .text($0) } }
        ).compactMap { row in
            guard let text = try row.optionalText("facts") else { return nil }
            return Entry(
                number: try row.text("number"), state: try row.word("state"), publishedAt: try row.text("published_at"),
                facts: try AdvisoryContent.facts(text))
        }
    }
}
