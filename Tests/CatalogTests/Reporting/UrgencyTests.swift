import Diagnostics
import Testing

@testable import Catalog

/// What is known of exploitation (KEV, EPSS, SSVC) stands in every format that has room for it; `validByTheOfficialSchema` of each holds it against
/// the schema.
struct UrgencyTests {
    private static let words = [
        "Known to be exploited (CISA KEV): listed 2024-02-01, due for US federal agencies 2024-02-22, used by ransomware",
        "EPSS: 0.94387 (percentile 0.99961)", "SSVC (CISA-ADP): Exploitation: active, Automatable: yes",
    ]

    @Test func sarifHelps() throws {
        let run = try JSONTree(SampleReport().full.sarif(pretty: true, toolVersion: "0", language: .english))["runs"][0]
        let help = try #require(try run["tool"]["driver"]["rules"].first("id", "CVE-2024-0001")["help"]["text"].string)
        for words in Self.words { #expect(help.contains(words)) }
    }

    @Test func cycloneDXHasProperties() throws {
        let list = try JSONTree(SampleReport().full.cycloneDX(pretty: true, toolVersion: "0"))["vulnerabilities"]
        for reference in ["vulnerability:CVE-2024-0001", "vulnerability:CVE-2024-0001:in-triage"] {
            let properties = try list.first("bom-ref", reference)["properties"].array.suffix(3)
            #expect(properties.map { $0["name"].string } == ["mimamori:kev", "mimamori:epss", "mimamori:ssvc"])
            #expect(properties.map { $0["value"].string } == Self.words)
        }
    }

    @Test func csafHasThreats() throws {
        let list = try JSONTree(SampleReport().full.csaf(pretty: true, toolVersion: "0", language: .english))["vulnerabilities"]
        let threats = try list.first("cve", "CVE-2024-0001")["threats"].array
        #expect(threats.map { $0["category"].string } == ["exploit_status", "exploit_status", "exploit_status"])
        #expect(threats.map { $0["details"].string } == Self.words)
        #expect(threats[0]["product_ids"].strings == ["product:component-1", "product:component-2", "product:component-4"])
        #expect(try list.first("cve", "CVE-2022-12345")["threats"].isAbsent)
    }
}
