import Database
import Diagnostics
import TestDatabases
import Testing

/// One suite for both drivers: what the desk relies on, whichever it stands on.
@Suite struct SeamTests {
    private static let table = "CREATE TABLE part (id {key}, name {text} NOT NULL UNIQUE, weight {real}, amount {int}, picture {bytes}) {strict}"

    private func withTable(_ driver: TestDatabase, _ body: (any SQLDatabase) async throws -> Void) async throws {
        try await driver.with { database, _ async throws in
            let definition = try #require(database.dialect.definition(Self.table))
            _ = try await database.write { try $0.execute(definition) }
            try await body(database)
        }
    }

    @Test(arguments: TestDatabase.present) func valuesComeBackAsTheyWent(_ driver: TestDatabase) async throws {
        let rows: [[SQLValue]] = [
            ["輸液ポンプ\t\n\r\\N 'quoted' \"?\"", .real(0.1), .integer(.max), .bytes(Array(0...255))],
            ["", .real(-1e300), .integer(.min), .bytes([])],
            ["null", .null, .null, .null],
        ]
        try await withTable(driver) { database in
            // By the bulk way and one at a time.
            _ = try await database.write { connection in
                try connection.insert(into: "part", ["name", "weight", "amount", "picture"], rows)
                for row in rows {
                    guard case .text(let name) = row[0] else { return }
                    try connection.execute(
                        "INSERT INTO part (name, weight, amount, picture) VALUES (?, ?, ?, ?)", [.text(name + "2")] + row.dropFirst())
                }
            }
            let found = try await database.read { try $0.rows("SELECT name, weight, amount, picture FROM part ORDER BY id").map(\.values) }
            #expect(Array(found[..<3]) == rows)
            #expect(found[3...].map { Array($0.dropFirst()) } == rows.map { Array($0.dropFirst()) })
        }
    }

    @Test(arguments: TestDatabase.present) func aFailedWriteLeavesNothing(_ driver: TestDatabase) async throws {
        struct Stop: Error {}
        try await withTable(driver) { database in
            await #expect(throws: Stop.self) {
                try await database.write { connection in
                    try connection.insert(into: "part", ["name"], (0..<1000).map { [.text("part \($0)")] })
                    throw Stop()
                }
            }
            let count = try await database.read { try $0.number("SELECT COUNT(*) FROM part") }
            #expect(count == 0)
        }
    }

    @Test(arguments: TestDatabase.present) func bulkRowsFailWhole(_ driver: TestDatabase) async throws {
        struct Stop: Error {}
        try await withTable(driver) { database in
            await #expect(throws: DatabaseError.textWithNUL) {
                try await database.write { try $0.insert(into: "part", ["name"], [["a"], ["b\0"]]) }
            }
            await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.insert(into: "part", ["name"], [["a"], ["a"]]) }
            }
            let count = try await database.read { try $0.number("SELECT COUNT(*) FROM part") }
            #expect(count == 0)
        }
    }

    @Test(arguments: TestDatabase.present) func aBrokenRuleIsNamed(_ driver: TestDatabase) async throws {
        try await withTable(driver) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { connection in
                    try connection.execute("INSERT INTO part (name) VALUES (?)", ["twice"])
                    try connection.execute("INSERT INTO part (name) VALUES (?)", ["twice"])
                }
            }
            #expect(error?.code == "DB-008")
            // The connection goes on working.
            _ = try await database.write { try $0.execute("INSERT INTO part (name) VALUES (?)", ["once"]) }
        }
    }

    @Test(arguments: TestDatabase.present) func readingCannotWrite(_ driver: TestDatabase) async throws {
        try await withTable(driver) { database in
            await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.execute("INSERT INTO part (name) VALUES (?)", ["x"]) }
            }
        }
    }

    @Test(arguments: TestDatabase.present) func anIdIsGivenBack(_ driver: TestDatabase) async throws {
        try await withTable(driver) { database in
            let ids = try await database.write { connection in
                try (0..<3).map { try connection.insertedID("INSERT INTO part (name) VALUES (?)", [.text("p\($0)")]) }
            }
            #expect(ids == [1, 2, 3])
        }
    }

    @Test(arguments: TestDatabase.present) func aReadThatStopsLeavesTheConnectionUsable(_ driver: TestDatabase) async throws {
        struct Enough: Error {}
        try await withTable(driver) { database in
            _ = try await database.write { try $0.insert(into: "part", ["name"], (0..<20_000).map { [.text("part \($0)")] }) }
            for _ in 0..<20 {
                await #expect(throws: Enough.self) {
                    try await database.read { connection in try connection.forEach("SELECT name FROM part", []) { _ in throw Enough() } }
                }
                let count = try await database.read { try $0.number("SELECT COUNT(*) FROM part") }
                #expect(count == 20_000)
            }
        }
    }

    @Test(arguments: TestDatabase.present) func writersTakeTurns(_ driver: TestDatabase) async throws {
        let lock = SQLLock(number: 7)
        try await withTable(driver) { database in
            _ = try await database.write { try $0.execute("INSERT INTO part (name, amount) VALUES ('counter', 0)") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<50 {
                    group.addTask {
                        _ = try await database.write { connection in
                            try connection.lock(lock)
                            let now = try connection.number("SELECT amount FROM part WHERE name = 'counter'") ?? 0
                            try connection.execute("UPDATE part SET amount = ? WHERE name = 'counter'", [.integer(now + 1)])
                        }
                    }
                }
                try await group.waitForAll()
            }
            let amount = try await database.read { try $0.number("SELECT amount FROM part WHERE name = 'counter'") }
            #expect(amount == 50)
        }
    }

    @Test(arguments: TestDatabase.present) func aQuestionMarkInQuotesIsText(_ driver: TestDatabase) async throws {
        try await driver.with { database, _ async throws in
            let row = try await database.read { try $0.row("SELECT 'a?b' AS quoted, CAST(? AS TEXT) AS given", ["c"])?.values }
            #expect(row == ["a?b", "c"])
        }
    }

    @Test(arguments: TestDatabase.present) func aClosedDatabaseSaysSo(_ driver: TestDatabase) async throws {
        let location = try await driver.make()
        let database = try await location.open()
        await database.close()
        await #expect(throws: DatabaseError.closed) { try await database.read { try $0.number("SELECT 1") } }
        try await driver.remove(location)
    }
}
