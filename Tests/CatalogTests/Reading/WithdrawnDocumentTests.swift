import Foundation
import Testing

@testable import Catalog

/// Advisories that their publishers took back, whole or in part.
struct WithdrawnDocumentTests {
    private let tree = CSAFFeed.branches("product_version", "4.2", helper: #""purl":"pkg:npm/lodash@4.17.20""#)

    private func first(_ vulnerability: String = "CVE-2026-1") -> String {
        CSAFFeed.document(tree, status: #""known_affected":["P1"]"#, cve: vulnerability).replacing(
            "2026-02-01T00:00:00Z", with: "2026-01-15T00:00:00Z")
    }

    private func component() throws -> InventoryComponent { try Scanning.component("lodash", purl: "pkg:npm/lodash@4.17.20") }

    private func findings(_ feeds: String...) throws -> Int {
        let bench = try Workbench()
        // Each on top of what was imported before, as years of updates do.
        for (number, feed) in feeds.enumerated() {
            let path = try bench.write(feed, as: "feed-\(number).json")
            _ = try CatalogImport(target: bench.path("test.cat"), now: "2026-03-0\(number + 1)T00:00:00Z").run([path])
        }
        return try Scanning.scan(bench.open("test.cat"), component()).findings.count
    }

    @Test(arguments: ["csaf_withdrawn", "csaf_superseded"]) func aWithdrawnDocumentMatchesNothing(_ category: String) throws {
        #expect(try findings(first()) == 1)
        let whole = CSAFFeed.document(tree, status: #""known_affected":["P1"]"#).replacing("csaf_vex", with: category)
        #expect(try findings(whole) == 0)
        #expect(try findings(first(), whole) == 0)
        // Profile "Withdrawn" has no vulnerabilities at all.
        let start = try #require(whole.range(of: ",\n \"product_tree\""))
        let empty = String(whole[..<start.lowerBound]) + "}"
        #expect(try findings(first(), empty) == 0)
    }

    @Test func aNewerVersionThatDropsAVulnerabilityRetiresIt() throws {
        let second = CSAFFeed.document(tree, status: #""known_affected":["P1"]"#, cve: "CVE-2026-2")
        #expect(try findings(first(), second) == 1)
        // An older version that comes later takes nothing back.
        #expect(try findings(second, first()) == 1)
        // Another publisher's document of the same number is another document.
        let foreign = CSAFFeed.document(tree, status: #""known_affected":["P1"]"#, cve: "CVE-2026-2", publisher: "Else")
        #expect(try findings(first(), foreign) == 2)
    }
}
