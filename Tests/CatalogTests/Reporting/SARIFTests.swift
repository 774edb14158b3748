import Diagnostics
import Testing

@testable import Catalog

@Suite struct SARIFTests {
    private func run(_ report: ScanReport, _ language: Language = .english) throws -> JSONTree {
        let document = try JSONTree(report.sarif(pretty: true, toolVersion: "0.1.0", language: language))
        #expect(document["version"].string == "2.1.0")
        #expect(document["runs"].array.count == 1)
        return document["runs"][0]
    }

    @Test func oneRuleForEachVulnerability() throws {
        let rules = try run(SampleReport().full)["tool"]["driver"]["rules"]
        #expect(
            rules.array.map { $0["id"].string } == [
                "CVE-2005-0003", "CVE-2022-12345", "CVE-2023-0002", "CVE-2024-0001", "GHSA-dddd-eeee-ffff", "JVNDB-2020-123456",
            ])
        let rule = try rules.first("id", "CVE-2024-0001")
        #expect(rule["properties"]["security-severity"].string == "9.8")
        #expect(rule["properties"]["tags"].strings == ["security", "vulnerability", "CWE-787", "CWE-787", "NVD-CWE-noinfo", "CWE-20"])
        #expect(rule["defaultConfiguration"]["level"].string == "error")
        #expect(rule["shortDescription"]["text"].string == "CVE-2024-0001: Memory is written past its end.\u{1}\"\\")
        let help = try #require(rule["help"]["text"].string)
        for words in ["GHSA-aaaa-bbbb-cccc", "CVSS 4.0: 9.3", "CVSS 2.0: 7.5", "https://example.org/patch", "NVD CVE-2024-0001"] {
            #expect(help.contains(words))
        }
        #expect(try rules.first("id", "JVNDB-2020-123456")["properties"]["security-severity"].isAbsent)
    }

    @Test func oneResultForEachFinding() throws {
        let report = try SampleReport().full
        let run = try run(report)
        let results = run["results"].array
        #expect(results.map { $0["level"].string } == ["error", "warning", "error", "error", "warning", "note"])
        for (result, item) in zip(results, report.findings) {
            let place = try #require(result["ruleIndex"].int)
            #expect(run["tool"]["driver"]["rules"][place]["id"].string == item.vulnerability.id)
            #expect(result["ruleId"].string == item.vulnerability.id)
            let location = result["locations"][0]
            #expect(location["physicalLocation"]["artifactLocation"]["uri"].string == "out/%E8%BC%B8%E6%B6%B2%20pump.cdx.json")
            #expect(location["logicalLocations"][0]["fullyQualifiedName"].string == item.component.identity)
        }
        #expect(
            results[0]["message"]["text"].string
                == "openssl 3.0.11-1~deb12u2 is affected by CVE-2024-0001 (severity: critical, CVSS 9.8). Memory is written past its end.\u{1}\"\\ "
                + "Update openssl 3.0.11-1~deb12u2 to a fixed version: 3.0.13-1~deb12u1.")
        #expect(results[4]["message"]["text"].string?.hasSuffix("No fixed version is known for zlib.") == true)
    }

    @Test func messagesAreInTheLanguageAsked() throws {
        let run = try run(SampleReport().full, .japanese)
        #expect(run["language"].string == "ja")
        #expect(
            run["results"][0]["message"]["text"].string
                == "openssl 3.0.11-1~deb12u2 は CVE-2024-0001 に該当します(深刻度: 緊急, CVSS 9.8)。メモリの境界外に書き込みます。"
                + "openssl 3.0.11-1~deb12u2 を修正版(3.0.13-1~deb12u1)に更新してください。")
    }

    /// A title without a full stop does not run into what to do.
    @Test func sentencesStayApart() throws {
        var report = try SampleReport().full
        report.findings[0].vulnerability.summary = "sum PYSEC-2024-2"
        report.findings[0].vulnerability.summaryJapanese = nil
        let english = try #require(try run(report)["results"][0]["message"]["text"].string)
        #expect(english.contains("sum PYSEC-2024-2. Update"), "\(english)")
        let japanese = try #require(try run(report, .japanese)["results"][0]["message"]["text"].string)
        #expect(japanese.contains("sum PYSEC-2024-2。openssl"), "\(japanese)")
    }

    @Test func fingerprintsFollowComponentAndVulnerability() throws {
        var report = try SampleReport().full
        func prints(_ report: ScanReport) throws -> [String?] {
            try run(report)["results"].array.map { $0["partialFingerprints"]["primaryLocationLineHash"].string }
        }
        let first = try prints(report)
        // The same package under two references is the same thing twice.
        #expect(first[0] == first[2])
        #expect(Set(first).count == 5)
        report.time = "2027-01-01T00:00:00Z"
        for place in report.findings.indices { report.findings[place].component.reference = "other-\(place)" }
        #expect(try prints(report) == first)
    }

    @Test func nothingIsDroppedSilently() throws {
        let report = try SampleReport().full
        let run = try run(report)
        let notifications = run["invocations"][0]["toolExecutionNotifications"].array
        #expect(notifications.count == report.undecided.count + report.notLookedUp.count)
        let kinds = Set(run["tool"]["driver"]["notifications"].array.map { $0["id"].string })
        for notification in notifications { #expect(kinds.contains(notification["descriptor"]["id"].string)) }
        #expect(kinds.count == 12)
        for (notification, question) in zip(notifications, report.undecided) {
            #expect(notification["associatedRule"]["id"].string == question.vulnerability.id)
            let place = try #require(notification["associatedRule"]["index"].int)
            #expect(run["tool"]["driver"]["rules"][place]["id"].string == question.vulnerability.id)
        }
        #expect(run["invocations"][0]["executionSuccessful"].bool == true)
        let last = try #require(notifications.last?["message"]["text"].string)
        #expect(last.hasPrefix("It could not be looked up. 部品6 6: no part itself but a collection of parts"), "\(last)")
    }

    @Test func reportsWithoutFindingsHaveEmptyLists() throws {
        let run = try run(SampleReport().empty)
        #expect(run["results"].value as? [String] == [])
        #expect(run["tool"]["driver"]["rules"].value as? [String] == [])
        #expect(run["artifacts"][0]["location"]["uri"].string == "stdin")
        #expect(run["automationDetails"]["id"].string == "mimamori/SBOM/")
    }
}
