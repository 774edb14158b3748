import JSONStream
import SBOM
import Testing

@testable import Catalog

/// Statements that contradict each other, or themselves: nothing is cleared by them, and they are named.
struct ContradictingStatementTests {
    private func applied(_ documents: String..., digests: [Hash] = []) throws -> ScanReport {
        let catalog = try Workbench().catalog(Feed.osv("GHSA-1", "PyPI", "requests", "introduced:0 fixed:9", aliases: ["CVE-2024-1"]))
        var component = try Scanning.component("requests", "1.0", purl: "pkg:pypi/requests@1.0")
        component.digests = digests
        var report = try ScanReport(
            subject: ScanReport.Subject(file: "pump.json", format: "CycloneDX 1.6 JSON", name: "Pump", version: "2.1", components: 1),
            inventory: Inventory(components: [component]), catalog: catalog, time: "2026-06-01T00:00:00Z")
        report.apply(try documents.flatMap { try VEXReader.read(ByteBlock($0.utf8), file: "x.json") })
        return report
    }

    private func openVEX(
        _ author: String, _ status: String, id: String = "CVE-2024-1", time: String = "2026-01-01T00:00:00Z",
        product: String = #"{"@id":"pkg:pypi/requests@1.0"}"#
    ) -> String {
        """
        {"@context":"https://openvex.dev/ns/v0.2.0","@id":"by \(author)","author":"\(author)","timestamp":"\(time)","version":1,"statements":[
          {"vulnerability":{"name":"\(id)"},"products":[\(product)],"status":"\(status)","justification":"vulnerable_code_not_present"}]}
        """
    }

    /// Of one time, none is the later: the order in which they are given says nothing.
    @Test(arguments: ["affected", "under_investigation"], ["not_affected", "fixed"]) func ofOneTimeNothingIsCleared(open: String, clearing: String)
        throws
    {
        // The same instant in another zone, and the flaw under its other id.
        for other in [openVEX("B", open), openVEX("B", open, id: "GHSA-1", time: "2026-01-01T09:00:00+09:00")] {
            for documents in [(openVEX("A", clearing), other), (other, openVEX("A", clearing))] {
                let report = try applied(documents.0, documents.1)
                #expect(report.cleared.isEmpty && report.findings.first?.statement?.author == "B")
                #expect(report.unapplied.map(\.reason) == [.contradicted] && report.unapplied.first?.statement.author == "A")
            }
        }
    }

    @Test func laterOnesStillCount() throws {
        let later = openVEX("A", "not_affected", time: "2026-01-02T00:00:00Z")
        for report in [try applied(openVEX("B", "affected"), later), try applied(later, openVEX("B", "affected"))] {
            #expect(report.cleared.count == 1 && report.unapplied.isEmpty)
        }
        // Both clear it.
        #expect(try applied(openVEX("A", "fixed"), openVEX("B", "not_affected")).cleared.count == 1)
    }

    @Test func affectedStandsBeforeUnderInvestigation() throws {
        for report in [
            try applied(openVEX("A", "affected"), openVEX("B", "under_investigation")),
            try applied(openVEX("B", "under_investigation"), openVEX("A", "affected")),
        ] { #expect(report.findings.first?.statement?.author == "A" && report.unapplied.isEmpty) }
    }

    /// A status of the very version that is the contrary of the analysis is a contradiction, not another product.
    @Test(arguments: [
        ("exploitable", #"{"version":"1.0","status":"unaffected"}"#, ScanReport.Unapplied.Reason.contradicted),
        ("not_affected", #"{"version":"1.0","status":"affected"}"#, .contradicted),
        ("not_affected", #"{"range":"vers:pypi/<2","status":"affected"}"#, .contradicted),
        ("exploitable", #"{"version":"2.0","status":"unaffected"}"#, .productNotInSBOM),
        // Of 0.9 it is true.
        ("exploitable", #"{"version":"0.9","status":"affected"},{"version":"1.0","status":"unaffected"}"#, .productNotInSBOM),
    ])
    func versionsThatSayTheContraryAreNamed(state: String, versions: String, reason: ScanReport.Unapplied.Reason) throws {
        let report = try applied(
            """
            {"bomFormat":"CycloneDX","specVersion":"1.6","vulnerabilities":[{"id":"CVE-2024-1",
             "analysis":{"state":"\(state)","justification":"code_not_reachable"},
             "affects":[{"ref":"pkg:pypi/requests@1.0","versions":[\(versions)]}]}]}
            """)
        #expect(report.cleared.isEmpty && report.findings.first?.statement == nil)
        #expect(report.unapplied.map(\.reason) == [reason])
    }

    private static let digest = String(repeating: "0a", count: 32)

    /// A file is told by its digest in all three notations; one that can be made to collide tells nothing.
    @Test(arguments: [("SHA-256", digest, 1), ("SHA-256", String(repeating: "0b", count: 32), 0), ("SHA-1", String(repeating: "0a", count: 20), 0)])
    func digestsNameAProduct(algorithm: String, own: String, cleared: Int) throws {
        let stated = algorithm == "SHA-1" ? own : Self.digest
        let lower = algorithm.lowercased()
        let documents = [
            openVEX("A", "not_affected", product: #"{"@id":"https://maker.example/pump","hashes":{"\#(lower)":"\#(stated)"}}"#),
            """
            {"document":{"csaf_version":"2.0","category":"csaf_security_advisory","publisher":{"name":"Maker"},
              "tracking":{"id":"VEX-1","status":"final","current_release_date":"2026-01-01T00:00:00Z"}},
             "product_tree":{"branches":[{"category":"product_version","name":"7","product":{"name":"fw","product_id":"p1",
               "product_identification_helper":
               {"hashes":[{"filename":"fw.bin","file_hashes":[{"algorithm":"\(lower.replacing("-", with: ""))","value":"\(stated)"}]}]}}}]},
             "vulnerabilities":[{"cve":"CVE-2024-1","product_status":{"known_not_affected":["p1"]}}]}
            """,
            """
            {"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"file","bom-ref":"f","name":"fw","hashes":[
             {"alg":"\(algorithm)","content":"\(stated)"}]}],
             "vulnerabilities":[{"id":"CVE-2024-1","analysis":{"state":"not_affected"},"affects":[{"ref":"f"}]}]}
            """,
        ]
        for document in documents {
            let report = try applied(document, digests: [Hash(algorithm: HashAlgorithm(named: algorithm), value: own.uppercased())])
            #expect(report.cleared.count == cleared, "\(document)")
            #expect(report.unapplied.count == 1 - cleared)
        }
    }
}
