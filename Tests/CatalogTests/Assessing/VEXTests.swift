import JSONStream
import Testing

@testable import Catalog

/// Statements of VEX documents given with a scan, in three notations, and what they do to a report.
struct VEXTests {
    private func report() throws -> ScanReport {
        let bench = try Workbench()
        let catalog = try bench.catalog(
            Feed.osv("GHSA-1", "PyPI", "requests", "introduced:0 fixed:9", aliases: ["CVE-2024-1"]),
            Feed.osv("GHSA-2", "npm", "left-pad", "introduced:0"))
        let inventory = Inventory(components: [
            try Scanning.component("requests", "1.0", purl: "pkg:pypi/requests@1.0"),
            try Scanning.component("left-pad", "1.0.0", purl: "pkg:npm/left-pad@1.0.0"),
        ])
        return try ScanReport(
            subject: ScanReport.Subject(file: "pump.json", format: "CycloneDX 1.6 JSON", name: "Pump", version: "2.1", components: 2),
            inventory: inventory, catalog: catalog, time: "2026-06-01T00:00:00Z")
    }

    private func applied(_ documents: String...) throws -> ScanReport {
        var report = try report()
        #expect(report.findings.map(\.vulnerability.id) == ["CVE-2024-1", "GHSA-2"])
        report.apply(try documents.flatMap { try VEXReader.read(ByteBlock($0.utf8), file: "x.json") })
        return report
    }

    private static func openVEX(
        _ vulnerability: String, _ product: String, _ status: String, time: String = "2026-01-01T00:00:00Z", extra: String = ""
    ) -> String {
        let reason = status == "not_affected" && !extra.contains("justification") ? #","justification":"vulnerable_code_not_present""# : ""
        return """
            {"@context":"https://openvex.dev/ns/v0.2.0","@id":"doc-1","author":"Maker","timestamp":"\(time)","version":1,"statements":[
              {"vulnerability":{"name":"\(vulnerability)"},"products":[\(product)],"status":"\(status)"\(reason)\(extra)}]}
            """
    }

    private static func csaf(_ status: String, _ product: String = "p1") -> String {
        """
        {"document":{"csaf_version":"2.0","category":"csaf_vex","publisher":{"name":"Maker"},"tracking":{"id":"VEX-1","current_release_date":"2026-01-01T00:00:00Z"}},
         "product_tree":{"full_product_names":[{"name":"requests 1.0","product_id":"p1","product_identification_helper":{"purl":"pkg:pypi/requests@1.0"}}]},
         "vulnerabilities":[{"cve":"CVE-2024-1","product_status":{"\(status)":["\(product)"]},
           "flags":[{"label":"vulnerable_code_not_present","product_ids":["p1"]}]}]}
        """
    }

    private static func cycloneDX(_ state: String, ref: String = "r") -> String {
        """
        {"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"library","bom-ref":"r","name":"requests","version":"1.0","purl":"pkg:pypi/requests@1.0"}],
         "vulnerabilities":[{"id":"CVE-2024-1","analysis":{"state":"\(state)","justification":"code_not_reachable"},"affects":[{"ref":"\(ref)"}]}]}
        """
    }

    @Test(arguments: [
        openVEX("CVE-2024-1", #"{"@id":"pkg:pypi/requests@1.0"}"#, "not_affected"), openVEX("GHSA-1", #"{"@id":"pkg:pypi/requests"}"#, "fixed"),
        openVEX("CVE-2024-1", #"{"@id":"pkg:generic/Pump@2.1","subcomponents":[{"@id":"pkg:pypi/requests@1.0"}]}"#, "not_affected"),
        openVEX("CVE-2024-1", #"{"@id":"pkg:generic/Pump@2.1"}"#, "not_affected"),
        csaf("known_not_affected"), csaf("fixed"), cycloneDX("not_affected"), cycloneDX("resolved"),
        cycloneDX("false_positive", ref: "urn:cdx:0/1#r"),
        cycloneDX("not_affected", ref: "pkg:pypi/requests@1.0"),
    ])
    func clearingStatementMovesTheFinding(_ document: String) throws {
        let report = try applied(document)
        #expect(report.findings.map(\.vulnerability.id) == ["GHSA-2"])
        #expect(report.cleared.map(\.vulnerability.id) == ["CVE-2024-1"])
        // What the records said stays in sight.
        #expect(report.cleared.first?.against.map(\.record) == ["GHSA-1"])
        #expect(report.unapplied.isEmpty)
    }

    @Test(arguments: [
        openVEX("CVE-2024-1", #"{"@id":"pkg:pypi/requests@1.0"}"#, "affected"), csaf("under_investigation"), cycloneDX("exploitable"),
        cycloneDX("in_triage"),
    ])
    func otherStatementStaysWithTheFinding(_ document: String) throws {
        let report = try applied(document)
        #expect(report.findings.count == 2 && report.cleared.isEmpty)
        #expect(report.findings.first?.statement != nil)
    }

    /// Another version, another product around it, another distribution of the file: nothing is cleared, and the statement is named.
    @Test(arguments: [
        #"{"@id":"pkg:pypi/requests@2.0"}"#, #"{"@id":"pkg:npm/requests@1.0"}"#, #"{"@id":"pkg:generic/Pump@3.0"}"#,
        #"{"@id":"pkg:generic/Ventilator@1","subcomponents":[{"@id":"pkg:pypi/requests@1.0"}]}"#, #"{"@id":"requests"}"#,
    ])
    func foreignProductClearsNothing(_ product: String) throws {
        let report = try applied(Self.openVEX("CVE-2024-1", product, "not_affected"))
        #expect(report.findings.count == 2)
        #expect(report.unapplied.map(\.reason) == [.productNotInSBOM])
    }

    /// Of two products of one name, or one place, that which met nothing is named.
    @Test func productsOfOneNameAreTold() throws {
        let foreign = #"{"name":"requests 1.0","product_id":"p2","product_identification_helper":{"purl":"pkg:npm/zzz@9"}}"#
        let document = Self.csaf("known_not_affected").replacing(#"@1.0"}}]}"#, with: #"@1.0"}},\#(foreign)]}"#)
            .replacing(#":["p1"]},"#, with: #":["p1","p2"]},"#).replacing(#""product_ids":["p1"]"#, with: #""product_ids":["p1","p2"]"#)
        for given in [document, document.replacing(#":["p1","p2"]},"#, with: #":["p2","p1"]},"#)] {
            let report = try applied(given)
            #expect(report.cleared.count == 1 && report.unapplied.map(\.reason) == [.productNotInSBOM])
        }
    }

    /// What a CycloneDX document says of a part, it says of it within the product that it describes.
    @Test(arguments: [
        (#"{"type":"device","bom-ref":"d","name":"Pump","version":"2.1"}"#, 1), (#"{"type":"device","bom-ref":"d","name":"Pump","version":"2"}"#, 0),
        (#"{"type":"device","bom-ref":"d","name":"Pump"}"#, 1), (#"{"type":"device","bom-ref":"d","name":"Other","version":"9"}"#, 0),
        (#"{"type":"device","bom-ref":"d","name":"Other","purl":"pkg:generic/other@9"}"#, 0),
        // The part's own supplier speaks of the part, or of a library that has it.
        (#"{"type":"library","bom-ref":"r","name":"requests","version":"1.0","purl":"pkg:pypi/requests@1.0"}"#, 1),
        (#"{"type":"library","bom-ref":"l","name":"left-pad","version":"1.0.0","purl":"pkg:npm/left-pad@1.0.0"}"#, 1),
        (#"{"type":"library","bom-ref":"l","name":"left-pad","version":"1.0.0"}"#, 1),
        (#"{"type":"library","bom-ref":"l","name":"left-pad","version":"1.0.1"}"#, 0),
    ])
    func partsAreMeantInTheProductDescribed(root: String, cleared: Int) throws {
        let own = Self.cycloneDX("not_affected").replacing(#""specVersion":"1.6","#, with: #""specVersion":"1.6","metadata":{"component":\#(root)},"#)
        for document in [own, own.replacing(#""affects":[{"ref":"r"}]"#, with: #""affects":[{"ref":"pkg:pypi/requests@1.0"}]"#)] {
            let report = try applied(document)
            #expect(report.cleared.count == cleared)
            #expect(report.unapplied.map(\.reason) == (cleared == 0 ? [.productNotInSBOM] : []))
        }
    }

    /// A BOM-Link means a component of one SBOM, told by serial number and version.
    @Test(arguments: [
        ("urn:cdx:3E671687-395b-41f5-a30f-a58921a69b79/1#part%201", true), ("urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/2#part%201", false),
        ("urn:cdx:99999999-395b-41f5-a30f-a58921a69b79/1#part%201", false),
        ("urn:cdx:99999999-395b-41f5-a30f-a58921a69b79/1#pkg:pypi/requests@1.0", false),
        ("part 1", true),
    ])
    func bomLinksAreHeldAgainstTheSBOM(link: String, isAboutIt: Bool) throws {
        let document = Self.cycloneDX("not_affected", ref: link).replacing(
            #""components":[{"type":"library","bom-ref":"r","name":"requests","version":"1.0","purl":"pkg:pypi/requests@1.0"}],"#, with: "")
        var report = try report()
        report.subject = ScanReport.Subject(
            file: "pump.json", format: "CycloneDX 1.6 JSON", name: "Pump", version: "2.1", components: 2,
            serial: "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79", documentVersion: 1)
        report.findings[0].component.reference = "part 1"
        report.apply(try VEXReader.read(ByteBlock(document.utf8), file: "x.json"))
        #expect(report.cleared.count == (isAboutIt ? 1 : 0))
        #expect(report.unapplied.count == (isAboutIt ? 0 : 1))
    }

    /// Versions of CSAF's branches count where the identifiers have none; what cannot be compared is not stated.
    @Test(arguments: [
        ("product_version_range", "vers:pypi/>=2.0", "pkg:pypi/requests", false),
        ("product_version_range", "vers:pypi/<2.0", "pkg:pypi/requests", true),
        ("product_version_range", "vers:all/*", "pkg:pypi/requests", true), ("product_version_range", "some of them", "pkg:pypi/requests", false),
        ("product_version", "2.0", "pkg:pypi/requests", false), ("product_version", "1.0", "pkg:pypi/requests", true),
        ("product_version", "requests-2.0-1.noarch", "pkg:pypi/requests@1.0", true),
    ])
    func branchesNarrowAStatement(category: String, name: String, purl: String, isAboutIt: Bool) throws {
        let product = #"{"name":"requests","product_id":"p1","product_identification_helper":{"purl":"\#(purl)"}}"#
        let document = Self.csaf("known_not_affected").replacing(
            #""full_product_names":[{"name":"requests 1.0","product_id":"p1","product_identification_helper":{"purl":"pkg:pypi/requests@1.0"}}]"#,
            with: #""branches":[{"category":"\#(category)","name":"\#(name)","product":\#(product)}]"#)
        #expect(try applied(document).cleared.count == (isAboutIt ? 1 : 0))
    }

    /// `affects[].versions`: of which versions an analysis is true.
    @Test(arguments: [
        ("not_affected", #"{"version":"9.9","status":"unaffected"}"#, 0), ("not_affected", #"{"version":"1.0","status":"unaffected"}"#, 1),
        ("not_affected", #"{"version":"1.0"}"#, 1), ("not_affected", #"{"version":"1.0","status":"affected"}"#, 0),
        ("not_affected", #"{"range":"vers:pypi/<2.0","status":"unaffected"}"#, 1),
        ("not_affected", #"{"range":"vers:pypi/>=2.0","status":"unaffected"}"#, 0),
        ("resolved", #"{"version":"9.9","status":"affected"},{"version":"1.0","status":"unaffected"}"#, 1),
    ])
    func versionsNarrowAnAnalysis(state: String, versions: String, cleared: Int) throws {
        let document = Self.cycloneDX(state).replacing(#""affects":[{"ref":"r"}]"#, with: #""affects":[{"ref":"r","versions":[\#(versions)]}]"#)
        let report = try applied(document)
        #expect(report.cleared.count == cleared && report.findings.count == 2 - cleared)
    }

    /// "Affected", of a range that says otherwise of this version, is not noted with the finding.
    @Test func aContradictedAnalysisIsNotNoted() throws {
        let document = Self.cycloneDX("exploitable").replacing(
            #""affects":[{"ref":"r"}]"#, with: #""affects":[{"ref":"r","versions":[{"range":"vers:pypi/<2.0","status":"unaffected"}]}]"#)
        #expect(try applied(document).findings.first?.statement == nil)
    }

    @Test func statementAboutNothingFoundIsNamed() throws {
        let report = try applied(Self.openVEX("CVE-1999-1", #"{"@id":"pkg:pypi/requests@1.0"}"#, "not_affected"))
        #expect(report.unapplied.map(\.reason) == [.nothingToStateOn])
    }

    /// Zones count: 09:30 in Japan is 00:30 in UTC.
    @Test func theLatestStatementCounts() throws {
        let product = #"{"@id":"pkg:pypi/requests@1.0"}"#
        let clears = Self.openVEX("CVE-2024-1", product, "not_affected", time: "2026-01-02T00:45:00Z")
        let earlier = Self.openVEX("CVE-2024-1", product, "affected", time: "2026-01-02T09:30:00+09:00")
        #expect(try applied(clears, earlier).cleared.count == 1)
        #expect(try applied(earlier, clears).cleared.count == 1)
        let later = Self.openVEX("CVE-2024-1", product, "affected", time: "2026-01-02T10:30:00+09:00")
        #expect(try applied(later, clears).cleared.isEmpty)
    }

    @Test(arguments: [
        (
            openVEX("CVE-2024-1", #"{"@id":"pkg:pypi/requests"}"#, "harmless"),
            VEXError.unknownStatus(pointer: "/statements/0/status", text: "harmless")
        ),
        (openVEX("CVE-2024-1", "", "fixed"), .noProduct(pointer: "/statements/0/products", name: "")),
        (
            #"{"@context":"https://openvex.dev/ns/v0.2.0","statements":[{"status":"fixed"}]}"#,
            .noVulnerability(pointer: "/statements/0/vulnerability")
        ),
        (#"{"@context":"https://openvex.dev/ns/v0.2.0"}"#, .nothingStated), (#"{"a":1}"#, .notVEX(keys: "a")), ("[]", .notVEX(keys: "")),
        (csaf("known_harmless"), .unknownStatus(pointer: "/vulnerabilities/0/product_status/known_harmless", text: "known_harmless")),
        (csaf("fixed", "p2"), .noProduct(pointer: "/vulnerabilities/0/product_status/fixed", name: "p2")),
        (cycloneDX("fine"), .unknownStatus(pointer: "/vulnerabilities/0/analysis/state", text: "fine")),
    ])
    func badDocumentIsRefusedWhole(_ row: (document: String, error: VEXError)) {
        #expect(throws: row.error) { try VEXReader.read(ByteBlock(row.document.utf8), file: "x.json") }
    }

    @Test(arguments: ["", "{", #"{"@context":"https://openvex.dev/ns/v0.2.0","statements":[{"#]) func brokenJSONIsAnError(_ text: String) {
        #expect(throws: (any Error).self) { try VEXReader.read(ByteBlock(text.utf8), file: "x.json") }
    }

    /// What a report says in OpenVEX and CycloneDX, read back, clears the same.
    @Test func ownDocumentsAreReadBack() throws {
        let cleared = try applied(Self.csaf("known_not_affected"))
        for bytes in [try #require(cleared.openVEX(pretty: true, toolVersion: "0")), cleared.cycloneDX(pretty: true, toolVersion: "0")] {
            var again = try report()
            again.apply(try VEXReader.read(ByteBlock(bytes), file: "own.json").filter { $0.ids.contains("CVE-2024-1") })
            #expect(again.cleared.map(\.vulnerability.id) == ["CVE-2024-1"])
            #expect(again.cleared.first?.statements.first?.reason?.contains("code_not_present") == true)
        }
    }
}
