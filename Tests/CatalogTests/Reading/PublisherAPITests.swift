import Foundation
import JSONStream
import Testing

@testable import Catalog

/// The forms in which GitHub's and Ubuntu's APIs give their records.
struct PublisherAPITests {
    private let github = """
        {"ghsa_id":"GHSA-aaaa-bbbb-cccc","cve_id":"CVE-2024-7","url":"https://example.invalid","summary":"A flaw.","description":"Words.","severity":"high",
         "identifiers":[{"value":"GHSA-aaaa-bbbb-cccc","type":"GHSA"}],"references":["https://example.invalid/1"],
         "published_at":"2024-01-01T00:00:00Z","updated_at":"2024-01-02T00:00:00Z","withdrawn_at":null,
         "vulnerabilities":[{"package":{"ecosystem":"npm","name":"@scope/demo"},"vulnerable_version_range":">= 1.0.0, < 1.2.0",
           "first_patched_version":"1.2.0","vulnerable_functions":[]},
          {"package":{"ecosystem":"other","name":"x"},"vulnerable_version_range":"< 2"}],
         "cvss":{"vector_string":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N","score":7.5},"cwes":[{"cwe_id":"CWE-79","name":"XSS"}]}
        """

    @Test(arguments: [false, true]) func anAdvisoryOfGitHub(inArray: Bool) throws {
        let catalog = try Workbench().catalog(inArray ? "[\(github)]" : github)
        func findings(_ version: String) throws -> [Finding] {
            try Scanning.scan(catalog, Scanning.component("d", purl: "pkg:npm/%40scope/demo@\(version)")).findings
        }
        #expect(try findings("1.1.9").map(\.fixedIn) == [["1.2.0"]])
        #expect(try findings("1.2.0").isEmpty && findings("0.9.0").isEmpty)
        let record = try catalog.record(0)
        #expect(record.source == "GitHub" && record.aliases == ["CVE-2024-7"] && record.weaknesses == ["CWE-79"])
        #expect(record.severities.map(\.value) == ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N", "high"])
        #expect(record.affected.map(\.package.type) == ["npm", "?other"])
    }

    @Test func aWithdrawnAdvisoryOfGitHub() throws {
        let catalog = try Workbench().catalog(github.replacing("\"withdrawn_at\":null", with: "\"withdrawn_at\":\"2024-02-01T00:00:00Z\""))
        #expect(try Scanning.scan(catalog, Scanning.component("d", purl: "pkg:npm/%40scope/demo@1.1.0")).findings.isEmpty)
    }

    @Test func aRangeThatIsNoneIsNamed() {
        #expect(throws: (any Error).self) { try Workbench().catalog(github.replacing(">= 1.0.0, < 1.2.0", with: "all but the good ones")) }
    }

    /// A range that is not stated is neither none nor every version.
    @Test(arguments: ["null", "\"\"", "\" \""]) func aRangeThatIsNotStatedIsAQuestion(range: String) throws {
        let catalog = try Workbench().catalog(github.replacing("\">= 1.0.0, < 1.2.0\"", with: range))
        let result = try Scanning.scan(catalog, Scanning.component("d", purl: "pkg:npm/%40scope/demo@1.1.9"))
        #expect(result.findings.isEmpty && result.undecided.map(\.reason) == [.versionsInWords("?")])
    }

    private func ubuntu(_ statuses: String...) -> String {
        """
        {"id":"CVE-2024-8","published":"2024-01-01T00:00:00","updated_at":"2024-01-02T00:00:00","description":"A flaw.","priority":"medium","status":"active",
         "packages":[{"name":"openssl","source":"https://example.invalid","statuses":[\(statuses.joined(separator: ","))]}],"notices_ids":["USN-1-1"]}
        """
    }

    private func status(_ word: String, _ text: String = "", release: String = "jammy", pocket: String = "security") -> String {
        #"{"release_codename":"\#(release)","status":"\#(word)","description":"\#(text)","pocket":"\#(pocket)"}"#
    }

    @Test(arguments: [
        ("released", "3.0.2-0ubuntu1.10", "3.0.2-0ubuntu1.9", 1), ("released", "3.0.2-0ubuntu1.10", "3.0.2-0ubuntu1.10", 0),
        ("needed", "", "3.0.2-0ubuntu1.9", 1), ("deferred", "2024-01-01", "3.0.2-0ubuntu1.9", 1), ("ignored", "end of life", "3.0.2-0ubuntu1.9", 1),
        ("not-affected", "code not present", "3.0.2-0ubuntu1.9", 0), ("DNE", "", "3.0.2-0ubuntu1.9", 0),
    ])
    func statusesOfUbuntu(_ word: String, _ text: String, _ version: String, _ findings: Int) throws {
        for feed in [ubuntu(status(word, text)), "{\"cves\":[\(ubuntu(status(word, text)))],\"offset\":0,\"limit\":20,\"total_results\":1}"] {
            let catalog = try Workbench().catalog(feed)
            let result = try Scanning.scan(catalog, Scanning.component("o", purl: "pkg:deb/ubuntu/openssl@\(version)?distro=ubuntu-22.04"))
            #expect(result.findings.count == findings && result.undecided.isEmpty)
        }
    }

    @Test func whatUbuntuHasNotLookedIntoIsAQuestion() throws {
        let result = try Scanning.scan(
            Workbench().catalog(ubuntu(status("needs-triage"))), Scanning.component("o", purl: "pkg:deb/ubuntu/openssl@3?distro=ubuntu-22.04"))
        #expect(result.findings.isEmpty && result.undecided.map(\.reason) == [.underInvestigation])
    }

    /// What has been looked into for Ubuntu Pro alone holds for the release.
    @Test(arguments: [("not-affected", "esm-infra", 0), ("DNE", "esm-apps", 0), ("needed", "esm-infra", 1), ("released", "fips", 0)])
    func statusesInPocketsOfUbuntuPro(_ word: String, _ pocket: String, _ findings: Int) throws {
        let catalog = try Workbench().catalog(ubuntu(status(word, "1.1.1f-9", release: "focal", pocket: pocket)))
        let component = try Scanning.component("o", purl: "pkg:deb/ubuntu/openssl@1.1.1f-1ubuntu2?distro=ubuntu-20.04")
        #expect(try Scanning.scan(catalog, component).findings.count == findings)
    }

    /// An update that only Ubuntu Pro has is none for a machine without it.
    @Test func updatesOfUbuntuProStayApart() throws {
        let catalog = try Workbench().catalog(
            ubuntu(status("released", "1.1.1f-1ubuntu2+esm1", release: "focal", pocket: "esm-infra"), status("needed", release: "upstream")))
        let result = try Scanning.scan(catalog, Scanning.component("o", purl: "pkg:deb/ubuntu/openssl@1.1.1f-1ubuntu2?distro=ubuntu-20.04"))
        #expect(result.findings.map(\.fixedIn) == [["1.1.1f-1ubuntu2+esm1"]])
        #expect(result.findings.first?.evidence.map(\.range) == ["< 1.1.1f-1ubuntu2+esm1 (20.04+pro)"])
        let fixed = try Scanning.component("o", purl: "pkg:deb/ubuntu/openssl@1.1.1f-1ubuntu2%2Besm1?distro=ubuntu-20.04")
        #expect(try Scanning.scan(catalog, fixed).findings.isEmpty)
        #expect(try catalog.record(0).notes.map(\.text) == ["released 1.1.1f-1ubuntu2+esm1"])
    }
}
