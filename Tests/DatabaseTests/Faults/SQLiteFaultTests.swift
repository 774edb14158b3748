import Database
import Diagnostics
import Foundation
import TestDatabases
import TestPrograms
import Testing

/// A locked file and a full disk: clear errors, nothing lost, and the same database value works on afterwards.
@Suite struct SQLiteFaultTests {
    /// A database with one row, its path, and what happens to it.
    private func with(_ body: (SQLiteDatabase, String) async throws -> Void) async throws {
        let location = try await TestDatabase.sqlite.make()
        guard case .file(let path) = location else { return }
        let database = try SQLiteDatabase(path: path, patience: 0.2)
        _ = try await database.write { connection in
            try connection.execute("CREATE TABLE part (name TEXT) STRICT")
            try connection.execute("INSERT INTO part (name) VALUES (?)", ["kept"])
        }
        try await body(database, path)
        await database.close()
        try await TestDatabase.sqlite.remove(location)
    }

    /// The next line that a process says, which may come in pieces.
    private static func line(_ program: RunningProgram) -> String {
        var line: [UInt8] = []
        while line.last != 10 {
            let more = program.read()
            if more.isEmpty { break }
            line += more
        }
        return String(decoding: line.dropLast(), as: UTF8.self)
    }

    private func count(_ database: any SQLDatabase) async throws -> Int? { try await database.read { try $0.number("SELECT COUNT(*) FROM part") } }

    @Test func aFileLockedByAnotherProcessIsTold() async throws {
        let script = """
            import sqlite3, sys
            c = sqlite3.connect(sys.argv[1], isolation_level=None)
            c.execute("BEGIN IMMEDIATE")
            c.execute("INSERT INTO part (name) VALUES ('theirs')")
            print("locked", flush=True)
            sys.stdin.readline()
            c.execute("COMMIT")
            print("done", flush=True)
            """
        try await with { database, path in
            let other = try ChildProgram("python3", ["-c", script, path]).start()
            #expect(Self.line(other) == "locked")
            await #expect(throws: DatabaseError.busy) {
                try await database.write { try $0.execute("INSERT INTO part (name) VALUES (?)", ["ours"]) }
            }
            // Readers are not disturbed.
            #expect(try await count(database) == 1)
            other.write("go\n")
            #expect(Self.line(other) == "done")
            other.wait()
            _ = try await database.write { try $0.execute("INSERT INTO part (name) VALUES (?)", ["ours"]) }
            #expect(try await count(database) == 3)
        }
    }

    @Test func aFullDiskLosesNothing() async throws {
        try await with { database, _ in
            let pages = try await database.write { connection in
                let pages = try connection.number("PRAGMA page_count") ?? 0
                _ = try connection.row("PRAGMA max_page_count = \(pages + 4)")
                return pages
            }
            #expect(pages > 0)
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { connection in
                    for _ in 0..<100 { try connection.execute("INSERT INTO part (name) VALUES (?)", [.text(String(repeating: "x", count: 4000))]) }
                }
            }
            #expect(error?.code == "DB-005")
            #expect(try await count(database) == 1)
            // What is small still fits, and with room there is room again.
            _ = try await database.write { try $0.execute("INSERT INTO part (name) VALUES (?)", ["small"]) }
            _ = try await database.write { try $0.row("PRAGMA max_page_count = 1000000") }
            _ = try await database.write { connection in
                for _ in 0..<100 { try connection.execute("INSERT INTO part (name) VALUES (?)", [.text(String(repeating: "x", count: 4000))]) }
            }
            #expect(try await count(database) == 102)
        }
    }
}
