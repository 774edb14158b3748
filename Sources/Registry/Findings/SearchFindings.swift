import Database

/// The findings of a release that a filter lets through, in an order that the person chooses, a page at a time by number of rows.
///
/// A release has thousands of findings at most; ``ListFindings`` is for whoever walks through them all.
public struct SearchFindings: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// By what the list is ordered.
    public enum Order: String, Sendable, CaseIterable {
        /// Known to be exploited first, then by CVSS score.
        case severity
        case component, epss
        /// When it was found.
        case found

        var column: String {
            switch self {
            case .severity: "f.weight"
            case .component: "n.search"
            case .epss: "COALESCE(v.epss, -1)"
            case .found: "f.found_at"
            }
        }
    }

    /// A page of the list.
    public struct Answer: Sendable {
        /// The rows of the page.
        public let entries: [ListFindings.Entry]
        /// How many there are on all pages.
        public let total: Int
    }

    /// Of which release.
    public var release: ReleaseReference
    /// In which states.
    public var states: [FindingState]
    /// Only those whose component or vulnerability has this in its name.
    public var text: String?
    /// Only of this severity, `critical`, `high`, ….
    public var severity: String?
    /// Only those known to be exploited.
    public var onlyExploited = false
    /// The order.
    public var order = Order.severity
    /// From the greatest to the smallest.
    public var isDescending = true
    /// So many rows before the page.
    public var offset = 0
    /// Most rows.
    public var limit: Int

    /// A page of the findings of a release.
    public init(_ release: ReleaseReference, states: [FindingState] = [.open], text: String? = nil, severity: String? = nil, limit: Int = 100) {
        self.release = release
        self.states = states
        self.text = text
        self.severity = severity
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let (condition, arguments) = condition(try reader.release(release).id)
        let direction = isDescending ? "DESC" : "ASC"
        let entries = try reader.connection.rows(
            """
            SELECT f.id AS id, f.weight AS weight, f.state AS state, n.name AS component, c.version AS version, v.name AS vulnerability,
                v.severity AS severity, v.score AS score, v.epss AS epss, v.known_exploited AS exploited, f.fixed_in AS fixed_in,
                f.confidence AS confidence, f.found_at AS found_at, v.summary_ja AS summary_ja, v.summary_en AS summary_en
            \(Self.tables) WHERE \(condition) ORDER BY \(order.column) \(direction), f.id LIMIT \(max(1, limit)) OFFSET \(max(0, offset))
            """, arguments
        ).map(ListFindings.Entry.init(row:))
        let total = try reader.connection.number("SELECT COUNT(*) \(Self.tables) WHERE \(condition)", arguments)
        return Answer(entries: entries, total: total ?? 0)
    }

    private static let tables = """
        FROM finding f JOIN vulnerability v ON v.id = f.vulnerability_id JOIN component c ON c.id = f.component_id
            JOIN component_name n ON n.id = c.name_id
        """

    private func condition(_ release: Int) -> (String, [SQLValue]) {
        var conditions = ["f.release_id = ?"]
        var arguments: [SQLValue] = [.integer(release)]
        conditions.append("f.state IN (\(states.isEmpty ? "NULL" : states.map { _ in "?" }.joined(separator: ", ")))")
        arguments += states.map { .text($0.rawValue) }
        if let text, !text.isEmpty {
            conditions.append("(n.search LIKE ? ESCAPE '!' OR LOWER(v.name) LIKE ? ESCAPE '!')")
            arguments += repeatElement(.text("%\(LikePattern.escaped(text.lowercased()))%"), count: 2)
        }
        if let severity {
            conditions.append("v.severity = ?")
            arguments.append(.text(severity))
        }
        if onlyExploited { conditions.append("v.known_exploited = 1") }
        return (conditions.joined(separator: " AND "), arguments)
    }
}
