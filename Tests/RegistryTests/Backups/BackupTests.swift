import Database
import Foundation
import TestDatabases
import Testing

@testable import Registry

@Suite struct BackupTests {
    private let admin = TestDesk.person(.administrator)
    private static let now = "2026-11-28T00:00:00Z"

    /// Hands a name in a folder of its own to `body`.
    private func withFile(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-backup-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.appending(path: "desk.backup").path)
    }

    /// Pairs of where a backup comes from and where it goes.
    static let ways = TestDatabase.present.flatMap { from in TestDatabase.present.map { (from, $0) } }

    @Test(arguments: ways) func whatIsRestoredIsTheSame(_ from: TestDatabase, _ to: TestDatabase) async throws {
        try await TestDesk.with(from) { desk in
            for seed in 0..<3 as Range<UInt64> {
                try await desk.registry.database.write { connection in
                    var rows = RandomRows(random: SeededGenerator(seed: seed), count: 20 + Int(seed) * 30)
                    try rows.fill(connection, upTo: .max)
                }
                try await withFile { path in
                    let manifest = try await desk.registry.ask(WriteBackup(to: path), as: admin)
                    #expect(manifest.tables.allSatisfy { $0.rows > 0 })
                    #expect(try BackupManifest(of: path) == manifest)
                    try await to.with { database, _ in
                        let restorer = BackupRestorer(path: path, migrator: Schema.migrator)
                        #expect(try await restorer.restore(into: database, now: Self.now) { _ in } == manifest)
                        let restored = try await Registry.open(database) { Self.now }
                        let again = try await restored.ask(WriteBackup(to: path + ".2"), as: admin)
                        #expect(again.tables == manifest.tables)
                        #expect(again.auditHead == manifest.auditHead)
                    }
                }
            }
        }
    }

    @Test(arguments: ways) func workGoesOnAfterwards(_ from: TestDatabase, _ to: TestDatabase) async throws {
        try await TestDesk.with(from) { desk in
            try await withFile { path in
                let manifest = try await desk.registry.backUp(to: path, as: admin)
                // That it was taken is on record where it was taken, behind its own head.
                let note = try await desk.registry.ask(ListAudit(subject: .registry), as: admin).first
                #expect(note?.action == "NoteBackup")
                #expect(note?.after?.contains(manifest.digest) == true)
                let location = try await to.make()
                let (registry, read) = try await Registry.restore(from: path, into: location, clock: { Self.now })
                #expect(read == manifest)
                #expect(try await registry.ask(ListProducts(), as: admin).map(\.product.code) == ["PUMP-100"])
                #expect(try await registry.ask(ListAudit(subject: .registry), as: admin).first?.action == "NoteRestore")
                // The next numbers do not meet the restored ones.
                try await registry.perform(AddSupplier(Supplier(code: "ACME", nameJa: "A", nameEn: "A")), as: TestDesk.person(.quality))
                try await registry.perform(AddRelease(ReleaseReference(product: "PUMP-100", version: "9")), as: TestDesk.person(.quality))
                _ = try await registry.ask(VerifyAudit(heads: [manifest.auditHead]), as: admin)
                await registry.close()
                try await to.remove(location)
            }
        }
    }

    @Test(arguments: TestDatabase.present) func writersDoNotDisturbIt(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let quality = TestDesk.person(.quality)
            try await withFile { path in
                let manifest = try await withThrowingTaskGroup(of: Void.self) { group in
                    for writer in 0..<3 {
                        group.addTask {
                            for number in 0..<30 {
                                let code = "S\(writer)-\(number)"
                                try await desk.registry.perform(AddSupplier(Supplier(code: code, nameJa: code, nameEn: code)), as: quality)
                            }
                        }
                    }
                    let manifest = try await desk.registry.ask(WriteBackup(to: path), as: admin)
                    try await group.waitForAll()
                    return manifest
                }
                // One state: as many suppliers as the chain says, and the chain ends where the manifest says. Restoring checks the rest.
                try await driver.with { database, _ in
                    _ = try await BackupRestorer(path: path, migrator: Schema.migrator).restore(into: database, now: Self.now) { _ in }
                    let (suppliers, entries) = try await database.read { connection in
                        (
                            try connection.number("SELECT COUNT(*) FROM supplier"),
                            try connection.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'AddSupplier'")
                        )
                    }
                    #expect(suppliers == entries)
                    #expect(manifest.tables.first { $0.name == "supplier" }?.rows == suppliers)
                }
                #expect(!FileManager.default.fileExists(atPath: path + ".part"))
            }
        }
    }

    /// Every byte of a backup counts: with any of them changed, or the end cut off anywhere, it is refused and nothing is written.
    @Test func aDamagedFileIsRefusedWhole() async throws {
        try await TestDesk.with(.sqlite) { desk in
            try await withFile { path in
                _ = try await desk.registry.ask(WriteBackup(to: path), as: admin)
                let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
                let bad = path + ".bad"
                func refused(_ bytes: [UInt8], _ what: String) throws {
                    try Data(bytes).write(to: URL(fileURLWithPath: bad))
                    #expect(throws: BackupError.self, "\(what)") { try BackupManifest(of: bad) }
                }
                var random = SeededGenerator(seed: 5)
                for place in Array(0..<40) + (0..<300).map({ _ in Int.random(in: 0..<whole.count, using: &random) })
                    + Array(whole.count - 40..<whole.count)
                {
                    var changed = whole
                    changed[place] ^= UInt8.random(in: 1...255, using: &random)
                    try refused(changed, "byte \(place)")
                }
                for length in Array(0..<60) + (0..<100).map({ _ in Int.random(in: 0..<whole.count, using: &random) })
                    + Array(whole.count - 60..<whole.count)
                {
                    try refused(Array(whole[..<length]), "length \(length)")
                }
                try refused(whole + [0], "one byte more")
                try refused(Array("something else\n".utf8), "text")
                // And through the front door: the database is not even made.
                try Data(whole.dropLast(50)).write(to: URL(fileURLWithPath: bad))
                let target = path + ".sqlite"
                let error = await #expect(throws: BackupError.self) {
                    try await Registry.restore(from: bad, into: .file(target), clock: { Self.now })
                }
                #expect(error?.code == "BAK-004")
                #expect(!FileManager.default.fileExists(atPath: target))
                let missing = await #expect(throws: BackupError.self) {
                    try await Registry.restore(from: path + ".none", into: .file(target), clock: { Self.now })
                }
                #expect(missing?.code == "BAK-002")
            }
        }
    }

    /// A file whose digest is right, but whose rows are not what its manifest says: our own error, or somebody's work.
    @Test(arguments: TestDatabase.present) func aForgedFileIsUndone(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            try await withFile { path in
                var manifest = try await desk.registry.ask(WriteBackup(to: path), as: admin)
                let place = try #require(manifest.tables.firstIndex { $0.name == "product" })
                manifest.tables[place] = BackupManifest.Table(name: "product", rows: 1, digest: String(repeating: "0", count: 64))
                try Self.forge(path, manifest)
                try await driver.with { database, _ in
                    await #expect(throws: BackupError.notTheSame(part: "product")) {
                        _ = try await BackupRestorer(path: path, migrator: Schema.migrator).restore(into: database, now: Self.now) { _ in }
                    }
                    let rows = try await database.read { try $0.number("SELECT COUNT(*) FROM person") }
                    #expect(rows == 0)
                    // The tables are there, empty; a good backup can still be restored.
                    _ = try await desk.registry.ask(WriteBackup(to: path), as: admin)
                    _ = try await BackupRestorer(path: path, migrator: Schema.migrator).restore(into: database, now: Self.now) { _ in }
                    await #expect(throws: BackupError.notEmpty(database: database.title)) {
                        _ = try await BackupRestorer(path: path, migrator: Schema.migrator).restore(into: database, now: Self.now) { _ in }
                    }
                }
            }
        }
    }

    /// Writes the file again with another manifest, digest and all.
    private static func forge(_ path: String, _ manifest: BackupManifest) throws {
        var source = try BackupSource.opened(path)
        var sink = try BackupSink(target: path)
        try sink.write(BackupFrame.magic)
        while true {
            let (frame, content) = try source.next()
            if frame == .end { break }
            try sink.write(frame, content)
        }
        try sink.write(.end, manifest.json)
        _ = try sink.publish()
    }

    @Test(arguments: TestDatabase.present) func olderTablesAreBroughtUpToDateAndNewerRefused(_ driver: TestDatabase) async throws {
        let migrations = Schema.migrator.migrations
        let number = (migrations.last?.number ?? 0) + 1
        let newer = Migrator(migrations + [Migration(number: number, name: "later", statements: ["ALTER TABLE supplier ADD COLUMN later {text}"])])
        try await TestDesk.with(driver) { desk in
            try await desk.registry.perform(AddSupplier(Supplier(code: "ACME", nameJa: "A", nameEn: "A")), as: TestDesk.person(.quality))
            try await withFile { path in
                let manifest = try await desk.registry.ask(WriteBackup(to: path), as: admin)
                try await driver.with { database, _ in
                    _ = try await BackupRestorer(path: path, migrator: newer).restore(into: database, now: Self.now) { _ in }
                    #expect(try await newer.version(of: database) == number)
                    let row = try await database.read { try $0.row("SELECT code, later FROM supplier")?.values }
                    #expect(row == ["ACME", .null])
                }
                var later = BackupManifest(
                    takenAt: manifest.takenAt, schema: number, marks: manifest.marks.merging([number: 1]) { $1 }, auditHead: manifest.auditHead)
                later.tables = manifest.tables
                try Self.forge(path, later)
                var other = BackupManifest(
                    takenAt: manifest.takenAt, schema: manifest.schema, marks: manifest.marks.merging([2: 1]) { $1 }, auditHead: manifest.auditHead)
                other.tables = manifest.tables
                try await driver.with { database, _ in
                    await #expect(throws: BackupError.newerSchema(path: path, found: number, known: number - 1)) {
                        _ = try await BackupRestorer(path: path, migrator: Schema.migrator).restore(into: database, now: Self.now) { _ in }
                    }
                    try Self.forge(path, other)
                    await #expect(throws: BackupError.otherHistory(path: path, number: 2)) {
                        _ = try await BackupRestorer(path: path, migrator: Schema.migrator).restore(into: database, now: Self.now) { _ in }
                    }
                    #expect(try await Schema.migrator.version(of: database) == 0)
                }
            }
        }
    }

    @Test func aPlaceThatCannotBeWrittenIsNamed() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let error = await #expect(throws: BackupError.self) { try await desk.registry.backUp(to: "/nowhere/at/all", as: admin) }
            #expect(error?.code == "BAK-001")
            // What was not written is not on record.
            let entries = try await desk.registry.ask(ListAudit(subject: .registry), as: admin)
            #expect(entries.isEmpty)
        }
    }

    @Test func rowsComeBackAsTheyWent() {
        let rows: [[SQLValue]] = [
            [], [.null], [.integer(0), .integer(-1), .integer(.min), .integer(.max), .integer(63), .integer(64)],
            [.real(0), .real(-0.0), .real(.pi), .real(1e300)], [.text(""), .text("輸液ポンプ\n"), .bytes([]), .bytes(Array(0...255))],
        ]
        var bytes: [UInt8] = []
        for row in rows { RowCoding.append(row, to: &bytes) }
        #expect(RowCoding.rows(bytes) == rows)
        for length in 0..<bytes.count { _ = RowCoding.rows(Array(bytes[..<length])) }
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2000 {
            var changed = bytes
            changed[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
            _ = RowCoding.rows(changed)
        }
    }
}
