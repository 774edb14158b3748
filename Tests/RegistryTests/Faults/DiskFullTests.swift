import Database
import Diagnostics
import Foundation
import JSONStream
import TestDatabases
import TestPrograms
import Testing

@testable import Registry

/// A disk that is full in the middle of the work: a clear error, nothing acknowledged lost, nothing left by half, and with room the work goes on.
@Suite(.serialized) struct DiskFullTests {
    private let quality = Principal(handle: "quality", channel: "test")
    private let release = ReleaseReference(product: "PUMP-100", version: "2.1")

    /// An SBOM of 500 components that no other has.
    private func sbom(_ number: Int) -> ByteBlock {
        let parts = (0..<500).map { #"{"type":"library","bom-ref":"c\#($0)","name":"part-\#(number)-\#($0)","version":"1.\#($0)"}"# }
        return ByteBlock(#"{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"components":[\#(parts.joined(separator: ","))]}"#.utf8)
    }

    @Test(.enabled(if: ThrowawayServer.isPossible && SmallDisk.isPossible, "takes PostgreSQL's programs, and root to mount a disk"))
    func onPostgreSQLTheSameProcessGoesOn() async throws {
        let server = try await ThrowawayServer(smallDisk: 30)
        do {
            let registry = try await Registry.open(server.makeDatabase("desk")) { "2026-11-27T00:00:00Z" }
            try await fill(registry)
            let ballast = try await fillUp(registry)
            try await drop(ballast[..<3], registry)
            var taken = 0
            let error = await #expect(throws: DatabaseError.self) {
                for number in 0..<100 {
                    try await registry.takeSBOM(sbom(number), file: "s\(number)", supplier: "S-1", as: quality)
                    taken += 1
                }
            }
            #expect(error?.code == "DB-005")
            try await check(registry, taken: taken)
            try await drop(ballast[3..<6], registry)
            try await registry.takeSBOM(sbom(taken), file: "s\(taken)", supplier: "S-1", as: quality)
            try await check(registry, taken: taken + 1)
            await registry.close()
        } catch {
            await server.remove()
            throw error
        }
        await server.remove()
    }

    /// Tables of a MiB each, until there is no room for another one.
    private func fillUp(_ registry: Registry) async throws -> [String] {
        var tables: [String] = []
        do {
            while true {
                let name = "ballast_\(tables.count)"
                let sql = "CREATE TABLE \(name) AS SELECT repeat('x', 1000) AS text FROM generate_series(1, 1000)"
                _ = try await registry.database.write { try $0.execute(sql) }
                tables.append(name)
            }
        } catch DatabaseError.diskFull {
            return tables
        }
    }

    private func drop(_ tables: some Sequence<String> & Sendable, _ registry: Registry) async throws {
        _ = try await registry.database.write { connection in
            for table in tables { try connection.execute("DROP TABLE \(table)") }
        }
    }

    private func fill(_ registry: Registry) async throws {
        try await registry.perform(
            RegisterFirstAdministrator(
                person: Person(handle: "quality", name: "品質"), organisation: Organisation(code: "MIMA", nameJa: "見守医療", nameEn: "Mimamori Medical")),
            as: quality)
        try await registry.perform(GrantRole(.quality, to: "quality"), as: quality)
        try await registry.perform(AddSupplier(Supplier(code: "S-1", nameJa: "供給", nameEn: "Supplier")), as: quality)
    }

    private func check(_ registry: Registry, taken: Int) async throws {
        #expect(taken > 0)
        let counts = try await registry.database.read { connection in
            try ["sbom", "blob", "component_use", "component", "audit_entry WHERE action = 'StoreSBOM' AND subject = 'sbom' AND before_text IS NULL"]
                .map {
                    try connection.number("SELECT COUNT(*) FROM \($0)") ?? 0
                }
        }
        // Of each SBOM the audit chain has the record and the note on its components.
        #expect(counts == [taken, taken, taken * 500, taken * 500, taken * 2])
        _ = try await registry.ask(VerifyAudit(), as: quality)
    }

    /// The program is another process, because the disk is one that only it sees.
    @Test(.enabled(if: SmallDisk.isPossible, "takes root to mount a disk")) func onSQLiteNothingAcknowledgedIsLost() async throws {
        let program = try #require(TestProgram.path("crash-writer"), "crash-writer is not built: swift build --build-tests builds it")
        try await TestDesk.with(.sqlite) { desk in
            guard case .file(let path) = desk.location else { return }
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
            let script = """
                set -e
                mkdir "$1/disk" && mount -t tmpfs -o size=6m tmpfs "$1/disk"
                cp "$1"/desk.sqlite* "$1/disk/"
                "$2" "$1/disk/desk.sqlite" full || true
                mount -o remount,size=64m "$1/disk"
                "$2" "$1/disk/desk.sqlite" room | head -n 20 || true
                mkdir "$1/after" && cp "$1"/disk/desk.sqlite* "$1/after/"
                """
            let ended = try await ChildProgram("unshare", ["-m", "bash", "-c", script, "script", folder, program]).ended()
            #expect(ended.status == 0)
            let lines = ended.text.split(separator: "\n").map(String.init)
            #expect(lines.filter { $0.hasPrefix("error") } == ["error DB-005"], "\(lines.suffix(3))")
            let after = try await Registry.open(.file("\(folder)/after/desk.sqlite")) { "2026-11-27T00:00:00Z" }
            let found = try await after.database.read { connection in
                Set(try connection.rows("SELECT 'supplier ' || code AS line FROM supplier").map { try $0.text("line") })
            }
            let said = Set(lines.filter { $0.hasPrefix("supplier") })
            #expect(said.contains { $0.contains("full") } && said.contains { $0.contains("room") } && said.isSubset(of: found))
            let halves = try await after.database.read { connection in
                try connection.number("SELECT COUNT(*) FROM (SELECT name_id FROM component GROUP BY name_id HAVING COUNT(*) <> 400) h")
            }
            #expect(halves == 0)
            _ = try await after.ask(VerifyAudit(), as: TestDesk.person(.safety))
            await after.close()
        }
    }
}
