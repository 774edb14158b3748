import Database
import Foundation
import TestDatabases
import Testing

@testable import Registry

/// Every database that a released program made can be brought to the newest tables.
@Suite struct SchemaHistoryTests {
    private static let marks = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "migration-marks.tsv")

    /// The marks of all migrations stand in `migration-marks.tsv`. Before a release, `MIMAMORI_UPDATE_GOLDEN=1` renews them; after it, never: what a
    /// released migration got wrong, the next one puts right.
    @Test func releasedMigrationsAreNeverEdited() throws {
        let migrations = Schema.migrator.migrations
        #expect(zip(migrations, migrations.dropFirst()).allSatisfy { $0.number < $1.number })
        let found = migrations.map { "\($0.number)\t\($0.name)\t\($0.mark)\n" }.joined()
        if ProcessInfo.processInfo.environment["MIMAMORI_UPDATE_GOLDEN"] == "1" { try Data(found.utf8).write(to: Self.marks) }
        #expect(found == String(decoding: try Data(contentsOf: Self.marks), as: UTF8.self))
    }

    @Test(arguments: TestDatabase.present) func fromEveryEarlierSchemaToTheNewest(_ driver: TestDatabase) async throws {
        let newest = try await columns(driver, from: nil)
        for start in Schema.migrator.migrations.map(\.number).dropLast() {
            #expect(try await columns(driver, from: start) == newest, "from \(start)")
        }
    }

    /// The columns of all tables in the end; from a start with rows in each table, which must all be there afterwards.
    private func columns(_ driver: TestDatabase, from start: Int?) async throws -> [String] {
        let now = "2026-11-27T00:00:00Z"
        return try await driver.with { database, _ in
            var before: [String: [[SQLValue]]] = [:]
            if let start {
                try await Schema.migrator.run(on: database, now: now, upTo: start)
                #expect(try await Schema.migrator.version(of: database) == start)
                try await database.write { connection in
                    var rows = RandomRows(random: SeededGenerator(seed: UInt64(start)), count: 3)
                    try rows.fill(connection, upTo: start)
                }
                before = try await Self.content(database, start)
                #expect(before.values.allSatisfy { $0.count == 3 })
            }
            try await Schema.migrator.run(on: database, now: now)
            if let start { #expect(try await Self.content(database, start) == before) }
            return try await database.read { connection in
                try BackupTable.all(Schema.migrator.migrations, upTo: .max).flatMap { table -> [String] in
                    try Self.columnNames(table.name, connection).map { "\(table.name).\($0)" }
                }
            }
        }
    }

    private static func content(_ database: any SQLDatabase, _ start: Int) async throws -> [String: [[SQLValue]]] {
        try await database.read { connection in
            var content: [String: [[SQLValue]]] = [:]
            for table in RandomRows.tables(upTo: start) where table.name != "audit_entry" {
                let names = table.columns.map(\.name).joined(separator: ", ")
                content[table.name] = try connection.rows("SELECT \(names) FROM \(table.name) ORDER BY \(names)").map(\.values)
            }
            return content
        }
    }

    /// What the database itself says, not the definitions.
    static func columnNames(_ table: String, _ connection: any SQLConnection) throws -> [String] {
        let sql =
            switch connection.dialect {
            case .sqlite: "SELECT name FROM pragma_table_info(?) ORDER BY cid"
            case .postgres:
                "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position"
            }
        return try connection.rows(sql, [.text(table)]).map { try $0.text("name") }
    }

    /// A backup takes its tables from the definitions; the database must have the same.
    @Test(arguments: TestDatabase.present) func noTableIsForgottenByBackups(_ driver: TestDatabase) async throws {
        try await driver.with { database, _ in
            try await Schema.migrator.run(on: database, now: "2026-11-27T00:00:00Z")
            let found = try await database.read { connection in
                let sql =
                    switch connection.dialect {
                    case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                    case .postgres: "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()"
                    }
                return Set(try connection.rows(sql).map { try $0.text("name") })
            }
            let tables = BackupTable.all(Schema.migrator.migrations, upTo: .max)
            #expect(found.subtracting(["schema_migration"]) == Set(tables.map(\.name)))
            #expect(tables.first { $0.name == "component_use" }?.key == ["sbom_id", "place"])
            #expect(tables.first { $0.name == "blob" }?.key == ["digest"])
            #expect(tables.first { $0.name == "audit_entry" }?.key == ["seq"])
        }
    }
}
