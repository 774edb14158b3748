import Diagnostics
import JSONStream
import PackageURL
import Testing

@testable import Catalog

/// What VEX documents given with a scan state, in the formats that say how products stand to a vulnerability.
struct StatedOutputTests {
    /// Three findings: one that a document calls affected, one under investigation, one nobody speaks of; and a question that a document calls affected.
    private func report() throws -> ScanReport {
        let catalog = try Workbench().catalog(
            Feed.osv("GHSA-1", "PyPI", "requests", "introduced:0 fixed:9", aliases: ["CVE-2024-1"]),
            Feed.osv("GHSA-2", "npm", "left-pad", "introduced:0 fixed:2.0.0", aliases: ["CVE-2024-1"]),
            Feed.osv("GHSA-3", "Hex", "plug", "introduced:0", aliases: ["CVE-2024-1"]),
            Feed.osv("GHSA-4", "Packagist", "acme/box", "introduced:0 fixed:2.0.0", aliases: ["CVE-2024-1"]))
        let components = [
            try Scanning.component("requests", "1.0", purl: "pkg:pypi/requests@1.0"),
            try Scanning.component("left-pad", "1.0.0", purl: "pkg:npm/left-pad@1.0.0"),
            try Scanning.component("plug", "1.0.0", purl: "pkg:hex/plug@1.0.0"),
            try Scanning.component("box", "dev-main", purl: "pkg:composer/acme/box@dev-main"),
        ]
        let product = InventoryComponent(
            reference: "it", name: "Pump", version: "2.1", purl: try PackageURL(parsing: "pkg:swid/Acme/Pump@2.1?tag_id=1"), cpes: [])
        var report = try ScanReport(
            subject: ScanReport.Subject(
                file: "pump.json", format: "CycloneDX 1.6 JSON", name: "Pump", version: "2.1", components: 4, parts: [product]),
            inventory: Inventory(components: components), catalog: catalog, time: "2026-06-01T00:00:00Z")
        func statement(_ purl: String, _ status: String) -> String {
            #"{"vulnerability":{"name":"CVE-2024-1"},"products":[{"@id":"\#(purl)"}],"status":"\#(status)"}"#
        }
        let statements = [
            statement("pkg:pypi/requests@1.0", "affected"), statement("pkg:npm/left-pad@1.0.0", "under_investigation"),
            statement("pkg:composer/acme/box@dev-main", "affected"),
        ]
        let document = """
            {"@context":"https://openvex.dev/ns/v0.2.0","@id":"doc-1","author":"Maker","timestamp":"2026-01-01T00:00:00Z","version":1,
             "statements":[\(statements.joined(separator: ","))]}
            """
        report.apply(try VEXReader.read(ByteBlock(document.utf8), file: "x.json"))
        try #require(report.findings.count == 3 && report.undecided.count == 1 && report.unapplied.isEmpty)
        return report
    }

    @Test func openVEXRepeatsThem() throws {
        let document = try JSONTree(try #require(try report().openVEX(pretty: false, toolVersion: "1")))
        let statements = document["statements"].array
        func names(_ status: String) -> [String] {
            statements.filter { $0["status"].string == status }.flatMap { $0["products"][0]["subcomponents"].array.compactMap { $0["@id"].string } }
                .sorted()
        }
        #expect(names("affected") == ["pkg:composer/acme/box@dev-main", "pkg:hex/plug@1.0.0", "pkg:pypi/requests@1.0"])
        #expect(names("under_investigation") == ["pkg:npm/left-pad@1.0.0"])
        let stated = statements.filter { $0["status_notes"].string?.contains("Stated by Maker in doc-1: affected") == true }
        #expect(stated.count == 2 && stated.allSatisfy { $0["action_statement"].string?.isEmpty == false })
        #expect(statements.allSatisfy { $0["products"][0]["@id"].string == "pkg:swid/Acme/Pump@2.1?tag_id=1" })
    }

    @Test func cycloneDXRepeatsThem() throws {
        let document = try JSONTree(try report().cycloneDX(pretty: false, toolVersion: "1"))
        let entries = document["vulnerabilities"].array
        func parts(_ state: String?) -> [String] {
            entries.filter { $0["analysis"]["state"].string == state }.flatMap { $0["affects"].array.compactMap { $0["ref"].string } }.sorted()
        }
        #expect(parts("exploitable") == ["box", "requests"])
        #expect(parts("in_triage") == ["left-pad"])
        #expect(parts(nil) == ["plug"])
        let detail = entries.first { $0["analysis"]["state"].string == "exploitable" }?["analysis"]["detail"].string
        #expect(detail == "Stated by Maker in doc-1: affected")
        #expect(document["metadata"]["component"]["purl"].string == "pkg:swid/Acme/Pump@2.1?tag_id=1")
    }

    @Test func csafRepeatsThem() throws {
        let document = try JSONTree(try report().csaf(pretty: false, toolVersion: "1", language: .japanese))
        let flaw = document["vulnerabilities"][0]
        #expect(flaw["product_status"]["known_affected"].array.count == 3 && flaw["product_status"]["under_investigation"].array.count == 1)
        let notes = flaw["notes"].array.compactMap { $0["text"].string }
        #expect(notes.contains { $0.contains("requests 1.0: Maker が doc-1 で「影響あり」と表明") })
        let product = document["product_tree"]["branches"][0]["branches"][0]["branches"][0]["product"]
        #expect(product["product_identification_helper"]["purl"].string == "pkg:swid/Acme/Pump@2.1?tag_id=1")
    }

    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: schemas not run"),
        .enabled(if: SchemaCheck.isAvailable, Comment(rawValue: SchemaCheck.reason)))
    func validByTheOfficialSchemas() throws {
        let report = try report()
        let openVEX = try #require(report.openVEX(pretty: false, toolVersion: "1"))
        #expect(try SchemaCheck.errors(openVEX, schema: TestData.path("schemas/openvex/openvex_json_schema.json")) == "")
        let cycloneDX = report.cycloneDX(pretty: false, toolVersion: "1")
        let schema = TestData.path("schemas/cyclonedx/bom-1.6.schema.json")
        #expect(try SchemaCheck.errors(cycloneDX, schema: schema, folder: TestData.path("schemas/cyclonedx")) == "")
        for language in [Language.japanese, .english] {
            let errors = try SchemaCheck.errors(
                report.csaf(pretty: false, toolVersion: "1", language: language),
                schema: TestData.path("advisories/csaf-2.0/json_schema/csaf_json_schema.json"),
                folder: TestData.path("advisories/csaf-2.0/referenced_schema/first"), isClosed: true)
            #expect(errors == "")
        }
    }
}
