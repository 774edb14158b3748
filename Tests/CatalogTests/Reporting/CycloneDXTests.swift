import Testing

@testable import Catalog

@Suite struct CycloneDXTests {
    private func document(_ report: ScanReport) throws -> JSONTree { try JSONTree(report.cycloneDX(pretty: true, toolVersion: "0.1.0")) }

    @Test func namesTheComponentsInQuestion() throws {
        let document = try document(SampleReport().full)
        #expect(document["specVersion"].string == "1.6")
        #expect(document["components"].array.map { $0["bom-ref"].string } == ["a", "b", "c", "d", "component-5", "component-6"])
        let openssl = try document["components"].first("bom-ref", "a")
        #expect(openssl["purl"].string == "pkg:deb/debian/openssl@3.0.11-1~deb12u2?arch=amd64&distro=debian-12")
        #expect(openssl["cpe"].string == "cpe:2.3:a:openssl:openssl:3.0.11:*:*:*:*:*:*:*")
        #expect(openssl["version"].string == "3.0.11-1~deb12u2")
        #expect(try document["components"].first("bom-ref", "d")["version"].isAbsent)
        #expect(document["metadata"]["component"]["name"].string == "Infusion pump 輸液")
        #expect(document["metadata"]["timestamp"].string == "2026-01-02T03:04:05Z")
    }

    @Test func vulnerabilitiesSayWhatIsKnown() throws {
        let vulnerability = try document(SampleReport().full)["vulnerabilities"].first("bom-ref", "vulnerability:CVE-2024-0001")
        #expect(vulnerability["id"].string == "CVE-2024-0001")
        #expect(vulnerability["source"]["name"].string == "NVD")
        #expect(vulnerability["references"].array.map { $0["id"].string } == ["GHSA-aaaa-bbbb-cccc", "JVNDB-2024-000001", "DEBIAN-CVE-2024-0001"])
        #expect(vulnerability["ratings"].array.map { $0["method"].string } == ["CVSSv31", "CVSSv31", "CVSSv2", "CVSSv4"])
        #expect(vulnerability["ratings"].array.map { $0["score"].number } == [9.8, 2.9, 7.5, 9.3])
        #expect(vulnerability["cwes"].array.map(\.int) == [787, 20])
        #expect(vulnerability["recommendation"].string == "Update openssl 3.0.11-1~deb12u2 to a fixed version: 3.0.13-1~deb12u1.")
        #expect(vulnerability["affects"].array.map { $0["ref"].string } == ["a", "b"])
        #expect(vulnerability["affects"][0]["versions"][0]["status"].string == "affected")
        #expect(vulnerability["published"].string == "2024-01-01T00:00:00.000Z")
        // February has no 30th: what is no date is left out.
        #expect(vulnerability["updated"].isAbsent)
        #expect(
            vulnerability["advisories"].array.map { $0["url"].string } == [
                "https://example.org/patch?a=1&b=%5B2%5D#x%23y", "https://%E4%BE%8B.jp/%E5%91%8A%E7%9F%A5", "http://example.org/100%25",
            ])
        #expect(vulnerability["analysis"].isAbsent)
    }

    @Test func openQuestionsAreInTriage() throws {
        let list = try document(SampleReport().full)["vulnerabilities"]
        let triage = list.array.filter { $0["analysis"]["state"].string == "in_triage" }
        #expect(triage.map { $0["id"].string } == ["CVE-2022-12345", "CVE-2023-0002", "CVE-2024-0001"])
        let asked = try list.first("id", "CVE-2022-12345")
        #expect(asked["affects"].array.map { $0["ref"].string } == ["component-6", "a", "d"])
        #expect(asked["affects"][0]["versions"][0]["status"].string == "unknown")
        #expect(asked["recommendation"].isAbsent)
        #expect(asked["analysis"]["detail"].string?.contains("the release of the distribution debian is not known") == true)
    }

    @Test func wordsWithoutVectorsStayRatings() throws {
        let vulnerability = try document(SampleReport().full)["vulnerabilities"].first("id", "GHSA-dddd-eeee-ffff")
        #expect(vulnerability["ratings"][0].keys == ["severity"])
        #expect(vulnerability["ratings"][0]["severity"].string == "high")
        #expect(vulnerability["published"].string == "2024-05-06T00:00:00Z")
    }

    @Test func gapsAreProperties() throws {
        let properties = try document(SampleReport().full)["metadata"]["properties"].array
        let gaps = properties.filter { $0["name"].string == "mimamori:notLookedUp" }.map { $0["value"].string }
        #expect(gaps.count == 7)
        #expect(gaps[0] == "部品0: 部品0: neither purl nor CPE.")
    }

    @Test func emptyReportsAreWhole() throws {
        let document = try document(SampleReport().empty)
        #expect(document["components"].array.isEmpty && document["vulnerabilities"].array.isEmpty)
        #expect(document["metadata"]["component"]["name"].string == "SBOM")
    }

    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        .enabled(if: SchemaCheck.isAvailable, Comment(rawValue: SchemaCheck.reason)))
    func validByTheOfficialSchema() throws {
        let sample = try SampleReport()
        for report in [sample.full, sample.empty] {
            let errors = try SchemaCheck.errors(
                report.cycloneDX(pretty: false, toolVersion: "0.1.0"), schema: TestData.path("schemas/cyclonedx/bom-1.6.schema.json"),
                folder: TestData.path("schemas/cyclonedx"))
            #expect(errors == "")
        }
    }
}
