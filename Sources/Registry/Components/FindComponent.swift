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
        /// Versions that cannot be held against the range, with the reason: they may be in it. Of a part of the answer, those met on the way to its end.
        public var incomparable: [String] = []
        /// Where the next part begins; nil where all is told.
        public var next: Position?
        /// Whether there are more.
        public var isCut: Bool { next != nil }
    }

    /// A place in the answer.
    public struct Position: ListPlace, Hashable {
        let component: Int
        let told: Int

        /// The place in the uses of a component.
        public init(_ component: Int, _ told: Int) {
            self.component = component
            self.told = told
        }

        /// Number of the component, how many of its uses are told.
        public var numbers: (Int, Int) { (component, told) }
    }

    /// Name of the component, in any case; with `*` at its end, all names that begin so. Or a digest of its file, in hexadecimal digits.
    public var name: String
    /// Only of this purl type.
    public var ecosystem: String?
    /// Only these versions: a version, comparisons such as `>=3.0,<3.0.7`, or a range in the notation of the ecosystem or VERS.
    public var versions: String?
    /// Also in releases that are not shipped.
    public var withUnreleased: Bool
    /// Only from this place on, for the next part.
    public var after: Position?
    /// Most uses.
    public var limit: Int

    /// A question for a component.
    public init(
        _ name: String, ecosystem: String? = nil, versions: String? = nil, withUnreleased: Bool = true, after: Position? = nil, limit: Int = 1000
    ) {
        self.name = name
        self.ecosystem = ecosystem
        self.versions = versions
        self.withUnreleased = withUnreleased
        self.after = after
        self.limit = limit
    }

    /// Whether a text is asked for as a digest of a file, not as a name.
    public static func isDigest(_ text: String) -> Bool { FoundFiles(text) != nil }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        var answer = Answer()
        let visible = try Authorisation.visibleProducts(reader).map(Set.init)
        var filter = VersionFilter(versions)
        if let files = FoundFiles(name) {
            for found in try files.all(ecosystem: ecosystem, reader).drop(while: { after != nil && $0.component.id != after?.component }) {
                guard answer.next == nil else { break }
                guard try filter.accepts(found.component.version, found.component.ecosystem) else { continue }
                try take(found.component, found.instances, visible, reader, &answer)
            }
        } else {
            var names = FoundNames(name, ecosystem: ecosystem, from: try after.flatMap { try FoundNames.Place($0.component, reader) })
            while answer.next == nil, let component = try names.next(reader) {
                if try filter.accepts(component.version, component.ecosystem) { try take(component, nil, visible, reader, &answer) }
            }
        }
        answer.incomparable = filter.incomparable.sorted()
        return answer
    }

    /// Adds the uses of a component, as far as there is room.
    ///
    /// - Parameter instances: only uses of these copies; nil for all.
    private func take(
        _ component: FoundNames.Component, _ instances: [Int]?, _ visible: Set<Int>?, _ reader: RegistryReader, _ answer: inout Answer
    ) throws {
        let told = component.id == after?.component ? after?.told ?? 0 : 0
        var seen = 0
        try reader.connection.forEach(Self.uses, [.integer(component.id)]) { row in
            let state: ReleaseState = try row.word("state")
            if !withUnreleased, state != .released { return }
            if let visible, !visible.contains(try row.int("product_id")) { return }
            if let instances, !instances.contains(try row.int("instance")) { return }
            seen += 1
            guard seen > told, answer.next == nil else { return }
            guard answer.uses.count < limit else {
                answer.next = Position(component.id, seen - 1)
                return
            }
            answer.uses.append(
                Use(
                    product: try row.text("product"), release: try row.text("release"), state: state, ecosystem: component.ecosystem,
                    space: component.space, component: component.name, version: component.version, supplier: try row.optionalText("supplier"),
                    origin: UseOrigin(rawValue: try row.int("origin")) ?? .unknown))
        }
    }

    static let uses = """
        SELECT p.id AS product_id, p.code AS product, r.version AS release, r.state AS state, s.code AS supplier, u.origin AS origin,
            u.instance_id AS instance
        FROM component_use u JOIN sbom b ON b.id = u.sbom_id JOIN product_release r ON r.id = b.release_id JOIN product p ON p.id = r.product_id
            LEFT JOIN supplier s ON s.id = b.supplier_id
        WHERE u.component_id = ? AND b.replaced_by IS NULL ORDER BY p.code, r.id, u.sbom_id, u.place
        """
}
