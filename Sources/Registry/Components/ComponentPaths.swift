import Database

/// Why a component is in a release: the shortest ways from the product down to it, along what its SBOM says needs or holds what.
public struct ComponentPaths: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A component on a way.
    public struct Step: Sendable, Hashable {
        /// Its place in the SBOM.
        public let place: Int
        /// Number in the shared catalogue.
        public let component: Int
        /// Its name.
        public let name: String
        /// Its version.
        public let version: String
    }

    /// The ways to one use of the component.
    public struct Ways: Sendable {
        /// The component.
        public let target: Step
        /// File of the SBOM that names it.
        public let file: String
        /// The ways, shortest first, each from the outermost component to the target. One way of one step: nothing is said to need it.
        public let paths: [[Step]]
        /// Whether there are more.
        public let isCut: Bool
        /// Other components of the release that the question may mean.
        public let others: [Step]
    }

    /// Of which release.
    public var release: ReleaseReference
    /// Number of the component, or text that its name begins with.
    public var component: String
    /// Most ways.
    public var limit: Int

    /// A question for a component of a release.
    public init(_ release: ReleaseReference, component: String, limit: Int = 6) {
        self.release = release
        self.component = component
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// - Returns: nil where no component is meant.
    public func answer(in reader: RegistryReader) throws -> Ways? {
        let release = try reader.release(release)
        let meant = try meant(in: release.id, reader)
        guard let first = meant.first else { return nil }
        let parents = try parents(in: first.sbom, reader)
        var (ways, isCut) = Self.ways(to: first.step.place, parents, limit: max(1, limit))
        if ways.isEmpty { ways = [[first.step.place]] }
        let names = try steps(Set(ways.joined()), in: first.sbom, reader)
        return Ways(
            target: first.step, file: first.file, paths: ways.map { $0.compactMap { names[$0] } }, isCut: isCut,
            others: meant.dropFirst().map(\.step).filter { $0.component != first.step.component })
    }

    private func meant(in release: Int, _ reader: RegistryReader) throws -> [(sbom: Int, file: String, step: Step)] {
        let (condition, arguments): (String, [SQLValue]) =
            if let number = Int(component) {
                ("u.component_id = ?", [.integer(number)])
            } else {
                (
                    "n.search >= ? AND n.search < ?",
                    [.text(component.lowercased()), .text(component.lowercased() + "\u{10FFFF}")]
                )
            }
        return try reader.connection.rows(
            """
            SELECT b.id AS sbom, b.file AS file, u.place AS place, c.id AS id, n.name AS name, c.version AS version
            FROM sbom b JOIN component_use u ON u.sbom_id = b.id JOIN component c ON c.id = u.component_id JOIN component_name n ON n.id = c.name_id
            WHERE b.release_id = ? AND b.state = 'accepted' AND b.replaced_by IS NULL AND \(condition) ORDER BY n.search, b.id, u.place LIMIT 20
            """, [.integer(release)] + arguments
        ).map { (try $0.int("sbom"), try $0.text("file"), try Self.step($0)) }
    }

    private func parents(in sbom: Int, _ reader: RegistryReader) throws -> [Int: [Int]] {
        guard let row = try reader.connection.row("SELECT edges FROM sbom_graph WHERE sbom_id = ?", [.integer(sbom)]) else { return [:] }
        var parents: [Int: [Int]] = [:]
        for edge in DependencyEdges.unpack(try row.bytes("edges")) where edge.from != edge.to { parents[edge.to, default: []].append(edge.from) }
        return parents
    }

    private func steps(_ places: Set<Int>, in sbom: Int, _ reader: RegistryReader) throws -> [Int: Step] {
        var steps: [Int: Step] = [:]
        try reader.connection.forEach(
            """
            SELECT u.place AS place, c.id AS id, n.name AS name, c.version AS version
            FROM component_use u JOIN component c ON c.id = u.component_id JOIN component_name n ON n.id = c.name_id
            WHERE u.sbom_id = ? AND u.place IN (\(places.sorted().map(String.init).joined(separator: ",")))
            """, [.integer(sbom)]
        ) { steps[try $0.int("place")] = try Self.step($0) }
        return steps
    }

    private static func step(_ row: SQLRow) throws -> Step {
        Step(place: try row.int("place"), component: try row.int("id"), name: try row.text("name"), version: try row.text("version"))
    }

    /// The shortest ways from what nothing needs down to `target`: backwards from the target, breadth first; no component is twice on a way, and no
    /// component is gone through more than ``passes`` times, so that a graph of millions of ways ends.
    static func ways(to target: Int, _ parents: [Int: [Int]], limit: Int) -> (ways: [[Int]], isCut: Bool) {
        var ways: [[Int]] = []
        var waiting: [[Int]] = [[target]]
        var passed: [Int: Int] = [:]
        var next = 0
        while next < waiting.count {
            let way = waiting[next]
            next += 1
            guard let top = way.last else { continue }
            let above = (parents[top] ?? []).filter { !way.contains($0) }
            if above.isEmpty {
                guard way.count > 1 else { continue }
                if ways.count == limit { return (ways, true) }
                ways.append(way.reversed())
                continue
            }
            for parent in above where passed[parent, default: 0] < passes {
                passed[parent, default: 0] += 1
                waiting.append(way + [parent])
            }
        }
        return (ways, false)
    }

    private static let passes = 8
}
