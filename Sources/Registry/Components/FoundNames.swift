import Database

/// The components of a name, or of all names that begin so, in the order of name, ecosystem, namespace and version. They are read some at a time: of a
/// beginning that thousands share, a page needs the first few.
struct FoundNames {
    /// A component that has the name.
    struct Component {
        let id: Int
        let version: String
        let ecosystem: String
        let space: String
        let name: String
        /// The name as it is looked for.
        let search: String

        init(_ row: SQLRow) throws {
            id = try row.int("id")
            version = try row.text("version")
            ecosystem = try row.text("ecosystem")
            space = try row.text("space")
            name = try row.text("name")
            search = try row.text("search")
        }
    }

    /// A place in the order: that of a component, which comes once more or does not.
    struct Place {
        fileprivate let component: Component
        fileprivate let isTold: Bool

        fileprivate init(behind component: Component) {
            self.component = component
            isTold = true
        }

        /// The place of a component; nil for one that is not there.
        init?(_ id: Int, _ reader: RegistryReader) throws {
            guard let row = try reader.connection.row("SELECT \(FoundNames.columns) WHERE c.id = ?", [.integer(id)]) else { return nil }
            component = try Component(row)
            isTold = false
        }
    }

    private static let columns = """
        c.id AS id, c.version AS version, n.ecosystem AS ecosystem, n.space AS space, n.name AS name, n.search AS search
        FROM component_name n JOIN component c ON c.name_id = n.id
        """

    private let plain: String
    private let isPrefix: Bool
    private let ecosystem: String?
    private var place: Place?
    private var ready: ArraySlice<Component> = []
    private var isAtEnd = false
    /// Doubled with each reading: a page is content with few, an export wants them all.
    private var size = 128

    /// - Parameters:
    ///   - name: in any case; with `*` at its end, all names that begin so.
    ///   - ecosystem: only of this purl type.
    ///   - place: only from here on.
    init(_ name: String, ecosystem: String?, from place: Place?) {
        let plain = name.lowercased()
        isPrefix = plain.hasSuffix("*")
        self.plain = isPrefix ? String(plain.dropLast()) : plain
        self.ecosystem = ecosystem
        self.place = place
    }

    /// The next component; nil at the end.
    mutating func next(_ reader: RegistryReader) throws -> Component? {
        if ready.isEmpty, !isAtEnd { try readMore(reader) }
        return ready.popFirst()
    }

    private mutating func readMore(_ reader: RegistryReader) throws {
        let (sql, arguments) = question
        var found: [Component] = []
        try reader.connection.forEach(sql, arguments) { found.append(try Component($0)) }
        isAtEnd = found.count < size
        place = found.last.map(Place.init(behind:)) ?? place
        ready = found[...]
        size = min(size * 2, 8192)
    }

    private var question: (String, [SQLValue]) {
        var conditions: [String] = []
        var arguments: [SQLValue] = []
        if isPrefix {
            // Everything that begins so lies before the beginning followed by the last character there is. The place names its own beginning, so that the
            // index is entered there.
            conditions.append("n.search >= ? AND n.search < ?")
            arguments += [.text(max(place?.component.search ?? plain, plain)), .text(plain + "\u{10FFFF}")]
        } else {
            conditions.append("n.search = ?")
            arguments.append(.text(plain))
        }
        if let ecosystem {
            conditions.append("n.ecosystem = ?")
            arguments.append(.text(ecosystem))
        }
        if let place {
            let component = place.component
            conditions.append("(n.search, n.ecosystem, n.space, c.version, c.id) \(place.isTold ? ">" : ">=") (?, ?, ?, ?, ?)")
            arguments += [
                .text(component.search), .text(component.ecosystem), .text(component.space), .text(component.version), .integer(component.id),
            ]
        }
        return (
            """
            SELECT \(Self.columns) WHERE \(conditions.joined(separator: " AND "))
            ORDER BY n.search, n.ecosystem, n.space, c.version, c.id LIMIT \(size)
            """, arguments
        )
    }
}
