import Database
import TestDatabases
import Testing

@Suite struct MigratorTests {
    private static let first = Migration(number: 1, name: "parts", statements: ["CREATE TABLE part (id {key}, name {text} NOT NULL) {strict}"])
    private static let second = Migration(
        number: 2, name: "weights", statements: ["ALTER TABLE part ADD COLUMN weight {real}", "CREATE INDEX part_name ON part (name)"])
    private let now = "2026-11-27T00:00:00Z"

    @Test(arguments: TestDatabase.present) func carriesOutWhatIsOpen(_ driver: TestDatabase) async throws {
        try await driver.with { database, _ async throws in
            #expect(try await Migrator([Self.first]).run(on: database, now: now) == 1)
            _ = try await database.write { try $0.execute("INSERT INTO part (name) VALUES ('kept')") }
            let both = Migrator([Self.first, Self.second])
            #expect(try await both.run(on: database, now: now) == 1)
            #expect(try await both.run(on: database, now: now) == 0)
            #expect(try await both.version(of: database) == 2)
            let row = try await database.read { try $0.row("SELECT name, weight FROM part")?.values }
            #expect(row == ["kept", .null])
        }
    }

    @Test(arguments: TestDatabase.present) func aBrokenMigrationLeavesNothing(_ driver: TestDatabase) async throws {
        let broken = Migration(
            number: 2, name: "broken", statements: ["CREATE TABLE half (id {key}) {strict}", "CREATE TABLE part (id {key}) {strict}"])
        try await driver.with { database, _ async throws in
            await #expect(throws: DatabaseError.self) { try await Migrator([Self.first, broken]).run(on: database, now: now) }
            #expect(try await Migrator([Self.first]).version(of: database) == 1)
            // The first half is not there: the right migration can make it.
            let right = Migration(number: 2, name: "right", statements: ["CREATE TABLE half (id {key}) {strict}"])
            #expect(try await Migrator([Self.first, right]).run(on: database, now: now) == 1)
        }
    }

    @Test(arguments: TestDatabase.present) func anEditedOrUnknownHistoryIsRefused(_ driver: TestDatabase) async throws {
        try await driver.with { database, _ async throws in
            try await Migrator([Self.first, Self.second]).run(on: database, now: now)
            await #expect(throws: DatabaseError.newerSchema(found: 2, known: 1)) { try await Migrator([Self.first]).run(on: database, now: now) }
            let edited = Migration(number: 2, name: "weights", statements: ["ALTER TABLE part ADD COLUMN weight {int}"])
            await #expect(throws: DatabaseError.changedMigration(number: 2)) {
                try await Migrator([Self.first, edited]).run(on: database, now: now)
            }
        }
    }

    @Test(arguments: TestDatabase.present) func startingTogetherIsHarmless(_ driver: TestDatabase) async throws {
        let location = try await driver.make()
        let migrator = Migrator([Self.first, Self.second])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let database = try await location.open()
                    try await migrator.run(on: database, now: "2026-11-27T00:00:00Z")
                    await database.close()
                }
            }
            try await group.waitForAll()
        }
        try await driver.remove(location)
    }
}
