import Testing

@testable import Catalog

/// An older version of an advisory that is taken by force says what it said: nothing of the newer version stands against it.
struct ForcedAdvisoryTests {
    private func advisory(_ cves: [String], at time: String) -> String {
        let flaws = cves.map { cve in #"{"cve":"\#(cve)","product_status":{"known_affected":["P"]}}"# }.joined(separator: ",")
        return
            #"{"document":{"category":"csaf_security_advisory","csaf_version":"2.0","title":"T","#
            + #""publisher":{"category":"vendor","name":"V","namespace":"https://v.example"},"#
            + #""tracking":{"id":"V-1","status":"final","version":"1","initial_release_date":"2025-01-01T00:00:00Z","#
            + #""current_release_date":"\#(time)"}},"#
            + #""product_tree":{"full_product_names":[{"product_id":"P","name":"P","product_identification_helper":{"purl":"pkg:generic/p@1"}}]},"#
            + #""vulnerabilities":[\#(flaws)]}"#
    }

    private func standing(_ bench: Workbench) throws -> [String] {
        let catalog = try bench.open("a.cat")
        return try (0..<catalog.recordCount).filter { try !catalog.row($0).isWithdrawn }.map { try catalog.record($0) }.map {
            $0.aliases.first ?? $0.id
        }.sorted()
    }

    @Test func allOfItStands() throws {
        let bench = try Workbench()
        var job = CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z")
        _ = try job.run([bench.write(advisory(["CVE-2025-1", "CVE-2025-2"], at: "2025-01-01T00:00:00Z"), as: "v1.json")])
        _ = try job.run([bench.write(advisory(["CVE-2025-1", "CVE-2025-3"], at: "2025-02-01T00:00:00Z"), as: "v2.json")])
        #expect(try standing(bench) == ["CVE-2025-1", "CVE-2025-3"])
        job.force = true
        _ = try job.run([bench.path("v1.json")])
        #expect(try standing(bench) == ["CVE-2025-1", "CVE-2025-2"])
    }
}
