import Foundation
import Testing

@testable import Catalog

/// What holds for all machine-readable outputs.
@Suite struct FormatTests {
    @Test func sameReportGivesSameBytes() throws {
        let sample = try SampleReport()
        for report in [sample.full, sample.empty] {
            for pretty in [true, false] { #expect(SampleReport.outputs(report, pretty: pretty) == SampleReport.outputs(report, pretty: pretty)) }
        }
        #expect(SampleReport.outputs(sample.full) == SampleReport.outputs(try SampleReport().full))
    }

    @Test func onlyLayoutDiffersBetweenPrettyAndLine() throws {
        let report = try SampleReport().full
        let lines = SampleReport.outputs(report, pretty: false)
        for (name, bytes) in SampleReport.outputs(report, pretty: true) {
            let line = try #require(lines[name])
            #expect(line.dropLast().contains(10) == false, "\(name)")
            #expect(line.last == 10 && bytes.last == 10, "\(name)")
            let (left, right) = (try JSONTree(line).value as? NSDictionary, try JSONTree(bytes).value as? NSDictionary)
            #expect(left == right, "\(name)")
        }
    }

    @Test func everyFindingQuestionAndVulnerabilityIsNamed() throws {
        let report = try SampleReport().full
        for (name, bytes) in SampleReport.outputs(report) {
            let text = String(decoding: bytes, as: UTF8.self)
            for id in Set(report.findings.map(\.vulnerability.id) + report.undecided.map(\.vulnerability.id)) {
                #expect(text.contains(id), "\(name): \(id)")
            }
            guard name != "openvex" else { continue }
            for gap in report.notLookedUp { #expect(text.contains(gap.component.name), "\(name): \(gap.component.name)") }
        }
    }

    @Test func otherContentGivesOtherIds() throws {
        let report = try SampleReport().full
        var later = report
        later.time = "2026-01-02T03:04:06Z"
        func ids(_ report: ScanReport) throws -> [String?] {
            let outputs = SampleReport.outputs(report)
            return [
                try JSONTree(outputs["cyclonedx"] ?? [])["serialNumber"].string, try JSONTree(outputs["openvex"] ?? [])["@id"].string,
                try JSONTree(outputs["csaf ja"] ?? [])["document"]["tracking"]["id"].string,
            ]
        }
        for (one, other) in zip(try ids(report), try ids(later)) {
            #expect(one != nil)
            #expect(one != other)
        }
    }

    @Test(.enabled(if: SchemaCheck.isAvailable, Comment(rawValue: SchemaCheck.reason)))
    func scanReportsMatchOurSchema() throws {
        let sample = try SampleReport()
        for report in [sample.full, sample.empty] {
            let document = report.json(pretty: true, toolVersion: "0.1.0")
            #expect(try SchemaCheck.errors(document, schema: SchemaCheck.own("scan")) == "")
        }
        let extra = Array(
            String(decoding: sample.full.json(pretty: false, toolVersion: "0"), as: UTF8.self).replacing(#""sbom":"#, with: #""x":1,"sbom":"#).utf8)
        #expect(try SchemaCheck.errors(extra, schema: SchemaCheck.own("scan")).contains("'x' was unexpected"))
    }

    @Test(.enabled(if: SchemaCheck.isAvailable, Comment(rawValue: SchemaCheck.reason)))
    func catalogInfoMatchesOurSchema() throws {
        let bench = try Workbench()
        let catalog = try bench.catalog(
            Feed.osv("PYSEC-2024-1", "PyPI", "demo", "introduced:0 fixed:2.0"), Feed.osv("DSA-1", "Debian:12", "demo", "introduced:0"))
        #expect(try SchemaCheck.errors(catalog.info.report(), schema: SchemaCheck.own("catalog-info")) == "")
    }

    @Test(.enabled(if: SchemaCheck.isAvailable, Comment(rawValue: SchemaCheck.reason)))
    func linesOfCommandsMatchOurSchemas() throws {
        let purls = """
            {"purl":"pkg:PyPI/D@3.2?b=2#x","type":"pypi","name":"d","version":"3.2","qualifiers":{"b":"2"},"subpath":"x","canonical":"pkg:pypi/d@3.2?b=2#x"}
            {"purl":"pkg:npm/%40a/b","type":"npm","namespace":"@a","name":"b","qualifiers":{},"canonical":"pkg:npm/%40a/b"}
            {"purl":"zork","error":{"code":"PURL-001","message":"No."}}

            """
        #expect(try SchemaCheck.errors(Array(purls.utf8), schema: SchemaCheck.own("purl"), isLines: true) == "")
        let scores = """
            {"vector":"CVSS:3.1/…","version":"3.1","base":9.8,"temporal":9.8,"environmental":9.8,"overall":9.8,"severity":"critical"}
            {"vector":"CVSS:4.0/…","version":"4.0","base":9.3,"overall":9.3,"severity":"critical"}
            {"vector":"zork","error":{"code":"CVSS-003","message":"No."}}

            """
        #expect(try SchemaCheck.errors(Array(scores.utf8), schema: SchemaCheck.own("cvss"), isLines: true) == "")
        let wrong = #"{"vector":"x","version":"4.0","base":9.3,"severity":"critical"}"# + "\n"
        #expect(try SchemaCheck.errors(Array(wrong.utf8), schema: SchemaCheck.own("cvss"), isLines: true) != "")
    }
}
