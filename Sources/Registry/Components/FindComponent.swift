import Database
import PackageURL
import Versions

/// Where a component is used: every product and release that has it.
public struct FindComponent: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// One use.
    public struct Use: Sendable, Hashable {
        /// Code of the product.
        public let product: String
        /// Version of the release.
        public let release: String
        /// How far the release is.
        public let state: ReleaseState
        /// `npm`, `deb`, …; empty where no purl says.
        public let ecosystem: String
        /// What stands before the name.
        public let space: String
        /// Name of the component.
        public let component: String
        /// Version of the component.
        public let version: String
        /// Who made the SBOM that names it: code of the supplier, or nil for the maker.
        public let supplier: String?
        /// Origin in this use.
        public let origin: UseOrigin
    }

    /// An answer.
    public struct Answer: Sendable {
        /// The uses found.
        public var uses: [Use] = []
        /// Versions that cannot be held against the range, with the reason: they may be in it.
        public var incomparable: [String] = []
        /// Whether there are more.
        public var isCut = false
    }

    /// Name of the component, in any case; with `*` at its end, all names that begin so.
    public var name: String
    /// Only of this purl type.
    public var ecosystem: String?
    /// Only these versions: a version, comparisons such as `>=3.0,<3.0.7`, or a range in the notation of the ecosystem or VERS.
    public var versions: String?
    /// Also in releases that are not shipped.
    public var withUnreleased: Bool
    /// Most uses.
    public var limit: Int

    /// A question for a component.
    public init(_ name: String, ecosystem: String? = nil, versions: String? = nil, withUnreleased: Bool = true, limit: Int = 1000) {
        self.name = name
        self.ecosystem = ecosystem
        self.versions = versions
        self.withUnreleased = withUnreleased
        self.limit = limit
    }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        var answer = Answer()
        let visible = try Authorisation.visibleProducts(reader).map(Set.init)
        var filter = VersionFilter(versions)
        var components: [(id: Int, version: String, ecosystem: String, space: String, name: String)] = []
        try reader.connection.forEach(names, arguments) { row in
            let version = try row.text("version")
            let scheme = try row.text("ecosystem")
            if try filter.accepts(version, scheme) {
                components.append((try row.int("id"), version, scheme, try row.text("space"), try row.text("name")))
            }
        }
        answer.incomparable = filter.incomparable.sorted()
        for component in components {
            try reader.connection.forEach(Self.uses, [.integer(component.id)]) { row in
                let state: ReleaseState = try row.word("state")
                if !withUnreleased, state != .released { return }
                if let visible, !visible.contains(try row.int("product_id")) { return }
                guard answer.uses.count < limit else {
                    answer.isCut = true
                    return
                }
                answer.uses.append(
                    Use(
                        product: try row.text("product"), release: try row.text("release"), state: state, ecosystem: component.ecosystem,
                        space: component.space, component: component.name, version: component.version, supplier: try row.optionalText("supplier"),
                        origin: UseOrigin(rawValue: try row.int("origin")) ?? .unknown))
            }
            if answer.isCut { break }
        }
        return answer
    }

    private var isPrefix: Bool { name.hasSuffix("*") }

    private var names: String {
        let condition = isPrefix ? "n.search >= ? AND n.search < ?" : "n.search = ?"
        return """
            SELECT c.id AS id, c.version AS version, n.ecosystem AS ecosystem, n.space AS space, n.name AS name
            FROM component_name n JOIN component c ON c.name_id = n.id
            WHERE \(condition)\(ecosystem == nil ? "" : " AND n.ecosystem = ?") ORDER BY n.search, n.ecosystem, n.space, c.version, c.id
            """
    }

    private var arguments: [SQLValue] {
        let plain = name.lowercased()
        let begin = isPrefix ? String(plain.dropLast()) : plain
        // Everything that begins so lies before the beginning followed by the last character there is.
        return [.text(begin)] + (isPrefix ? [.text(begin + "\u{10FFFF}")] : []) + (ecosystem.map { [.text($0)] } ?? [])
    }

    static let uses = """
        SELECT p.id AS product_id, p.code AS product, r.version AS release, r.state AS state, s.code AS supplier, u.origin AS origin
        FROM component_use u JOIN sbom b ON b.id = u.sbom_id JOIN product_release r ON r.id = b.release_id JOIN product p ON p.id = r.product_id
            LEFT JOIN supplier s ON s.id = b.supplier_id
        WHERE u.component_id = ? AND b.replaced_by IS NULL ORDER BY p.code, r.id
        """
}
