import Database
import Foundation
import JSONStream
import Reports
import TestDatabases
import TestPrograms
import Testing

@testable import Registry

/// The evidence binder, opened by other programs.
@Suite struct BinderTests {
    private let psirt = ReportDesk.psirt
    private let quality = ReportDesk.quality

    /// A binder unpacked by python3's `zipfile`, which checks each file's CRC.
    private struct Unpacked {
        let folder: URL
        let names: Set<String>

        init(_ subject: BinderSubject, _ registry: Registry, as person: Principal) async throws {
            let folder = FileManager.default.temporaryDirectory.appending(path: "binder-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let path = folder.path + ".zip"
            defer { try? FileManager.default.removeItem(atPath: path) }
            let receipt = try await EvidenceBinder.write(subject, to: path, from: registry, as: person, maker: "test")
            #expect(!FileManager.default.fileExists(atPath: path + ".part"))
            let script = "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])"
            let result = try await ChildProgram("python3", ["-c", script, path, folder.path]).ended()
            #expect(result.status == 0, "\(String(decoding: result.errors, as: UTF8.self))")
            self.folder = folder
            let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            names = Set(all.filter { !((try? folder.appending(path: $0).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false) })
            #expect(receipt.files == names.count)
            #expect(BlobStore.digest(try bytes("SHA256SUMS")) == receipt.digest)
        }

        func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }
        func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

        /// Every file is in the list of digests with its own, in the manifest, and in the index.
        func check() throws {
            var listed: Set<String> = []
            for line in try text("SHA256SUMS").split(separator: "\n") {
                let name = String(line.dropFirst(66))
                #expect(BlobStore.digest(try bytes(name)) == line.prefix(64), "\(name)")
                listed.insert(name)
            }
            #expect(listed == names.subtracting(["SHA256SUMS"]))
            let (index, manifest) = (try text("index.html"), try text("manifest.json"))
            for name in names.subtracting(["index.html", "manifest.json", "SHA256SUMS"]) {
                #expect(index.contains("<a href=\"\(name)\">"), "\(name)")
                #expect(manifest.contains("\"path\": \"\(name)\""), "\(name)")
            }
            var reader = JSONReader(ByteBlock(Array(manifest.utf8)))
            #expect(try reader.value()["schema"] == .string("mimamori.binder/1"))
        }

        func remove() throws { try FileManager.default.removeItem(at: folder) }
    }

    @Test(arguments: TestDatabase.present) func aCaseBinderHoldsAll(_ driver: TestDatabase) async throws {
        try await ReportDesk.with(driver) { desk in
            let number = try await desk.approved(.form8, ["next-report": "2026-12-20"], isIncomplete: true)
            try await desk.registry.perform(RecordReportSent(number, at: desk.desk.clock.now, channel: "web"), as: psirt)
            _ = try await desk.approved(.ipaVendor)
            let binder = try await Unpacked(.psirtCase(ReportDesk.number), desk.registry, as: psirt)
            defer { try? binder.remove() }
            try binder.check()
            for name in [
                "case.json", "case.ja.html", "case.en.html", "duties.json", "duties.ja.txt", "facts.json", "audit.jsonl", "reports/\(number).ja.html",
                "reports/\(number)-v1.json", "reports/\(number)-record.json", "reports/\(ReportDesk.number)-R2.en.html",
                "findings/finding-\(desk.finding).json",
            ] { #expect(binder.names.contains(name), "\(name)") }
            let shown = try await desk.registry.ask(ShowReport(number), as: psirt)
            #expect(BlobStore.digest(try binder.bytes("reports/\(number)-v1.json")) == shown.digest)
            let log = try #require(binder.names.first { $0.hasPrefix("files/") })
            #expect(try binder.bytes(log) == ReportDesk.log)
            #expect(try binder.text("index.html").contains("ポンプ.log"))
            // The chain's entries can be checked without Mimamori, and the binder itself is among them.
            let audit = try binder.text("audit.jsonl")
            #expect(audit.contains("\"previous\"") && audit.contains("ApproveReport") && audit.contains("ReadCaseFile"))
            let last = try await desk.registry.ask(ListAudit(subject: .psirtCase, limit: 1), as: psirt).first
            let digest = BlobStore.digest(try binder.bytes("SHA256SUMS"))
            #expect(last?.action == "NoteBinder" && last?.after?.contains(digest) == true)
        }
    }

    @Test(arguments: TestDatabase.present) func aProductBinderEndsWhereTheNeedToKnowEnds(_ driver: TestDatabase) async throws {
        try await ReportDesk.with(driver) { desk in
            let registry = desk.registry
            try await registry.perform(
                AddDocument(Document(kind: .instructions, code: "IFU", titleJa: "取説", titleEn: "IFU"), of: "PUMP-100"), as: quality)
            let ifu = DocumentReference(product: "PUMP-100", document: "IFU", version: "1", language: "ja")
            try await registry.perform(
                AddDocumentVersion(ifu, file: "取説.pdf", mediaType: "application/pdf", dated: "2026-11-01", bytes: [37, 80]), as: quality)
            try await registry.perform(OpenChange("PUMP-100", .security, title: "fix <reset>", description: "x"), as: quality)
            try await registry.perform(ReportProblem("PUMP-100", .security, .minor, from: .tester, title: "x", description: "x"), as: quality)
            try await registry.perform(EvaluateConcern("CVE-2026-0001", reason: "in the news"), as: psirt)
            _ = try await desk.approved(.form8)
            let own = try await Unpacked(.product("PUMP-100"), registry, as: psirt)
            let other = try await Unpacked(.product("PUMP-100"), registry, as: quality)
            defer {
                try? own.remove()
                try? other.remove()
            }
            try own.check()
            try other.check()
            for name in [
                "product.json", "releases/2.1/configuration.ja.html", "releases/2.1/analyses.jsonl", "documents/IFU-1-ja.pdf",
                "changes/CR-2026-0001.ja.html", "problems/PR-2026-0001.json", "concerns/NC-2026-0001.json", "lifecycle/record.ja.html", "audit.jsonl",
            ] {
                #expect(own.names.contains(name), "\(name) of \(own.names.sorted())")
                #expect(other.names.contains(name), "\(name)")
            }
            #expect(own.names.contains("cases/\(ReportDesk.number)/case.json"))
            for name in other.names {
                let text = try other.text(name)
                for word in [ReportDesk.number, "restarted", "psirt_case", "jp.form8"] { #expect(!text.contains(word), "\(word) in \(name)") }
            }
            #expect(try own.text("index.html").contains("fix &lt;reset&gt;"))
            // What quality reads of the chain afterwards tells nothing either.
            let audit = try await registry.ask(ListAudit(limit: 1000), as: quality).map { "\($0)" }.joined()
            #expect(audit.contains("NoteBinder") && !audit.contains(ReportDesk.number) && !audit.contains("ReadCaseFile"))
        }
    }

    @Test func whoMayNotGetsNothing() async throws {
        try await ReportDesk.with(.sqlite) { desk in
            let path = FileManager.default.temporaryDirectory.appending(path: "none-\(UUID().uuidString).zip").path
            for (subject, person) in [
                (BinderSubject.psirtCase(ReportDesk.number), quality), (.product("PUMP-100"), TestDesk.person(.viewer)), (.product("NO-SUCH"), psirt),
            ] {
                await #expect(throws: RegistryError.self) {
                    try await EvidenceBinder.write(subject, to: path, from: desk.registry, as: person, maker: "test")
                }
                #expect(!FileManager.default.fileExists(atPath: path) && !FileManager.default.fileExists(atPath: path + ".part"))
            }
            await #expect(throws: BinderError.self) {
                try await EvidenceBinder.write(.product("PUMP-100"), to: "/no/such/folder/x.zip", from: desk.registry, as: psirt, maker: "test")
            }
        }
    }
}
