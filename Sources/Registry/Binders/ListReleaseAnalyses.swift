import Database

/// All that was ever said of a release's findings, oldest first, a page at a time: also what was superseded since.
public struct ListReleaseAnalyses: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// One analysis.
    public struct Entry: Sendable {
        /// What was said.
        public let stored: StoredAnalysis
        /// About which vulnerability.
        public let vulnerability: String
        /// In which component.
        public let component: String
        /// Of which version.
        public let version: String
        /// Whether it counts now.
        public let isCurrent: Bool
    }

    /// The release.
    public var release: ReleaseReference
    /// Only analyses behind this number, for the next page.
    public var after: Int
    /// Most analyses.
    public var limit: Int

    /// The oldest analyses.
    public init(_ release: ReleaseReference, after: Int = 0, limit: Int = 1000) {
        self.release = release
        self.after = after
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: Entry) { after = last.stored.id }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let columns = StoredAnalysis.columns.map { "a.\($0) AS \($0)" }.joined(separator: ", ")
        return try reader.connection.rows(
            """
            SELECT a.id AS id, a.revision AS revision, \(columns), v.name AS vulnerability, n.name AS component, c.version AS component_version,
                f.analysis_id AS current_id
            FROM analysis a JOIN finding f ON f.id = a.finding_id JOIN vulnerability v ON v.id = f.vulnerability_id
                JOIN component c ON c.id = f.component_id JOIN component_name n ON n.id = c.name_id
            WHERE f.release_id = ? AND a.id > ? ORDER BY a.id LIMIT \(max(1, limit))
            """, [.integer(reader.release(release).id), .integer(after)]
        ).map { row in
            let stored = try StoredAnalysis(row: row)
            return Entry(
                stored: stored, vulnerability: try row.text("vulnerability"), component: try row.text("component"),
                version: try row.text("component_version"), isCurrent: try row.optionalInt("current_id") == stored.id)
        }
    }
}
