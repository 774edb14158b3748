import Foundation
import Testing

/// Any bytes on any reader: one plain sentence that names the file, exit code 2, and nothing half-written.
struct BadInputTests {
    private static func deep(_ count: Int) -> Data { Data((String(repeating: "[", count: count)).utf8) }

    static let files: [(name: String, bytes: Data)] = [
        ("empty", Data()), ("truncated", Data(#"{"bomFormat":"CycloneDX","specVersion":"1.5","components":[{"name":"a""#.utf8)),
        ("deep", deep(200_000)), ("deep-object", Data(String(repeating: #"{"a":"#, count: 100_000).utf8)),
        ("not-utf8", Data([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D])),
        ("binary", Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167) })), ("text", Data("hello, world\n".utf8)),
        ("zeros", Data(count: 65_536)),
        ("other-json", Data(#"{"hello":"world"}"#.utf8)), ("null", Data("null".utf8)), ("utf16", "{\"a\":1}".data(using: .utf16) ?? Data()),
        ("gzip-damaged", Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 4, 5])), ("zstd-damaged", Data([0x28, 0xB5, 0x2F, 0xFD, 9, 9, 9, 9])),
        ("zip-damaged", Data("PK\u{3}\u{4}garbage garbage garbage".utf8)),
    ]

    private func check(_ result: Program.Result, names file: String) {
        #expect(result.status == 2, "\(result.output) \(result.errors)")
        #expect(result.errors.contains(file), "\(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
        #expect(result.output.isEmpty)
    }

    @Test(arguments: files.map(\.name))
    func scan(_ name: String) throws {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        let file = try folder.write(Self.files.first { $0.name == name }?.bytes ?? Data(), as: name)
        check(try Program.run(["scan", file, "--catalog", catalog]), names: file)
    }

    @Test(arguments: files.map(\.name))
    func catalogImport(_ name: String) throws {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        let before = try Data(contentsOf: URL(filePath: catalog))
        let file = try folder.write(Self.files.first { $0.name == name }?.bytes ?? Data(), as: name)
        check(try Program.run(["catalog", "import", "--into", catalog, file]), names: file)
        #expect(try Data(contentsOf: URL(filePath: catalog)) == before)
        let new = folder.path("new.cat")
        check(try Program.run(["catalog", "import", "--into", new, file]), names: file)
        #expect(!FileManager.default.fileExists(atPath: new))
        #expect(!FileManager.default.fileExists(atPath: new + ".part"))
    }

    @Test(arguments: files.map(\.name))
    func asACatalogue(_ name: String) throws {
        let folder = try Folder()
        let file = try folder.write(Self.files.first { $0.name == name }?.bytes ?? Data(), as: name)
        check(try Program.run(["catalog", "info", file]), names: file)
        check(try Program.run(["scan", file, "--catalog", file]), names: file)
        check(try Program.run(["catalog", "lookup", file, "CVE-2022-0778"]), names: file)
    }

    @Test func missingFilesAndFolders() throws {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        let missing = folder.path("missing.json")
        check(try Program.run(["scan", missing, "--catalog", catalog]), names: missing)
        check(try Program.run(["scan", folder.url.path, "--catalog", catalog]), names: folder.url.path)
        check(try Program.run(["catalog", "import", "--into", folder.path("x.cat"), missing]), names: missing)
        check(try Program.run(["catalog", "info", folder.url.path]), names: folder.url.path)
        let empty = folder.path("empty")
        try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
        check(try Program.run(["catalog", "import", "--into", folder.path("x.cat"), empty]), names: empty)
        let nowhere = folder.path("no/such/folder/x.cat")
        check(try Program.run(["catalog", "import", "--into", nowhere, try folder.write(Sample.osv, as: "f.json")]), names: nowhere)
    }

    @Test func aGibibyteOnOneLine() throws {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        // A file with a hole: a gibibyte to read, nothing on the disk.
        let sbom = try folder.write(#"{"bomFormat":"CycloneDX","x":"#, as: "huge.json")
        #expect(truncate(sbom, 1 << 30) == 0)
        check(try Program.run(["scan", sbom, "--catalog", catalog]), names: sbom)
        let feed = try folder.write(#"{"id":"X-1","details":""#, as: "huge-feed.json")
        #expect(truncate(feed, 1 << 30) == 0)
        let result = try Program.run(["catalog", "import", "--into", folder.path("x.cat"), feed])
        check(result, names: feed)
        #expect(result.errors.contains("JSON-009"))
    }

    @Test func bombs() throws {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        let plain = folder.path("bomb.json")
        _ = FileManager.default.createFile(atPath: plain, contents: nil)
        #expect(truncate(plain, 300 << 20) == 0)
        for (tool, name) in [("gzip -c", "bomb.gz"), ("zstd -q -c", "bomb.zst")] {
            let bomb = folder.path(name)
            try Shell.run("\(tool) '\(plain)' > '\(bomb)'")
            check(try Program.run(["scan", bomb, "--catalog", catalog]), names: bomb)
            check(try Program.run(["catalog", "import", "--into", folder.path("x.cat"), bomb]), names: bomb)
        }
        let zip = folder.path("bomb.zip")
        try Shell.run("cd '\(folder.url.path)' && zip -q bomb.zip bomb.json")
        let refused = try Program.run(["scan", zip, "--catalog", catalog])
        check(refused, names: zip)
        #expect(refused.errors.contains("INPUT-009"))
        // The limit is the user's to change: then the file is read, and is no SBOM.
        let read = try Program.run(["scan", zip, "--catalog", catalog, "--max-ratio", "100000"])
        #expect(read.status == 2)
        #expect(!read.errors.contains("INPUT-009"))
    }

    @Test func badArguments() throws {
        for arguments in [
            ["scan"], ["scan", "x"], ["zork"], ["catalog", "import"], ["scan", "--zork"], ["version", "compare"], ["--lang", "fr", "purl"],
        ] {
            let result = try Program.run(arguments)
            #expect(result.status == 2, "\(arguments): \(result.status)")
            #expect(!result.errors.isEmpty)
        }
    }

    @Test func helpIsThereForEveryCommand() throws {
        let commands = [
            [], ["demo"], ["scan"], ["catalog"], ["catalog", "import"], ["catalog", "info"], ["catalog", "lookup"], ["sbom"], ["sbom", "validate"],
            ["purl"], ["version"],
            ["version", "compare"], ["version", "in-range"], ["cpe"], ["cpe", "match"], ["cvss"],
        ]
        for command in commands {
            for language in ["ja", "en"] {
                let result = try Program.run(command + ["--help"], language: language)
                #expect(result.status == 0)
                #expect(result.output.contains("USAGE: mimamori"))
                let hasKana = result.output.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) }
                #expect(hasKana == (language == "ja"), "\(command) \(language)")
            }
        }
    }
}
