import Database

/// The components of a release that a filter lets through, in the order of ``ListComponents``, each with what stands open about it.
public struct SearchComponents: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A component with its findings.
    public struct Entry: Sendable {
        /// The component.
        public let component: ListComponents.Entry
        /// How many findings stand open about it in this release.
        public let findings: Int
        /// The worst of them; nil for none.
        public let worst: FindingRank?
    }

    /// Of which release.
    public var release: ReleaseReference
    /// Only those whose name or purl has this in it.
    public var text: String?
    /// Only those of this origin.
    public var origin: UseOrigin?
    /// Only those with open findings.
    public var onlyWithFindings: Bool
    /// From the end of the list to its beginning.
    public var isReversed: Bool
    /// Only behind this place, for the next page.
    public var after: ListComponents.Position?
    /// Most entries.
    public var limit: Int

    /// A page of components.
    public init(
        _ release: ReleaseReference, text: String? = nil, origin: UseOrigin? = nil, onlyWithFindings: Bool = false, isReversed: Bool = false,
        after: ListComponents.Position? = nil, limit: Int = 100
    ) {
        self.release = release
        self.text = text
        self.origin = origin
        self.onlyWithFindings = onlyWithFindings
        self.isReversed = isReversed
        self.after = after
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let release = try reader.release(release)
        let limit = max(1, limit)
        var found: [ListComponents.Entry] = []
        for row in try sboms(of: release, reader) where found.count < limit {
            let sbom = try row.int("id")
            let provider = try row.optionalText("provider")
            let place = after?.numbers.0 == sbom ? after?.numbers.1 : nil
            let (sql, arguments) = question(sbom, release.id, beyond: place, limit: limit - found.count)
            try reader.connection.forEach(sql, arguments) { found.append(try ListComponents.Entry($0, sbom, provider)) }
        }
        let ranks = try FindingRank.ofComponents(found.map(\.id), in: release.id, reader)
        return found.map { Entry(component: $0, findings: ranks[$0.id]?.count ?? 0, worst: ranks[$0.id]?.worst) }
    }

    private func sboms(of release: Release, _ reader: RegistryReader) throws -> [SQLRow] {
        let start = after.map { "AND b.id \(isReversed ? "<=" : ">=") \($0.numbers.0)" } ?? ""
        return try reader.connection.rows(
            """
            SELECT b.id AS id, s.code AS provider FROM sbom b LEFT JOIN supplier s ON s.id = b.supplier_id
            WHERE b.release_id = ? AND b.state = 'accepted' AND b.replaced_by IS NULL \(start) ORDER BY b.id \(isReversed ? "DESC" : "")
            """, [.integer(release.id)])
    }

    private func question(_ sbom: Int, _ release: Int, beyond place: Int?, limit: Int) -> (String, [SQLValue]) {
        var conditions = ["u.sbom_id = ?"]
        var arguments: [SQLValue] = [.integer(sbom)]
        if let place {
            conditions.append("u.place \(isReversed ? "<" : ">") ?")
            arguments.append(.integer(place))
        }
        if let text, !text.isEmpty {
            conditions.append("(n.search LIKE ? ESCAPE '!' OR LOWER(c.purl) LIKE ? ESCAPE '!')")
            arguments += repeatElement(.text("%\(LikePattern.escaped(text.lowercased()))%"), count: 2)
        }
        if let origin {
            conditions.append("u.origin = ?")
            arguments.append(.integer(origin.rawValue))
        }
        if onlyWithFindings {
            conditions.append("EXISTS (SELECT 1 FROM finding f WHERE f.component_id = c.id AND f.release_id = ? AND f.state = 'open')")
            arguments.append(.integer(release))
        }
        return (
            """
            SELECT c.id AS id, n.ecosystem AS ecosystem, n.space AS space, n.name AS name, c.version AS version, c.kind AS kind, c.purl AS purl,
                c.supplier AS supplier, c.licenses AS licenses, u.origin AS origin, u.place AS place
            FROM component_use u JOIN component c ON c.id = u.component_id JOIN component_name n ON n.id = c.name_id
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY u.place \(isReversed ? "DESC" : "") LIMIT \(limit)
            """, arguments
        )
    }
}
