import Database

/// Makes an empty database, of either kind, into what a backup holds.
struct BackupRestorer {
    let path: String
    let migrator: Migrator

    /// Restores, whole or not at all.
    ///
    /// The file is read twice: before anything is written its digest must be right. The rows come into the tables as they were when the backup was
    /// taken, in one transaction that ends only when all counts, all digests and the audit chain have been found the same; then the tables are brought
    /// up to date.
    ///
    /// - Throws: ``BackupError``, ``DatabaseError``.
    func restore(into database: any SQLDatabase, now: String, progress: @escaping @Sendable (Int) -> Void) async throws -> BackupManifest {
        let manifest = try BackupManifest(of: path)
        try checkHistory(manifest)
        let tables = BackupTable.all(migrator.migrations, upTo: manifest.schema)
        guard tables.map(\.name) == manifest.tables.map(\.name) else { throw BackupError.damaged(path: path, part: "tables") }
        try await makeTables(manifest.schema, tables, database, now)
        try await database.write { connection in
            if connection.dialect == .sqlite { try connection.execute("PRAGMA defer_foreign_keys = ON") }
            let indexes = BackupIndex.all(migrator.migrations, upTo: manifest.schema)
            for index in indexes { try index.drop(connection) }
            try fill(tables, connection, progress)
            for index in indexes { try index.make(connection) }
            // PostgreSQL does not know how rows are spread until it has looked; questions may come at once.
            if connection.dialect == .postgres { for table in tables { try connection.execute("ANALYZE \(table.name)") } }
            try check(tables, manifest, connection, now)
        }
        try await migrator.run(on: database, now: now)
        return manifest
    }

    private func checkHistory(_ manifest: BackupManifest) throws {
        let known = migrator.migrations.last?.number ?? 0
        if manifest.schema > known { throw BackupError.newerSchema(path: path, found: manifest.schema, known: known) }
        for migration in migrator.migrations where migration.number <= manifest.schema {
            guard manifest.marks[migration.number] == migration.mark else {
                throw BackupError.otherHistory(path: path, number: migration.number)
            }
        }
    }

    /// Tables as they were. A database in which an earlier attempt was broken off has them already, with nothing in them.
    private func makeTables(_ schema: Int, _ tables: [BackupTable], _ database: any SQLDatabase, _ now: String) async throws {
        let version = try await migrator.version(of: database)
        if version == 0 {
            try await migrator.run(on: database, now: now, upTo: schema)
            return
        }
        let isEmpty = try await database.read { connection in
            try tables.allSatisfy { try connection.row("SELECT 1 AS one FROM \($0.name) LIMIT 1") == nil }
        }
        guard version == schema, isEmpty else { throw BackupError.notEmpty(database: database.title) }
    }

    private func fill(_ tables: [BackupTable], _ connection: any SQLConnection, _ progress: (Int) -> Void) throws {
        let names = Set(tables.map(\.name))
        var source = try BackupSource.opened(path)
        var current: (name: String, columns: [String])?
        var done = 0
        while true {
            let (frame, content) = try source.next()
            switch frame {
            case .head: continue
            case .end:
                for table in tables where table.isNumbered && connection.dialect == .postgres { try goOn(table, connection) }
                return
            case .table:
                let lines = String(decoding: content, as: UTF8.self).split(separator: "\n").map(String.init)
                guard let name = lines.first, names.contains(name), lines.dropFirst().allSatisfy(Self.isColumn) else {
                    throw BackupError.damaged(path: path, part: "table")
                }
                current = (name, Array(lines.dropFirst()))
            case .rows:
                guard let table = current, let rows = RowCoding.rows(content), rows.allSatisfy({ $0.count == table.columns.count }) else {
                    throw BackupError.damaged(path: path, part: current?.name ?? "rows")
                }
                try connection.insert(into: table.name, table.columns, rows)
                done += rows.count
                progress(done)
            }
        }
    }

    /// Whether a name can be a column's; anything else would be somebody's statement.
    private static func isColumn(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_") }
    }

    /// The next number of a table comes behind those that were restored.
    private func goOn(_ table: BackupTable, _ connection: any SQLConnection) throws {
        let sql = "SELECT setval(pg_get_serial_sequence('\(table.name)', 'id'), COALESCE(MAX(id), 0) + 1, false) AS next FROM \(table.name)"
        _ = try connection.row(sql)
    }

    private func check(_ tables: [BackupTable], _ manifest: BackupManifest, _ connection: any SQLConnection, _ now: String) throws {
        for (table, expected) in zip(tables, manifest.tables) {
            let found = try TableDigest.of(table, connection)
            guard found.rows == expected.rows, found.text == expected.digest else { throw BackupError.notTheSame(part: table.name) }
        }
        guard manifest.schema >= 2 else { return }
        let head = try VerifyAudit(heads: [manifest.auditHead]).answer(in: RegistryReader(connection, .system, now: now))
        guard head == manifest.auditHead else { throw BackupError.notTheSame(part: "audit_entry") }
    }
}
