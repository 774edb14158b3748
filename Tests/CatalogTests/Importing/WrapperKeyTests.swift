import Testing

@testable import Catalog

/// Whether an object is a record or wraps records does not depend on its place in a file.
struct WrapperKeyTests {
    private static let inner = #"{"cve":{"id":"CVE-2024-9999","descriptions":[{"lang":"en","value":"d"}]}}"#

    /// An object, and the id of the one record that is taken of it.
    private static let objects = [
        // A record's own key stands first: an extension of somebody's does not make it a wrapper.
        (#"{"id":"PYSEC-2024-39","modified":"2024-01-01T00:00:00Z","affected":[],"vulnerabilities":[\#(inner)]}"#, "PYSEC-2024-39"),
        (#"{"cve":{"id":"CVE-2024-0001","descriptions":[]},"cves":[\#(inner)]}"#, "CVE-2024-0001"),
        (
            #"{"dataType":"CVE_RECORD","containers":{"cna":{"descriptions":[]}},"cveMetadata":{"cveId":"CVE-2024-0002"},"CVE_Items":[\#(inner)]}"#,
            "CVE-2024-0002"
        ),
        // A wrapper's array stands first, or the record's key says nothing.
        (#"{"vulnerabilities":[\#(inner)],"id":"PYSEC-2024-39","modified":"2024-01-01T00:00:00Z","affected":[]}"#, "CVE-2024-9999"),
        (#"{"id":"PYSEC-2024-39","affected":null,"vulnerabilities":[\#(inner)]}"#, "CVE-2024-9999"),
        ("{" + (0..<70).map { "\"k\($0)\":1," }.joined() + "\"vulnerabilities\":[\(inner)]}", "CVE-2024-9999"),
    ]

    @Test(arguments: objects.indices, 0..<3) func isTheSameAnywhere(object: Int, place: Int) throws {
        let (text, id) = Self.objects[object]
        var lines = ["PYSEC-2024-1", "PYSEC-2024-3"].map { "{\"id\":\"\($0)\",\"modified\":\"2024-01-01T00:00:00Z\",\"affected\":[]}" }
        lines.insert(text, at: place)
        let bench = try Workbench()
        let file = try bench.write(lines.joined(separator: "\n") + "\n", as: "lines.jsonl")
        let (info, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([file])
        #expect(progress.problems.isEmpty)
        #expect(info.records == 3)
        #expect(try bench.open("a.cat").groups(id: id).count == 1)
    }
}
