import Database

/// A table as a backup takes it: its name, and the columns by which its rows have an order that is the same on every database.
struct BackupTable: Sendable, Hashable {
    let name: String
    let key: [String]

    /// Whether its numbers come from a sequence, which on PostgreSQL must be told where to go on.
    var isNumbered: Bool { key == ["id"] }

    /// The tables that the migrations up to a number make, in the order in which they were made: what a table refers to stands before it.
    static func all(_ migrations: [Migration], upTo last: Int) -> [BackupTable] {
        var tables: [BackupTable] = []
        for statement in migrations.filter({ $0.number <= last }).flatMap(\.statements) {
            if let made = BackupTable(definition: statement) {
                tables.append(made)
            } else if statement.hasPrefix("DROP TABLE ") {
                let name = statement.dropFirst("DROP TABLE ".count)
                tables.removeAll { $0.name == name }
            }
        }
        return tables
    }

    init(name: String, key: [String]) {
        self.name = name
        self.key = key
    }

    /// Reads `CREATE TABLE …`; nil for any other statement.
    private init?(definition: String) {
        let start = "CREATE TABLE "
        guard definition.hasPrefix(start), let open = definition.firstIndex(of: "("), let close = definition.lastIndex(of: ")") else { return nil }
        name = definition[definition.index(definition.startIndex, offsetBy: start.count)..<open].filter { $0 != " " }
        let parts = Self.parts(definition[definition.index(after: open)..<close])
        if let composed = parts.first(where: { $0.hasPrefix("PRIMARY KEY (") }) {
            key = composed.dropFirst("PRIMARY KEY (".count).dropLast().split(separator: ",").map { $0.filter { $0 != " " } }
        } else {
            guard let column = parts.first(where: { $0.contains("{key}") || $0.contains("PRIMARY KEY") }) else { return nil }
            key = [String(column.prefix { $0 != " " })]
        }
    }

    /// What stands between commas that are in no bracket.
    private static func parts(_ text: Substring) -> [String] {
        var parts: [String] = [""]
        var depth = 0
        for character in text {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if character == ",", depth == 0 {
                parts.append("")
            } else if !(parts[parts.count - 1].isEmpty && character.isWhitespace) {
                parts[parts.count - 1].append(character)
            }
        }
        return parts.map { part in String(part.reversed().drop(while: \.isWhitespace).reversed()) }
    }

    /// All rows, in the order of the key.
    var selection: String { "SELECT * FROM \(name) ORDER BY \(key.joined(separator: ", "))" }
}
