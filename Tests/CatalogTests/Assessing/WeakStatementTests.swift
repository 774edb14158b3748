import JSONStream
import Testing

@testable import Catalog

/// Statements that may not be relied on clear nothing and are named; what they say short of clearing still stands beside the finding.
struct WeakStatementTests {
    private func applied(_ document: String, purl: String = "pkg:pypi/requests@1.0") throws -> ScanReport {
        let catalog = try Workbench().catalog(Feed.osv("GHSA-1", "PyPI", "requests", "introduced:0 fixed:9", aliases: ["CVE-2024-1"]))
        let component = try Scanning.component("requests", "1.0", purl: purl)
        var report = try ScanReport(
            subject: ScanReport.Subject(file: "pump.json", format: "CycloneDX 1.6 JSON", name: "Pump", version: "2.1", components: 1),
            inventory: Inventory(components: [component]), catalog: catalog, time: "2026-06-01T00:00:00Z")
        report.apply(try VEXReader.read(ByteBlock(document.utf8), file: "x.json"))
        return report
    }

    private func openVEX(_ status: String, _ extra: String = "", product: String = "pkg:pypi/requests@1.0") -> String {
        """
        {"@context":"https://openvex.dev/ns/v0.2.0","@id":"doc-1","author":"Maker","timestamp":"2026-01-01T00:00:00Z","version":1,"statements":[
          {"vulnerability":{"name":"CVE-2024-1"},"products":[{"@id":"\(product)"}],"status":"\(status)"\(extra)}]}
        """
    }

    private func csaf(_ category: String, _ tracking: String, _ status: String, flags: String = "") -> String {
        """
        {"document":{"csaf_version":"2.0","category":"\(category)","publisher":{"name":"Maker"},
          "tracking":{"id":"VEX-1","status":"\(tracking)","current_release_date":"2026-01-01T00:00:00Z"}},
         "product_tree":{"full_product_names":[{"name":"requests 1.0","product_id":"p1","product_identification_helper":{"purl":"pkg:pypi/requests@1.0"}}]},
         "vulnerabilities":[{"cve":"CVE-2024-1",\(flags)"product_status":{"\(status)":["p1"]}}]}
        """
    }

    private static let flag = #""flags":[{"label":"vulnerable_code_not_present","product_ids":["p1"]}],"#

    @Test(arguments: [
        "", #","justification":"""#, #","status_notes":"trust me""#, #","justification":"bogus""#, #","impact_statement":" \n""#,
        #","impact_statement":"-""#,
    ])
    func notAffectedWantsAReason(extra: String) throws {
        let report = try applied(openVEX("not_affected", extra))
        #expect(report.findings.count == 1 && report.cleared.isEmpty)
        #expect(report.unapplied.map(\.reason) == [.unjustified])
    }

    @Test(arguments: [#","justification":"component_not_present""#, #","impact_statement":"Never called.""#])
    func eitherReasonWillDo(extra: String) throws {
        #expect(try applied(openVEX("not_affected", extra)).cleared.count == 1)
        // "Fixed" needs none.
        #expect(try applied(openVEX("fixed")).cleared.count == 1)
    }

    @Test func draftsOfCSAFClearNothing() throws {
        for status in ["known_not_affected", "fixed"] {
            let draft = try applied(csaf("csaf_vex", "draft", status, flags: Self.flag))
            #expect(draft.findings.count == 1 && draft.unapplied.map(\.reason) == [.draft])
            #expect(try applied(csaf("csaf_vex", "interim", status, flags: Self.flag)).cleared.count == 1)
        }
        #expect(try applied(csaf("csaf_vex", "draft", "known_affected")).findings.first?.statement != nil)
    }

    /// The profile of VEX asks for a reason (CSAF 2.0, section 4.5), that of advisories does not.
    @Test func onlyTheVEXProfileAsksForReasons() throws {
        #expect(try applied(csaf("csaf_vex", "final", "known_not_affected")).unapplied.map(\.reason) == [.unjustified])
        #expect(try applied(csaf("csaf_security_advisory", "final", "known_not_affected")).cleared.count == 1)
    }

    /// White space and signs are no reason, and one behind them counts all the same.
    @Test func emptyWordsAreNoReason() throws {
        func threats(_ details: String...) -> String {
            let all = details.map { #"{"category":"impact","product_ids":["p1"]\#($0)}"# }
            return #""threats":["# + all.joined(separator: ",") + "],"
        }
        for flags in [threats(#","details":"""#), threats(#","details":" 　""#), threats(""), threats(#","details":"--""#)] {
            #expect(try applied(csaf("csaf_vex", "final", "known_not_affected", flags: flags)).unapplied.map(\.reason) == [.unjustified])
        }
        let second = threats("", #","details":" ""#, #","details":"呼び出されない。""#)
        let report = try applied(csaf("csaf_vex", "final", "known_not_affected", flags: second))
        #expect(report.cleared.flatMap { $0.statements.map(\.reason) } == ["呼び出されない。"])
    }

    /// A label that the notation does not have is no reason.
    @Test func madeUpLabelsAreNoReason() throws {
        let flags = Self.flag.replacing("vulnerable_code_not_present", with: "bogus")
        #expect(try applied(csaf("csaf_vex", "final", "known_not_affected", flags: flags)).unapplied.map(\.reason) == [.unjustified])
        func cycloneDX(_ label: String) -> String {
            """
            {"bomFormat":"CycloneDX","specVersion":"1.6","vulnerabilities":[{"id":"CVE-2024-1","affects":[{"ref":"pkg:pypi/requests@1.0"}],
             "analysis":{"state":"not_affected"\(label)}}]}
            """
        }
        #expect(try applied(cycloneDX(#","justification":"bogus""#)).unapplied.map(\.reason) == [.unjustified])
        #expect(try applied(cycloneDX(#","justification":"code_not_reachable""#)).cleared.count == 1)
        #expect(try applied(cycloneDX("")).cleared.count == 1)
    }

    /// What is said of one architecture is not said of a component that names none; where the file came from is no part of what it is.
    @Test(arguments: [
        ("pkg:pypi/requests@1.0?arch=amd64", "pkg:pypi/requests@1.0", 0), ("pkg:pypi/requests@1.0?arch=amd64", "pkg:pypi/requests@1.0?arch=amd64", 1),
        ("pkg:pypi/requests@1.0", "pkg:pypi/requests@1.0?arch=amd64", 1), ("pkg:pypi/requests@1.0?repository_url=x", "pkg:pypi/requests@1.0", 1),
    ])
    func qualifiersOfAStatementMustBeThere(stated: String, component: String, cleared: Int) throws {
        #expect(try applied(openVEX("fixed", product: stated), purl: component).cleared.count == cleared)
    }

    @Test func theProductWithoutAFindingIsStillInTheSBOM() throws {
        let report = try applied(openVEX("fixed", product: "pkg:generic/Pump@2.1").replacing("CVE-2024-1", with: "CVE-2024-9"))
        #expect(report.unapplied.map(\.reason) == [.nothingToStateOn])
    }
}
