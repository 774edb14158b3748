import Foundation
import Testing

/// `catalog update` against a server on this machine, and the way of a catalogue to a site without a network.
struct CatalogUpdateTests {
    private static let python = FileManager.default.fileExists(atPath: "/usr/bin/python3")

    private func osv(_ numbers: Range<Int>) -> String {
        numbers.map { #"{"id":"GHSA-\#($0)","modified":"2024-01-01T00:00:00Z","affected":[{"package":{"ecosystem":"PyPI","name":"p\#($0)"}}]}"# }
            .joined(separator: "\n")
    }

    @Test(.enabled(if: python, "no Python here: the server of this test cannot be started")) func fromALoopbackServer() throws {
        let folder = try Folder()
        let server = try LoopbackServer(folder)
        defer { withExtendedLifetime(server) {} }
        _ = try folder.write(osv(0..<200), as: "feed.jsonl")
        let list = ["plain": "/feed.jsonl", "moved": "/moved", "inside": "/inside", "gone": "/gone"].map {
            #"{"name":"\#($0)","urls":["http://127.0.0.1:\#(server.port)\#($1)"]}"#
        }
        let sources = try folder.write("{\"sources\":[\(list.joined(separator: ","))]}", as: "sources.json")
        let catalog = folder.path("a.cat")
        func update(_ names: String..., extra: [String] = ["--allow-loopback"]) throws -> Program.Result {
            try Program.run(["catalog", "update", "--into", catalog, "--sources", sources] + names.flatMap { ["--source", $0] } + extra)
        }
        let refused = try update("plain", extra: [])
        #expect(refused.status == 1 && refused.errors.contains("FEED-010"))
        // The first answer breaks off half-way; the second try goes on from there.
        _ = try folder.write("", as: "break-once")
        let first = try update("plain")
        #expect(first.status == 0 && first.output == "plain: took in 200 records.\n", "\(first)")
        let again = try update("plain", "moved")
        #expect(again.status == 0 && again.output == "plain: nothing has changed.\nmoved: took in 200 records.\n", "\(again)")
        let bad = try update("inside", "gone")
        #expect(bad.status == 1 && bad.errors.contains("FEED-010") && bad.errors.contains("FEED-013"), "\(bad)")
        let log = try String(contentsOf: URL(filePath: folder.path("requests.log")), encoding: .utf8)
        #expect(log.contains("bytes="))
        #expect(try Program.run("catalog", "verify", catalog, input: "").status == 0)
    }

    @Test func toASiteWithoutANetwork() throws {
        let folder = try Folder()
        let feed = try folder.write(osv(0..<30), as: "feed.jsonl")
        let (catalog, site, bundle) = (folder.path("a.cat"), folder.path("site.cat"), folder.path("a.bundle"))
        func run(_ arguments: String...) throws -> Program.Result { try Program.run(["catalog"] + arguments) }
        #expect(try run("import", "--into", catalog, feed).status == 0)
        #expect(try run("keygen", "--private", folder.path("key"), "--public", site + ".pub").status == 0)
        #expect(try run("keygen", "--private", folder.path("key"), "--public", folder.path("x")).errors.contains("FEED-002"))
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path("key"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try run("bundle", catalog, "--into", bundle, "--key", folder.path("key")).status == 0)
        let installed = try run("install", bundle, "--into", site)
        #expect(installed.status == 0 && installed.output.contains("OSV/GHSA  30  newest 2024-01-01T00:00:00Z"), "\(installed)")
        #expect(try Data(contentsOf: URL(filePath: site)) == Data(contentsOf: URL(filePath: catalog)))
        var bytes = try Data(contentsOf: URL(filePath: bundle))
        bytes[bytes.count - 1] ^= 1
        try bytes.write(to: URL(filePath: bundle))
        let tampered = try run("install", bundle, "--into", site)
        #expect(tampered.status == 2 && tampered.errors.contains("FEED-006"), "\(tampered)")
    }
}
