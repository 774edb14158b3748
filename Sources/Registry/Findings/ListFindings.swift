import Database

/// The findings of a release, worst first: what is known to be exploited, then by CVSS score; findings of equal weight as they were found.
public struct ListFindings: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A finding as a list shows it.
    public struct Entry: Sendable {
        /// Number of the finding.
        public let id: Int
        /// What matching says.
        public let state: FindingState
        /// Name of the component.
        public let component: String
        /// Version of the component.
        public let version: String
        /// The id that the vulnerability is shown under.
        public let vulnerability: String
        /// `critical`, `high`, …
        public let severity: String
        /// CVSS score in tenths.
        public let score: Int?
        /// EPSS in billionths.
        public let epss: Int?
        /// Listed as exploited.
        public let isExploited: Bool
        /// Versions that are no longer affected.
        public let fixedIn: String?
        /// How sure the match is.
        public let confidence: String
        /// When it was found.
        public let foundAt: String
        /// One line, in Japanese where a source has it.
        public let summaryJa: String?
        /// One line in English.
        public let summaryEn: String?
        /// Its place in the list, for the next page.
        public let position: Position
    }

    /// A place in the list.
    public struct Position: ListPlace, Hashable {
        let weight: Int
        let id: Int

        /// The place behind a finding of this weight and number.
        public init(_ weight: Int, _ id: Int) {
            self.weight = weight
            self.id = id
        }

        /// Weight and number of the finding.
        public var numbers: (Int, Int) { (weight, id) }
    }

    /// Of which release.
    public var release: ReleaseReference
    /// In which states.
    public var states: [FindingState]
    /// Only behind this place, for the next page.
    public var after: Position?
    /// Most entries.
    public var limit: Int

    /// A page of the findings of a release.
    public init(_ release: ReleaseReference, states: [FindingState] = [.open], after: Position? = nil, limit: Int = 1000) {
        self.release = release
        self.states = states
        self.after = after
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: Entry) { after = last.position }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let release = try reader.release(release)
        let limit = max(1, limit)
        // A page of each state comes from the index as it is; the pages together are put in order here.
        let found = try Set(states).flatMap { try page(of: $0, release, limit, reader) }
        return Array(found.sorted { ($1.position.weight, $0.position.id) < ($0.position.weight, $1.position.id) }.prefix(limit))
    }

    private func page(of state: FindingState, _ release: Release, _ limit: Int, _ reader: RegistryReader) throws -> [Entry] {
        var arguments: [SQLValue] = [.integer(release.id), .text(state.rawValue)]
        if let after { arguments += [.integer(after.weight), .integer(after.weight), .integer(after.id)] }
        return try reader.connection.rows(Self.sql(isFirst: after == nil, limit: limit), arguments).map(Entry.init(row:))
    }

    static func sql(isFirst: Bool, limit: Int) -> String {
        """
        SELECT f.id AS id, f.weight AS weight, f.state AS state, n.name AS component, c.version AS version, v.name AS vulnerability,
            v.severity AS severity, v.score AS score, v.epss AS epss, v.known_exploited AS exploited, f.fixed_in AS fixed_in,
            f.confidence AS confidence, f.found_at AS found_at, v.summary_ja AS summary_ja, v.summary_en AS summary_en
        FROM finding f JOIN vulnerability v ON v.id = f.vulnerability_id JOIN component c ON c.id = f.component_id
            JOIN component_name n ON n.id = c.name_id
        WHERE f.release_id = ? AND f.state = ? \(isFirst ? "" : "AND f.weight <= ? AND (f.weight < ? OR f.id > ?)")
        ORDER BY f.weight DESC, f.id LIMIT \(limit)
        """
    }
}

extension ListFindings.Entry {
    init(row: SQLRow) throws {
        id = try row.int("id")
        state = try row.word("state")
        component = try row.text("component")
        version = try row.text("version")
        vulnerability = try row.text("vulnerability")
        severity = try row.text("severity")
        score = try row.optionalInt("score")
        epss = try row.optionalInt("epss")
        isExploited = try row.flag("exploited")
        fixedIn = try row.optionalText("fixed_in")
        confidence = try row.text("confidence")
        foundAt = try row.text("found_at")
        summaryJa = try row.optionalText("summary_ja")
        summaryEn = try row.optionalText("summary_en")
        position = ListFindings.Position(try row.int("weight"), id)
    }
}
