import Database

/// An index of the tables as a restore treats it: away while rows come in, made in one go when all are there. Kept up row by row, the index of ten
/// million component uses would be written over and over.
struct BackupIndex: Sendable, Hashable {
    let name: String
    private let definition: String

    /// The indexes that the migrations up to a number leave.
    static func all(_ migrations: [Migration], upTo last: Int) -> [BackupIndex] {
        var indexes: [BackupIndex] = []
        for statement in migrations.filter({ $0.number <= last }).flatMap(\.statements) {
            if let made = BackupIndex(definition: statement) {
                indexes.append(made)
            } else if statement.hasPrefix("DROP INDEX ") {
                let name = statement.dropFirst("DROP INDEX ".count)
                indexes.removeAll { $0.name == name }
            }
        }
        return indexes
    }

    /// Reads `CREATE INDEX …` or `CREATE UNIQUE INDEX …`; nil for any other statement.
    private init?(definition: String) {
        guard let start = ["CREATE INDEX ", "CREATE UNIQUE INDEX "].first(where: definition.hasPrefix) else { return nil }
        name = String(definition.dropFirst(start.count).prefix { $0 != " " })
        self.definition = definition
    }

    /// Takes it away.
    func drop(_ connection: any SQLConnection) throws { try connection.execute("DROP INDEX \(name)") }

    /// Makes it again.
    func make(_ connection: any SQLConnection) throws {
        if let definition = connection.dialect.definition(definition) { try connection.execute(definition) }
    }
}
