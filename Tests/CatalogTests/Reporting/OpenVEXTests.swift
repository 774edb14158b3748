import Testing

@testable import Catalog

@Suite struct OpenVEXTests {
    private func document(_ report: ScanReport) throws -> JSONTree { try JSONTree(try #require(report.openVEX(pretty: true, toolVersion: "0.1.0"))) }

    @Test func saysWhoSaysWhatAndWhen() throws {
        let document = try document(SampleReport().full)
        #expect(document["@context"].string == "https://openvex.dev/ns/v0.2.0")
        #expect(document["@id"].string?.hasPrefix("urn:uuid:") == true)
        #expect(document["author"].string == "Mimamori")
        #expect(document["timestamp"].string == "2026-01-02T03:04:05Z")
        #expect(document["version"].int == 1)
        #expect(document["tooling"].string == "mimamori 0.1.0")
    }

    @Test func findingsAreAffectedWithWhatToDo() throws {
        let statements = try document(SampleReport().full)["statements"].array.filter { $0["status"].string == "affected" }
        #expect(statements.count == 5)
        let rated = try #require(statements.first { $0["vulnerability"]["name"].string == "CVE-2024-0001" })
        #expect(rated["action_statement"].string == "Update openssl 3.0.11-1~deb12u2 to a fixed version: 3.0.13-1~deb12u1.")
        #expect(rated["status_notes"].string?.hasPrefix("Matched by a scanner, not analysed by a person.\nOSV OSV-1: pkg:deb/debian/openssl") == true)
        #expect(rated["vulnerability"]["aliases"].strings.first == "GHSA-aaaa-bbbb-cccc")
        // The same package twice in the SBOM is said once.
        #expect(rated["products"][0]["subcomponents"].array.count == 1)
        let part = rated["products"][0]["subcomponents"][0]
        #expect(part["@id"].string == "pkg:deb/debian/openssl@3.0.11-1~deb12u2?arch=amd64&distro=debian-12")
        #expect(part["identifiers"]["cpe23"].string == "cpe:2.3:a:openssl:openssl:3.0.11:*:*:*:*:*:*:*")
        #expect(rated["products"][0]["@id"].string == "pkg:generic/Infusion%20pump%20%E8%BC%B8%E6%B6%B2@2.1")
        let old = try #require(statements.first { $0["vulnerability"]["name"].string == "CVE-2005-0003" })
        #expect(old["action_statement"].string == "No fixed version is known for zlib.")
        #expect(old["products"][0]["subcomponents"][0].keys == ["identifiers"])
    }

    @Test func openQuestionsAreUnderInvestigation() throws {
        let statements = try document(SampleReport().full)["statements"].array.filter { $0["status"].string == "under_investigation" }
        #expect(statements.map { $0["vulnerability"]["name"].string } == ["CVE-2022-12345", "CVE-2023-0002", "CVE-2024-0001"])
        let asked = statements[0]
        #expect(asked["products"][0]["subcomponents"].array.count == 3)
        #expect(asked["action_statement"].isAbsent)
        let notes = try #require(asked["status_notes"].string)
        #expect(notes.contains("A scanner could not decide.") && notes.contains("by DSA-1 it is not"))
    }

    @Test func nothingFoundIsNothingStated() throws {
        let empty = try SampleReport().empty
        #expect(empty.openVEX(pretty: true, toolVersion: "0.1.0") == nil)
    }

    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        .enabled(if: SchemaCheck.isAvailable, Comment(rawValue: SchemaCheck.reason)))
    func validByTheOfficialSchema() throws {
        let schema = TestData.path("schemas/openvex/openvex_json_schema.json")
        let report = try SampleReport().full
        let bytes = try #require(report.openVEX(pretty: false, toolVersion: "0.1.0"))
        #expect(try SchemaCheck.errors(bytes, schema: schema) == "")
    }
}
