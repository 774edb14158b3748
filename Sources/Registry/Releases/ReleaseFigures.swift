import Database

/// How much there is in each release of a product, and how bad it is.
public struct ReleaseFigures: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// The figures of a release.
    public struct Figures: Sendable, Hashable {
        /// Components of its SBOMs.
        public var components = 0
        /// Findings: affected.
        public var open = 0
        /// Of these: CVSS 7.0 or more, or known to be exploited.
        public var grave = 0
        /// Of these: known to be exploited.
        public var exploited = 0
        /// Findings of which nobody can say whether they hold.
        public var undecided = 0
        /// The worst that is open; nil for none.
        public var worst: FindingRank?
        /// When it was last matched; nil for never.
        public var matchedAt: String?
        /// When the catalogue was built that it was last matched against.
        public var catalogue: String?

        /// None.
        public init() {}
    }

    /// Code of the product.
    public var product: String
    /// Only this release; nil for all.
    public var version: String?

    /// A question about the releases of a product, or one of them.
    public init(product: String, version: String? = nil) {
        self.product = product
        self.version = version
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// The figures by number of the release.
    public func answer(in reader: RegistryReader) throws -> [Int: Figures] {
        let ids: [Int]
        if let version {
            ids = [try reader.release(ReleaseReference(product: product, version: version)).id]
        } else {
            ids = try reader.list(Release.self, where: "product_id = ?", [.integer(try reader.product(product).id)]).map(\.id)
        }
        return try Self.of(ids, reader)
    }

    static func of(_ releases: [Int], _ reader: RegistryReader) throws -> [Int: Figures] {
        var figures: [Int: Figures] = [:]
        if releases.isEmpty { return figures }
        let numbers = releases.map(String.init).joined(separator: ",")
        try reader.connection.forEach(
            """
            SELECT release_id AS id, CAST(SUM(components) AS BIGINT) AS number FROM sbom
            WHERE release_id IN (\(numbers)) AND state = 'accepted' AND replaced_by IS NULL GROUP BY release_id
            """, []
        ) { figures[try $0.int("id"), default: Figures()].components = try $0.int("number") }
        try reader.connection.forEach(
            """
            SELECT release_id AS id, state, COUNT(*) AS number,
                CAST(SUM(CASE WHEN weight >= \(FindingWeight.grave) THEN 1 ELSE 0 END) AS BIGINT) AS grave,
                CAST(SUM(CASE WHEN weight >= \(FindingWeight.leastExploited) THEN 1 ELSE 0 END) AS BIGINT) AS exploited, MAX(weight) AS worst
            FROM finding WHERE release_id IN (\(numbers)) AND state IN ('open', 'question') GROUP BY release_id, state
            """, []
        ) { row in
            var part = figures[try row.int("id")] ?? Figures()
            if try row.text("state") == FindingState.open.rawValue {
                part.open = try row.int("number")
                part.grave = try row.int("grave")
                part.exploited = try row.int("exploited")
                part.worst = FindingRank(weight: try row.int("worst"))
            } else {
                part.undecided = try row.int("number")
            }
            figures[try row.int("id")] = part
        }
        try reader.connection.forEach(
            """
            SELECT m.release_id AS id, r.at AS at, c.built_at AS built FROM release_match m JOIN match_run r ON r.id = m.run_id
            JOIN catalogue_state c ON c.id = m.catalogue_id WHERE m.release_id IN (\(numbers))
            """, []
        ) { row in
            figures[try row.int("id"), default: Figures()].matchedAt = try row.text("at")
            figures[try row.int("id"), default: Figures()].catalogue = try row.text("built")
        }
        return figures
    }
}
