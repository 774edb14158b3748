import Database
import Foundation
import Registry
import Synchronization
import TestDatabases
import TestPrograms
import Testing

/// Writers are killed at random moments, again and again. What they said was done is there; what was not done has left nothing.
@Suite(.serialized) struct CrashTests {
    private static let rounds = 70
    private static let writers = 3

    @Test(arguments: TestDatabase.present) func nothingAcknowledgedIsLost(_ driver: TestDatabase) async throws {
        let program = try #require(TestProgram.path("crash-writer"), "crash-writer is not built: swift build --build-tests builds it")
        try await TestDesk.with(driver) { desk in
            let location =
                switch desk.location {
                case .file(let path), .postgres(let path): path
                }
            var random = SeededGenerator(seed: 20_261_127)
            var acknowledged: [String] = []
            for round in 0..<Self.rounds {
                // Moments are lines said and, behind the last of them, some work of a processor: the kill falls anywhere in what follows.
                let moments = (0..<Self.writers).map { _ in
                    (lines: Int.random(in: 0...7, using: &random), spin: Int.random(in: 0...400_000, using: &random))
                }
                let said = try await withThrowingTaskGroup(of: [String].self) { group in
                    for (writer, moment) in moments.enumerated() {
                        group.addTask {
                            try await KilledWriter.run(program, [location, "r\(round)w\(writer)"], lines: moment.lines, spin: moment.spin)
                        }
                    }
                    return try await group.reduce(into: []) { $0 += $1 }
                }
                #expect(!said.contains { $0.hasPrefix("error") }, "\(said)")
                acknowledged += said
                if round % 10 == 9 { try await check(acknowledged, desk) }
            }
            #expect(acknowledged.filter { $0.hasPrefix("supplier") }.count > Self.rounds)
            #expect(acknowledged.contains { $0.hasPrefix("import") })
        }
    }

    private func check(_ acknowledged: [String], _ desk: TestDesk) async throws {
        func names(_ kind: String) -> Set<String> {
            Set(acknowledged.filter { $0.hasPrefix(kind + " ") }.map { String($0.dropFirst(kind.count + 1)) })
        }
        let (suppliers, imports, whole, notes, additions) = try await desk.registry.database.read { connection in
            func all(_ sql: String) throws -> Set<String> { Set(try connection.rows(sql).map { try $0.text("name") }) }
            return (
                try all("SELECT code AS name FROM supplier"), try all("SELECT name FROM component_name"),
                try all(
                    "SELECT n.name AS name FROM component_name n JOIN component c ON c.name_id = n.id GROUP BY n.name HAVING COUNT(*) = 400"),
                try all("SELECT label AS name FROM audit_entry WHERE action = 'BulkImport'"),
                try all("SELECT label AS name FROM audit_entry WHERE action = 'AddSupplier'")
            )
        }
        #expect(names("supplier").isSubset(of: suppliers))
        #expect(names("import").isSubset(of: imports))
        #expect(imports == whole, "an import is there by half")
        #expect(imports == notes)
        #expect(suppliers == additions)
        _ = try await desk.registry.ask(VerifyAudit(), as: TestDesk.person(.safety))
    }
}

/// A process that is killed in the middle of its work.
enum KilledWriter {
    /// Starts a program, kills it some work after it has said so many lines, and gives all whole lines that it said.
    static func run(_ program: String, _ arguments: [String], lines: Int, spin: Int) async throws -> [String] {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try runToDeath(program, arguments, lines, spin) }) }
        }
    }

    private static func runToDeath(_ program: String, _ arguments: [String], _ lines: Int, _ spin: Int) throws -> [String] {
        let process = try ChildProgram(program, arguments).start()
        var said: [UInt8] = []
        while said.count(where: { $0 == 10 }) < lines {
            let more = process.read()
            if more.isEmpty { break }
            said += more
        }
        var sum = spin
        for step in 0..<spin { sum = sum &* 31 &+ step }
        if sum == 7 { said.append(0) }
        process.kill()
        said += process.readToEnd()
        process.wait()
        // What stands behind the last line feed was being said.
        let whole = said.lastIndex(of: 10).map { said[..<$0] } ?? []
        return String(decoding: whole, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
