import Database

/// What stands open about the products that a person may see: the start of their day.
public struct OpenWork: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A finding of a shipped release.
    public struct Finding: Sendable {
        /// Number of the finding.
        public let id: Int
        /// The release.
        public let release: ReleaseReference
        /// Names of the product.
        public let productJa: String
        /// Name of the product in English.
        public let productEn: String
        /// Name of the component.
        public let component: String
        /// Its version.
        public let version: String
        /// The id that the vulnerability is shown under.
        public let vulnerability: String
        /// `critical`, `high`, …
        public let severity: String
        /// CVSS score and whether it is known to be exploited.
        public let rank: FindingRank
    }

    /// A release that waits for somebody.
    public struct Waiting: Sendable {
        /// The release.
        public let reference: ReleaseReference
        /// ``ReleaseState/frozen`` or ``ReleaseState/inWork``.
        public let state: ReleaseState
        /// Whether it has an SBOM.
        public let hasSBOM: Bool
        /// Whether its newest baseline is approved.
        public let isApproved: Bool
        /// Number of the person who froze the newest baseline: they may not approve it.
        public let frozenBy: Int?
    }

    /// A run of matching.
    public struct Run: Sendable {
        /// The release that was matched.
        public let release: ReleaseReference
        /// When.
        public let at: String
        /// Findings that appeared.
        public let appeared: Int
        /// Findings that are there no more.
        public let gone: Int
    }

    /// What there is.
    public struct Answer: Sendable {
        /// Open findings of shipped releases.
        public var open = 0
        /// Of these: CVSS 7.0 or more, or known to be exploited.
        public var grave = 0
        /// Findings of shipped releases of which nobody can say whether they hold.
        public var undecided = 0
        /// The worst.
        public var worst: [Finding] = []
        /// Releases in work or frozen.
        public var waiting: [Waiting] = []
        /// Runs since ``since`` that brought something, newest first.
        public var runs: [Run] = []
        /// When anything was last matched; nil for never.
        public var lastMatched: String?
    }

    /// Runs from this time on, RFC 3339 UTC.
    public var since: String
    /// Most findings that are named.
    public var limit: Int

    /// A question for the start of a day.
    public init(since: String, limit: Int = 8) {
        self.since = since
        self.limit = limit
    }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let visible = try Authorisation.visibleProducts(reader)
        let products = visible.map { $0.isEmpty ? "NULL" : $0.map(String.init).joined(separator: ",") }
        var answer = Answer()
        try count(products, reader, &answer)
        answer.worst = try worst(products, reader)
        answer.waiting = try waiting(products, reader)
        answer.runs = try runs(products, reader)
        answer.lastMatched = try reader.connection.row("SELECT at FROM match_run ORDER BY id DESC LIMIT 1").map { try $0.text("at") }
        return answer
    }

    private func shipped(_ products: String?) -> String {
        "SELECT id FROM product_release WHERE state = 'released'" + (products.map { " AND product_id IN (\($0))" } ?? "")
    }

    private func count(_ products: String?, _ reader: RegistryReader, _ answer: inout Answer) throws {
        // From the index of the list alone: no row of a finding is read.
        try reader.connection.forEach(
            """
            SELECT state, CASE WHEN weight >= \(FindingWeight.grave) THEN 1 ELSE 0 END AS grave, COUNT(*) AS number FROM finding
            WHERE state IN ('open', 'question') AND release_id IN (\(shipped(products)))
            GROUP BY state, CASE WHEN weight >= \(FindingWeight.grave) THEN 1 ELSE 0 END
            """, []
        ) { row in
            let number = try row.int("number")
            if try row.text("state") == FindingState.question.rawValue {
                answer.undecided += number
            } else {
                answer.open += number
                if try row.flag("grave") { answer.grave += number }
            }
        }
    }

    private func worst(_ products: String?, _ reader: RegistryReader) throws -> [Finding] {
        try reader.connection.rows(
            """
            SELECT f.id AS id, f.weight AS weight, p.code AS product, p.name_ja AS name_ja, p.name_en AS name_en, r.version AS release_version,
                n.name AS component, c.version AS version, v.name AS vulnerability, v.severity AS severity
            FROM (SELECT id FROM finding WHERE state = 'open' AND weight >= \(FindingWeight.grave) AND release_id IN (\(shipped(products)))
                    ORDER BY weight DESC, id DESC LIMIT \(max(1, limit))) w
                JOIN finding f ON f.id = w.id JOIN product_release r ON r.id = f.release_id JOIN product p ON p.id = r.product_id
                JOIN vulnerability v ON v.id = f.vulnerability_id JOIN component c ON c.id = f.component_id JOIN component_name n ON n.id = c.name_id
            ORDER BY f.weight DESC, f.id DESC
            """
        ).map { row in
            Finding(
                id: try row.int("id"), release: ReleaseReference(product: try row.text("product"), version: try row.text("release_version")),
                productJa: try row.text("name_ja"), productEn: try row.text("name_en"), component: try row.text("component"),
                version: try row.text("version"), vulnerability: try row.text("vulnerability"), severity: try row.text("severity"),
                rank: FindingRank(weight: try row.int("weight")))
        }
    }

    private func waiting(_ products: String?, _ reader: RegistryReader) throws -> [Waiting] {
        let condition = "state IN ('in-work', 'frozen')" + (products.map { " AND product_id IN (\($0))" } ?? "")
        return try reader.list(Release.self, where: condition, order: "id DESC", limit: 50).map { release in
            let baseline = try reader.newestBaseline(of: release)
            let signatures = try baseline.map { try Signing.all(.baseline, $0.id, reader) } ?? []
            let sboms = try reader.connection.number(
                "SELECT COUNT(*) FROM sbom WHERE release_id = ? AND state = 'accepted' AND replaced_by IS NULL", [.integer(release.id)])
            return Waiting(
                reference: ReleaseReference(product: try reader.get(Product.self, release.product).code, version: release.version),
                state: release.state, hasSBOM: sboms != 0,
                isApproved: signatures.contains { $0.digest == baseline?.digest && $0.meaning == .approver && $0.decision == .approved },
                frozenBy: baseline?.person)
        }
    }

    private func runs(_ products: String?, _ reader: RegistryReader) throws -> [Run] {
        try reader.connection.rows(
            """
            SELECT p.code AS product, r.version AS version, m.at AS at, m.appeared AS appeared, m.gone AS gone
            FROM match_run m JOIN product_release r ON r.id = m.release_id JOIN product p ON p.id = r.product_id
            WHERE m.at >= ? AND (m.appeared > 0 OR m.gone > 0)\(products.map { " AND p.id IN (\($0))" } ?? "") ORDER BY m.id DESC LIMIT 8
            """, [.text(since)]
        ).map { row in
            Run(
                release: ReleaseReference(product: try row.text("product"), version: try row.text("version")), at: try row.text("at"),
                appeared: try row.int("appeared"), gone: try row.int("gone"))
        }
    }
}
