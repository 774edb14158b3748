import Diagnostics
import JSONStream
import Testing

@testable import Catalog

@Suite struct CSAFTests {
    private func document(_ report: ScanReport, _ language: Language = .english) throws -> JSONTree {
        try JSONTree(report.csaf(pretty: true, toolVersion: "0.1.0", language: language))
    }

    @Test func isADraftThatSaysSo() throws {
        let head = try document(SampleReport().full, .japanese)["document"]
        #expect(head["distribution"]["tlp"]["label"].string == "AMBER")
        #expect(head["lang"].string == "ja")
        #expect(head["tracking"]["status"].string == "draft")
        #expect(head["publisher"]["name"].string == "Mimamori (draft)")
        #expect(head["title"].string == "Infusion pump 輸液 2.1: 脆弱性スキャンの結果(草案)")
        #expect(head["tracking"]["initial_release_date"].string == "2026-01-02T03:04:05Z")
        #expect(head["tracking"]["id"].string?.hasPrefix("mimamori-draft-") == true)
    }

    @Test func componentsArePartsOfTheProduct() throws {
        let tree = try document(SampleReport().full)["product_tree"]
        let product = tree["branches"][0]["branches"][0]["branches"][0]
        #expect(product["category"].string == "product_version")
        #expect(product["product"]["name"].string == "Infusion pump 輸液 2.1")
        #expect(tree["full_product_names"].array.count == 6)
        #expect(tree["relationships"].array.count == 6)
        let part = tree["relationships"][0]
        #expect(part["category"].string == "default_component_of")
        #expect(part["relates_to_product_reference"].string == product["product"]["product_id"].string)
        #expect(part["full_product_name"]["name"].string == "openssl 3.0.11-1~deb12u2 (Infusion pump 輸液 2.1)")
        // A CPE that CSAF's own pattern refuses is left out; the purl stays.
        #expect(tree["full_product_names"][4]["product_identification_helper"].keys == ["purl"])
        #expect(tree["full_product_names"][0]["product_identification_helper"].keys == ["cpe", "purl"])
    }

    @Test func vulnerabilitiesHaveStatusScoresAndRemediations() throws {
        let list = try document(SampleReport().full)["vulnerabilities"]
        let rated = try list.first("cve", "CVE-2024-0001")
        #expect(rated["product_status"]["known_affected"].strings == ["product:component-1", "product:component-2"])
        #expect(rated["product_status"]["under_investigation"].strings == ["product:component-4"])
        #expect(rated["ids"].array.map { $0["text"].string } == ["GHSA-aaaa-bbbb-cccc", "JVNDB-2024-000001", "DEBIAN-CVE-2024-0001"])
        #expect(rated["scores"].array.count == 1)
        #expect(rated["scores"][0]["cvss_v3"]["baseScore"].number == 9.8)
        #expect(rated["scores"][0]["cvss_v3"]["baseSeverity"].string == "CRITICAL")
        #expect(rated["scores"][0]["cvss_v2"]["baseScore"].number == 7.5)
        #expect(rated["scores"][0]["products"].strings.count == 3)
        #expect(rated["remediations"].array.map { $0["category"].string } == ["vendor_fix"])
        #expect(rated["remediations"][0]["product_ids"].strings == ["product:component-1", "product:component-2"])
        #expect(rated["release_date"].string == "2024-01-01T00:00:00.000Z")
        let notes = rated["notes"].array.compactMap { $0["text"].string }.joined(separator: "\n")
        for words in ["CVSS 4.0: 9.3", "CWE-787", "OSV OSV-1", "affected only if it runs on or with"] { #expect(notes.contains(words), "\(words)") }
        let old = try list.first("cve", "CVE-2005-0003")
        #expect(old["remediations"][0]["category"].string == "none_available")
        #expect(old["scores"][0]["cvss_v2"].keys == ["baseScore", "environmentalScore", "temporalScore", "vectorString", "version"])
        // Of 3.1 and 3.0 the newer is taken, and what its vector has no metrics for is left out.
        let newer = try list.first("cve", "CVE-2023-0002")["scores"][0]["cvss_v3"]
        #expect(newer["version"].string == "3.1")
        #expect(newer["temporalScore"].number != nil && newer["environmentalSeverity"].string != nil)
        #expect(try list.first("cve", "CVE-2022-12345")["scores"].isAbsent)
        #expect(list.array.filter { $0["cve"].isAbsent }.map { $0["ids"][0]["text"].string } == ["GHSA-dddd-eeee-ffff", "JVNDB-2020-123456"])
    }

    @Test func gapsAreANoteOfTheDocument() throws {
        let notes = try document(SampleReport().full)["document"]["notes"].array
        #expect(notes.last?["title"].string == "Components that could not be looked up (which does not mean they are safe)")
        #expect(notes.last?["text"].string?.split(separator: "\n").count == 7)
    }

    @Test func isAnAdvisoryWhereThereIsSomethingToAdvise() throws {
        var report = try SampleReport().full
        // CVE-2022-12345 is only asked about.
        #expect(try document(report)["document"]["category"].string == "csaf_base")
        report.undecided.removeAll { $0.vulnerability.id == "CVE-2022-12345" }
        #expect(report.undecided.count == 2)
        #expect(try document(report)["document"]["category"].string == "csaf_security_advisory")
        #expect(CSAFRules.problems(try document(report)) == [])
    }

    @Test func nothingFoundIsABaseDocument() throws {
        let document = try document(SampleReport().empty)
        #expect(document["document"]["category"].string == "csaf_base")
        #expect(document["vulnerabilities"].isAbsent)
        #expect(document["product_tree"]["branches"][0]["branches"][0]["product"]["name"].string == "SBOM")
    }

    @Test(arguments: ["1.0 and earlier", "<2", "All", "3 versions", "prior-2", ">= 1"]) func rangesAreNoVersions(version: String) throws {
        var report = try SampleReport().full
        report.subject.version = version
        let name = try document(report)["product_tree"]["branches"][0]["branches"][0]
        #expect(name["branches"].isAbsent)
        #expect(name["product"]["name"].string == "Infusion pump 輸液 \(version)")
        #expect(CSAFRules.problems(try document(report)) == [])
    }

    @Test func mandatoryTestsPass() throws {
        let sample = try SampleReport()
        for report in [sample.full, sample.empty] {
            for language in Language.allCases { #expect(CSAFRules.problems(try document(report, language)) == []) }
        }
    }

    @Test func aComponentInBothListsIsAffected() throws {
        var report = try SampleReport().full
        report.undecided.append(
            ScanReport.Question(
                component: report.findings[0].component, vulnerability: report.findings[0].vulnerability, reason: .noVersion, source: "NVD",
                record: "x"))
        #expect(CSAFRules.problems(try document(report)) == [])
    }

    @Test func membersAreInAlphabeticalOrder() throws {
        let sample = try SampleReport()
        for report in [sample.full, sample.empty] {
            var reader = JSONReader(ByteBlock(report.csaf(pretty: false, toolVersion: "0.1.0", language: .japanese)))
            var rest = [try reader.value()]
            while let value = rest.popLast() {
                switch value {
                case .object(let members):
                    let keys = members.map(\.key)
                    #expect(keys == keys.sorted())
                    rest += members.map(\.value)
                case .array(let elements): rest += elements
                default: break
                }
            }
        }
    }

    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        .enabled(if: SchemaCheck.isAvailable, Comment(rawValue: SchemaCheck.reason)))
    func validByTheOfficialSchema() throws {
        let sample = try SampleReport()
        for report in [sample.full, sample.empty] {
            for language in Language.allCases {
                let errors = try SchemaCheck.errors(
                    report.csaf(pretty: false, toolVersion: "0.1.0", language: language),
                    schema: TestData.path("advisories/csaf-2.0/json_schema/csaf_json_schema.json"),
                    folder: TestData.path("advisories/csaf-2.0/referenced_schema/first"), isClosed: true)
                #expect(errors == "")
            }
        }
    }

    /// What publishers clear is a status of its own, with the reason and who says so.
    @Test func whatIsClearedIsKnownNotAffectedOrFixed() throws {
        var report = try SampleReport().full
        report.undecided.removeAll()
        let (affected, other) = (report.findings[0], report.findings[3])
        func cleared(_ component: InventoryComponent, _ status: ProductStatement.Status, _ reason: String?) -> ScanReport.Cleared {
            let evidence = Evidence(rule: .productStatement, source: "CSAF/Maker", record: "ADV-1", identity: "x", version: "1", range: "")
            return ScanReport.Cleared(
                component: component, vulnerability: affected.vulnerability,
                statements: [Clearance.Statement(status: status, reason: reason, product: "x", evidence: evidence)], against: [])
        }
        report.cleared = [
            cleared(other.component, .notAffected, "vulnerable_code_not_present: never built"), cleared(report.findings[4].component, .fixed, nil),
            // One that is affected by the same vulnerability keeps that status.
            cleared(affected.component, .notAffected, nil),
        ]
        let entry = try document(report)["vulnerabilities"].first("cve", affected.vulnerability.id)
        #expect(entry["product_status"].keys == ["fixed", "known_affected", "known_not_affected"])
        #expect(entry["product_status"]["known_not_affected"].strings.count == 1)
        #expect(entry["flags"].array.map { $0["label"].string } == ["vulnerable_code_not_present"])
        #expect(entry["flags"][0]["product_ids"].strings == entry["product_status"]["known_not_affected"].strings)
        #expect(
            entry["threats"].array.last?["details"].string
                == "Stated not to be affected by CSAF/Maker ADV-1: vulnerable_code_not_present: never built")
        #expect(CSAFRules.problems(try document(report)) == [])
    }
}
