import Database

/// Which of some components a release uses. Only those are read, however many others the release has.
enum ReleaseUse {
    /// A component that a release uses.
    struct Component: Hashable {
        let id: Int
        let name: Int
        let version: String
    }

    private static let isUsed = """
        EXISTS (SELECT 1 FROM component_use u WHERE u.component_id = c.id AND u.sbom_id IN
            (SELECT id FROM sbom WHERE release_id = ? AND state = 'accepted' AND replaced_by IS NULL))
        """
    static let ofNames =
        "SELECT c.id AS id, c.name_id AS name_id, c.version AS version FROM component c WHERE c.name_id IN (\(Portions.marks)) AND \(isUsed)"
    static let ofNumbers = "SELECT c.id AS id FROM component c WHERE c.id IN (\(Portions.marks)) AND \(isUsed)"

    /// The components of these names that a release uses, by name.
    static func components(of names: [Int], in release: Int, _ reader: RegistryReader) throws -> [Int: [Component]] {
        var found: [Int: [Component]] = [:]
        try Portions.forEach(names) { some in
            try reader.connection.forEach(ofNames, some + [.integer(release)]) { row in
                let component = Component(id: try row.int("id"), name: try row.int("name_id"), version: try row.text("version"))
                found[component.name, default: []].append(component)
            }
        }
        return found
    }

    /// Which of these components a release uses.
    static func used(_ components: [Int], in release: Int, _ reader: RegistryReader) throws -> Set<Int> {
        var found: Set<Int> = []
        try Portions.forEach(components) { some in
            try reader.connection.forEach(ofNumbers, some + [.integer(release)]) { found.insert(try $0.int("id")) }
        }
        return found
    }

    /// The versions of components, each once, in the order of their bytes, as baselines have them.
    static func versions(_ components: [Component]?) -> [String] {
        Set((components ?? []).map(\.version)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether a release has an SBOM that could be read.
    static func hasSBOM(_ release: Int, _ reader: RegistryReader) throws -> Bool {
        try reader.connection.number(
            "SELECT COUNT(*) FROM sbom WHERE release_id = ? AND state = 'accepted' AND replaced_by IS NULL", [.integer(release)]) != 0
    }
}
