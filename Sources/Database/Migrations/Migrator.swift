/// Brings a database to the newest tables, one migration at a time, each whole or not at all.
public struct Migrator: Sendable {
    /// All migrations, in order.
    public let migrations: [Migration]

    /// Takes the migrations in order.
    public init(_ migrations: [Migration]) { self.migrations = migrations }

    private static let history =
        "CREATE TABLE IF NOT EXISTS schema_migration (number {int} PRIMARY KEY, name {text} NOT NULL, mark {int} NOT NULL, at {text} NOT NULL)"

    private static let lock = SQLLock(number: 0x4d49_4d41_0001)

    /// Carries out what the database has not been through.
    ///
    /// - Parameters:
    ///   - now: RFC 3339 UTC, kept beside each migration.
    ///   - last: stop after this number; for tests of the way from earlier tables.
    /// - Returns: how many were carried out.
    /// - Throws: ``DatabaseError/newerSchema(found:known:)``, ``DatabaseError/changedMigration(number:)``, or what the database says.
    @discardableResult
    public func run(on database: any SQLDatabase, now: String, upTo last: Int = .max) async throws -> Int {
        let known = try await applied(database)
        let highest = migrations.last?.number ?? 0
        if let found = known.keys.max(), found > highest { throw DatabaseError.newerSchema(found: found, known: highest) }
        for migration in migrations {
            if let mark = known[migration.number], mark != migration.mark { throw DatabaseError.changedMigration(number: migration.number) }
        }
        let open = migrations.filter { known[$0.number] == nil && $0.number <= last }
        for migration in open { try await carryOut(migration, on: database, now: now) }
        return open.count
    }

    /// The number of the newest migration that the database went through; 0 for an empty one.
    public func version(of database: any SQLDatabase) async throws -> Int { try await applied(database).keys.max() ?? 0 }

    private func applied(_ database: any SQLDatabase) async throws -> [Int: Int64] {
        try await database.read { connection in
            guard try Self.hasTable(connection) else { return [:] }
            var known: [Int: Int64] = [:]
            try connection.forEach("SELECT number, mark FROM schema_migration", []) { row in
                known[try row.int("number")] = Int64(try row.int("mark"))
            }
            return known
        }
    }

    private func carryOut(_ migration: Migration, on database: any SQLDatabase, now: String) async throws {
        try await database.write { connection in
            // Two processes may start at once; the second finds the work done.
            try connection.lock(Self.lock)
            for statement in [Self.history].compactMap(connection.dialect.definition) { try connection.execute(statement) }
            guard try connection.number("SELECT COUNT(*) FROM schema_migration WHERE number = ?", [.integer(migration.number)]) == 0 else { return }
            for statement in migration.statements.compactMap(connection.dialect.definition) { try connection.execute(statement) }
            try connection.execute(
                "INSERT INTO schema_migration (number, name, mark, at) VALUES (?, ?, ?, ?)",
                [.integer(migration.number), .text(migration.name), .integer(migration.mark), .text(now)])
        }
    }

    private static func hasTable(_ connection: any SQLConnection) throws -> Bool {
        let question =
            switch connection.dialect {
            case .sqlite: "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_migration'"
            case .postgres: "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_migration'"
            }
        return try connection.number(question) == 1
    }
}
