import Foundation
import Testing

/// Hostile documents on every command that reads SBOMs: a clear message with a code, exit 1 or 2, no crash, bounded memory and time.
struct HostileSBOMTests {
    @Test(arguments: HostileSBOM.nesting) func nesting(_ document: HostileSBOM) throws { try Self.check(document) }

    @Test(arguments: HostileSBOM.entities) func entities(_ document: HostileSBOM) throws { try Self.check(document) }

    @Test(arguments: HostileSBOM.structure) func structure(_ document: HostileSBOM) throws { try Self.check(document) }

    @Test(arguments: HostileSBOM.encodings) func encodings(_ document: HostileSBOM) throws { try Self.check(document) }

    /// Archives that end too early.
    @Test(arguments: ["gz", "zip", "xlsx"]) func truncated(_ kind: String) throws {
        let folder = try Folder()
        // Some text that does not pack to nothing.
        let lines = (0..<3_000).map { "part\($0),\($0 &* 2_654_435_761 % 1_000_003),supplier \($0 &* 40_503 % 65_537)" }.joined(separator: "\n")
        let table = try folder.write("name,version,supplier\n\(lines)\n", as: "table.csv")
        let whole = folder.path("whole.\(kind)")
        switch kind {
        case "gz": try Shell.run("gzip -c '\(table)' > '\(whole)'")
        case "zip": try Shell.run("cd '\(folder.url.path)' && zip -q '\(whole)' table.csv")
        default: #expect(try Program.run(["sbom", "convert", table, "--to", "xlsx", "--output", whole]).status == 0)
        }
        let bytes = try Data(contentsOf: URL(filePath: whole))
        for count in [bytes.count / 2, bytes.count - 9] {
            let file = try folder.write(bytes.prefix(count), as: "cut\(count).\(kind)")
            try Self.check(file, .refused(code: "-"), in: folder)
        }
    }

    @Test func nothingToRead() throws {
        let folder = try Folder()
        try Self.check(folder.write("", as: "empty.json"), .refused(code: "INPUT-"), in: folder)
        try Self.check(folder.write(" \n\t ", as: "space.json"), .refused(code: "SBOM-002"), in: folder)
        try Self.check(folder.url.path, .refused(code: "INPUT-"), in: folder)
        try Self.check(folder.path("gone.json"), .refused(code: "INPUT-"), in: folder)
    }

    /// 200 MB in one string: on every command as a hole in the file, on one as letters.
    @Test func oneLongString() throws {
        let folder = try Folder()
        let hole = try folder.write(#"{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"name":""#, as: "hole.json")
        #expect(truncate(hole, 200_000_000) == 0)
        try Self.check(hole, .refused(code: "SBOM-001"), in: folder)
        let file = folder.path("long.json")
        try Shell.run(
            "{ printf '{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[{\"name\":\"'; head -c 200000000 /dev/zero | tr '\\0' x; "
                + "printf '\"}]}'; } > '\(file)'")
        let result = try Program.runBounded(["sbom", "show", file])
        #expect(result.status == 2 && result.errors.contains("JSON") || result.errors.contains("SBOM-001"), "\(result.errors)")
    }

    static func check(_ document: HostileSBOM) throws {
        let folder = try Folder()
        try check(folder.write(document.bytes(), as: document.name), document.verdict, in: folder)
    }

    private static func check(_ file: String, _ verdict: HostileSBOM.Verdict, in folder: Folder) throws {
        let good = try folder.write(Sample.sbom, as: "good.json")
        let readers = [
            ["show", file], ["show", file, "--format", "json"], ["score", file], ["convert", file, "--to", "spdx-json-2.3"], ["diff", good, file],
            ["diff", file, good], ["merge", good, file], ["merge", file, good],
        ]
        let validation = try Program.runBounded(["sbom", "validate", file])
        switch verdict {
        case .refused(let code): refused(validation, code, file)
        case .invalid(let code), .readable(let code):
            #expect(validation.status == 1, "\(validation.output) \(validation.errors)")
            #expect(validation.output.contains(code), "\(validation.output)")
        case .good: #expect(validation.status == 0, "\(validation.output) \(validation.errors)")
        }
        for reader in readers {
            let result = try Program.runBounded(["sbom"] + reader)
            #expect(!result.output.contains("root:") && !result.errors.contains("root:"))
            switch verdict {
            case .refused(let code): refused(result, code, file)
            case .invalid: refused(result, "SBOM-", file)
            case .readable, .good: #expect(result.status == 0, "\(reader): \(result.errors)")
            }
        }
    }

    private static func refused(_ result: Program.Result, _ code: String, _ file: String) {
        #expect(result.status == 2, "\(result.output.prefix(500)) \(result.errors.prefix(500))")
        #expect(result.output.isEmpty, "\(result.output.prefix(500))")
        #expect(result.errors.split(separator: "\n").count == 1 && result.errors.utf8.count < 1_000, "\(result.errors.prefix(1_000))")
        #expect(result.errors.contains(file) && result.errors.contains(code), "\(result.errors.prefix(500))")
        #expect(result.errors.contains(#/[A-Z]+-[0-9]{3}: /#), "\(result.errors.prefix(500))")
    }
}

extension Program {
    /// The same with a gibibyte and a half of address space and two minutes of processor time: whatever asks for more dies, and the test fails.
    static func runBounded(_ arguments: [String]) throws -> Result {
        try run(arguments, launcher: ["/bin/sh", "-c", "ulimit -v 1572864; ulimit -t 120; exec \"$0\" \"$@\""])
    }
}
