import Database
import Diagnostics
import Dispatch
import TestDatabases
import Testing

/// A connection that is cut and a server that goes away: clear errors, and the same database value works on afterwards.
@Suite struct PostgresFaultTests {
    private static let drivers = TestDatabase.present.filter { $0 == .postgres }

    @Test(arguments: drivers) func aBackendEndedInTheMiddleIsTold(_ driver: TestDatabase) async throws {
        try await driver.with { database, location in
            _ = try await database.write { try $0.execute("CREATE TABLE part (name TEXT)") }
            let other = try await location.open()
            let (pids, giveOut) = AsyncStream.makeStream(of: Int.self)
            let goOn = DispatchSemaphore(value: 0)
            let work = Task {
                try await database.write { connection in
                    try connection.execute("INSERT INTO part (name) VALUES (?)", ["half"])
                    giveOut.yield(try connection.number("SELECT pg_backend_pid()") ?? 0)
                    goOn.wait()
                    try connection.execute("INSERT INTO part (name) VALUES (?)", ["other half"])
                }
            }
            let pid = try #require(await pids.first { _ in true })
            // Waits until it has ended.
            let ended = try await other.read {
                try $0.number("SELECT CASE WHEN pg_terminate_backend(?::int, 10000) THEN 1 ELSE 0 END", [.integer(pid)])
            }
            #expect(ended == 1)
            goOn.signal()
            let error = await #expect(throws: DatabaseError.self) { try await work.value }
            #expect(error?.code == "DB-003")
            #expect(try await database.read { try $0.number("SELECT COUNT(*) FROM part") } == 0)
            _ = try await database.write { try $0.execute("INSERT INTO part (name) VALUES (?)", ["whole"]) }
            #expect(try await database.read { try $0.number("SELECT COUNT(*) FROM part") } == 1)
            await other.close()
        }
    }

    @Test(arguments: drivers) func connectionsEndedWhileIdleAreReplaced(_ driver: TestDatabase) async throws {
        try await driver.with { database, location in
            let other = try await location.open()
            for _ in 0..<3 {
                let pid = try await database.read { try $0.number("SELECT pg_backend_pid()") ?? 0 }
                _ = try await other.read { try $0.row("SELECT pg_terminate_backend(?::int, 10000)", [.integer(pid)]) }
                #expect(try await database.read { try $0.number("SELECT 1") } == 1)
            }
            await other.close()
        }
    }

    @Test(arguments: drivers) func aBulkInsertCutInTheMiddleLeavesNothing(_ driver: TestDatabase) async throws {
        try await driver.with { database, location in
            _ = try await database.write { try $0.execute("CREATE TABLE part (name TEXT)") }
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { connection in
                    try connection.insert(into: "part", ["name"], (0..<10_000).map { [.text("part \($0)")] })
                    _ = try connection.row("SELECT pg_terminate_backend(pg_backend_pid())")
                    try connection.execute("INSERT INTO part (name) VALUES (?)", ["last"])
                }
            }
            #expect(error?.code == "DB-003")
            #expect(try await database.read { try $0.number("SELECT COUNT(*) FROM part") } == 0)
        }
    }

    @Test(arguments: drivers) func aTableLockedByAnotherIsTold(_ driver: TestDatabase) async throws {
        try await driver.with { database, location in
            guard case .postgres(let uri) = location else { return }
            _ = try await database.write { try $0.execute("CREATE TABLE part (name TEXT)") }
            let hasty = try await PostgresDatabase(uri: uri, title: "test", patience: 0.2)
            let (locked, tell) = AsyncStream.makeStream(of: Void.self)
            let goOn = DispatchSemaphore(value: 0)
            let holder = Task {
                try await database.write { connection in
                    try connection.execute("LOCK TABLE part IN SHARE ROW EXCLUSIVE MODE")
                    tell.yield()
                    goOn.wait()
                    try connection.execute("INSERT INTO part (name) VALUES (?)", ["theirs"])
                }
            }
            _ = await locked.first { _ in true }
            await #expect(throws: DatabaseError.busy) {
                try await hasty.write { try $0.execute("INSERT INTO part (name) VALUES (?)", ["ours"]) }
            }
            // Readers are not disturbed.
            #expect(try await hasty.read { try $0.number("SELECT COUNT(*) FROM part") } == 0)
            goOn.signal()
            _ = try await holder.value
            _ = try await hasty.write { try $0.execute("INSERT INTO part (name) VALUES (?)", ["ours"]) }
            #expect(try await hasty.read { try $0.number("SELECT COUNT(*) FROM part") } == 2)
            await hasty.close()
        }
    }

    @Test(.enabled(if: ThrowawayServer.isPossible, "PostgreSQL's programs are not installed")) func aServerMayGoAndComeBack() async throws {
        let server = try await ThrowawayServer()
        do {
            let database = try await server.location.open()
            _ = try await database.write { try $0.execute("CREATE TABLE part (name TEXT)") }
            _ = try await database.write { try $0.execute("INSERT INTO part (name) VALUES (?)", ["kept"]) }
            for _ in 0..<2 {
                try await server.stop()
                for _ in 0..<2 {
                    let error = await #expect(throws: DatabaseError.self) { try await database.read { try $0.number("SELECT COUNT(*) FROM part") } }
                    #expect(error?.code == "DB-002")
                }
                try await server.start()
                #expect(try await database.read { try $0.number("SELECT COUNT(*) FROM part") } == 1)
            }
            await database.close()
        } catch {
            await server.remove()
            throw error
        }
        await server.remove()
    }
}
