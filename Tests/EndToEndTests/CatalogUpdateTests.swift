import Foundation
import Testing

/// `catalog update` against a server on this machine, and the way of a catalogue to a site without a network.
struct CatalogUpdateTests {
    /// A web server for one folder: ETags, ranges, redirects, and its requests in a file. Port 0: the system picks a free one.
    private final class Server {
        let process = Process()
        let port: String

        init(_ folder: Folder) throws {
            let script = try folder.write(
                """
                import http.server, os, sys, hashlib
                root = sys.argv[1]
                class Handler(http.server.BaseHTTPRequestHandler):
                    def do_GET(self):
                        with open(root + "/requests.log", "a") as log: log.write(self.path + " " + str(self.headers.get("If-None-Match")) + " " + str(self.headers.get("Range")) + "\\n")
                        if self.path == "/moved":
                            self.send_response(302); self.send_header("Location", "/feed.jsonl"); self.send_header("Content-Length", "0"); self.end_headers(); return
                        if self.path == "/inside":
                            self.send_response(302); self.send_header("Location", "https://10.1.2.3/"); self.send_header("Content-Length", "0"); self.end_headers(); return
                        name = root + self.path
                        if not os.path.isfile(name): self.send_error(404); return
                        data = open(name, "rb").read()
                        tag = '"' + hashlib.sha256(data).hexdigest()[:16] + '"'
                        if self.headers.get("If-None-Match") == tag: self.send_response(304); self.end_headers(); return
                        start = 0
                        given = self.headers.get("Range")
                        if given and self.headers.get("If-Range") == tag: start = int(given[6:].split("-")[0])
                        broken = os.path.exists(root + "/break-once")
                        if broken: os.remove(root + "/break-once")
                        self.send_response(206 if start else 200)
                        self.send_header("ETag", tag)
                        if start: self.send_header("Content-Range", "bytes %d-%d/%d" % (start, len(data) - 1, len(data)))
                        self.send_header("Content-Length", str(len(data) - start)); self.end_headers()
                        self.wfile.write(data[start:len(data) // 2] if broken else data[start:])
                    def log_message(self, *a): pass
                server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
                print(server.server_address[1], flush=True)
                server.serve_forever()
                """, as: "server.py")
            // Foundation sees the end of a process by a socket that others inherit: the server must not hold those of processes that end before it.
            let closing = "for number in {3..255}; do eval \"exec $number>&-\"; done; exec \"$@\""
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["bash", "-c", closing, "server", "timeout", "120", "/usr/bin/python3", script, folder.url.path]
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            port = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        }

        deinit { process.terminate() }
    }

    private static let python = FileManager.default.fileExists(atPath: "/usr/bin/python3")

    private func osv(_ numbers: Range<Int>) -> String {
        numbers.map { #"{"id":"GHSA-\#($0)","modified":"2024-01-01T00:00:00Z","affected":[{"package":{"ecosystem":"PyPI","name":"p\#($0)"}}]}"# }
            .joined(separator: "\n")
    }

    @Test(
        .disabled("starting the server hangs in this test program, cause not found; FeedsTests cover the same with a replaced network"),
        .enabled(if: python))
    func fromALoopbackServer() throws {
        let folder = try Folder()
        let server = try Server(folder)
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
