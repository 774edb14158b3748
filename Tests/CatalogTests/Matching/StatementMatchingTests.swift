import CPE
import JSONStream
import PackageURL
import Testing

@testable import Catalog

/// What a publisher's statement about a product (CSAF, VEX) answers.
struct StatementMatchingTests {
    private let flag = #","flags":[{"label":"vulnerable_code_not_present","product_ids":["P1"]}]"#
    private let lodash = #""purl":"pkg:npm/lodash@4.17.20""#

    private func scan(_ feeds: [String], _ components: InventoryComponent...) throws -> ScanResult {
        let bench = try Workbench()
        var builder = try CatalogBuilder(path: bench.path("a.cat"))
        for feed in feeds { try builder.addRecords(in: .init(Array(feed.utf8)), name: "feed") }
        _ = try builder.finish(now: "2026-01-02T03:04:05Z")
        return try Matcher(bench.open("a.cat")).scan(Inventory(components: components))
    }

    @Test(arguments: [
        ("known_affected", 1, 0, 0), ("fixed", 0, 1, 0), ("known_not_affected", 0, 1, 0), ("under_investigation", 0, 0, 1), ("recommended", 0, 0, 0),
    ])
    func statusOfAPackage(status: String, findings: Int, cleared: Int, undecided: Int) throws {
        let feed = CSAFFeed.document(CSAFFeed.branches("product_version", "4.17.20", helper: lodash), status: "\"\(status)\":[\"P1\"]", more: flag)
        let result = try scan([feed], Scanning.component("lodash", "4.17.20", purl: "pkg:npm/lodash@4.17.20"))
        #expect(result.findings.count == findings && result.cleared.count == cleared && result.undecided.count == undecided)
        if let statement = result.cleared.first?.statements.first {
            // A flag says why something is not affected, and nothing of what is fixed.
            #expect(statement.reason == (status == "fixed" ? nil : "vulnerable_code_not_present"))
        }
        if let finding = result.findings.first { #expect(finding.evidence.map(\.rule) == [.productStatement]) }
        // It says nothing of another version, nor that npm's data were asked.
        let other = try scan([feed], Scanning.component("lodash", "4.17.21", purl: "pkg:npm/lodash@4.17.21"))
        #expect(other.findings.isEmpty && other.cleared.isEmpty && other.undecided.isEmpty && other.coverage.isEmpty)
    }

    /// The publisher of a product knows better than a database of its parts, and the database is named.
    @Test func aStatementStandsOverADatabase() throws {
        let feed = CSAFFeed.document(
            CSAFFeed.branches("product_version", "4.17.20", helper: lodash), status: #""known_not_affected":["P1"]"#, more: flag)
        let osv = Feed.osv("GHSA-aaaa-bbbb-cccc", "npm", "lodash", "introduced:0 fixed:4.17.21", type: "SEMVER", aliases: ["CVE-2026-1"])
        let result = try scan([feed, osv], Scanning.component("lodash", "4.17.20", purl: "pkg:npm/lodash@4.17.20"))
        #expect(result.findings.isEmpty && result.cleared.count == 1)
        #expect(result.cleared.first?.against.map(\.record) == ["GHSA-aaaa-bbbb-cccc"])
        let older = try scan([feed, osv], Scanning.component("lodash", "4.17.19", purl: "pkg:npm/lodash@4.17.19"))
        #expect(older.findings.count == 1)
    }

    @Test func aRecordThatSaysBothDecidesNothing() throws {
        let feed = CSAFFeed.document(
            CSAFFeed.branches("product_version", "4.17.20", helper: lodash), status: #""known_not_affected":["P1"],"known_affected":["P1"]"#)
        let result = try scan([feed], Scanning.component("lodash", "4.17.20", purl: "pkg:npm/lodash@4.17.20"))
        #expect(result.findings.isEmpty && result.cleared.isEmpty && result.undecided.map(\.reason) == [.contradiction])
    }

    @Test(arguments: [
        ("1.9", 1, 0), ("2.0", 0, 0), ("0.1", 1, 0),
    ])
    func rangesOfACPE(version: String, findings: Int, undecided: Int) throws {
        let tree = CSAFFeed.branches("product_version_range", "vers:generic/<2.0", helper: #""cpe":"cpe:2.3:a:maker:pump:*:*:*:*:*:*:*:*""#)
        let result = try scan(
            [CSAFFeed.document(tree, status: #""known_affected":["P1"]"#)],
            Scanning.component("pump", version, cpe: "cpe:2.3:a:maker:pump:\(version):*:*:*:*:*:*:*"))
        #expect(result.findings.count == findings && result.undecided.count == undecided)
    }

    /// A version that is taken out of a range is not the fix.
    @Test func aHoleIsNoFix() throws {
        let cpe = #""cpe":"cpe:2.3:a:maker:pump:*:*:*:*:*:*:*:*""#
        for helper in [cpe, #""purl":"pkg:npm/pump""#] {
            let tree = CSAFFeed.branches("product_version_range", "vers:semver/>=1.0.0|<2.0.0|!=1.5.0", helper: helper)
            let feed = CSAFFeed.document(tree, status: #""known_affected":["P1"]"#)
            for (version, fixed) in [("1.2.0", ["2.0.0"]), ("1.7.0", ["2.0.0"]), ("1.5.0", nil)] {
                let component =
                    helper == cpe
                    ? try Scanning.component("pump", version, cpe: "cpe:2.3:a:maker:pump:\(version):*:*:*:*:*:*:*")
                    : try Scanning.component("pump", version, purl: "pkg:npm/pump@\(version)")
                let result = try scan([feed], component)
                // Statements on packages name no fix of theirs.
                #expect(result.findings.first?.fixedIn == (helper == cpe ? fixed : fixed.map { _ in [] }), "\(version)")
            }
        }
    }

    @Test func versionsInWordsAreAQuestion() throws {
        let tree = CSAFFeed.branches("product_version_range", "sold before May 2018", helper: #""cpe":"cpe:2.3:a:maker:pump:*:*:*:*:*:*:*:*""#)
        let result = try scan(
            [CSAFFeed.document(tree, status: #""known_affected":["P1"]"#)],
            Scanning.component("pump", "1.0", cpe: "cpe:2.3:a:maker:pump:1.0:*:*:*:*:*:*:*"))
        #expect(result.undecided.map(\.reason) == [.versionsInWords("sold before May 2018")] && result.findings.isEmpty)
    }

    /// A part of a platform is judged where the SBOM holds the platform.
    @Test(arguments: [("known_affected", 1, 0), ("known_not_affected", 0, 1)])
    func partsOfAPlatform(status: String, findings: Int, cleared: Int) throws {
        let tree = #"""
            "full_product_names":[{"name":"Suite 2","product_id":"S","product_identification_helper":{"cpe":"cpe:2.3:a:maker:suite:2:*:*:*:*:*:*:*"}},
              {"name":"lodash","product_id":"L","product_identification_helper":{"purl":"pkg:npm/lodash@4.17.20"}}],
            "relationships":[{"category":"default_component_of","full_product_name":{"name":"lodash in Suite 2","product_id":"S:L"},
              "product_reference":"L","relates_to_product_reference":"S"}]
            """#
        let feed = CSAFFeed.document(tree, status: "\"\(status)\":[\"S:L\"]")
        let part = try Scanning.component("lodash", "4.17.20", purl: "pkg:npm/lodash@4.17.20")
        let suite = try Scanning.component("suite", "2", cpe: "cpe:2.3:a:maker:suite:2:*:*:*:*:*:*:*")
        let with = try scan([feed], part, suite)
        #expect(with.findings.count == findings && with.cleared.count == cleared)
        let without = try scan([feed], part)
        #expect(without.findings.isEmpty && without.cleared.isEmpty)
        #expect(without.undecided.map(\.reason) == (status == "known_affected" ? [.partOf("Suite 2")] : []))
    }

    /// A distribution's package with its version is the build itself; without one it is a part of whatever is named around it.
    @Test(arguments: [("@1.0-1", 1, 0), ("", 0, 1)])
    func packagesOfADistribution(version: String, findings: Int, undecided: Int) throws {
        let tree = """
            "full_product_names":[{"name":"Other","product_id":"S","product_identification_helper":{"cpe":"cpe:2.3:o:maker:other:2:*:*:*:*:*:*:*"}},
              {"name":"expat","product_id":"E","product_identification_helper":{"purl":"pkg:rpm/redhat/expat\(version)"}}],
            "relationships":[{"category":"default_component_of","full_product_name":{"name":"expat in Other","product_id":"S:E"},
              "product_reference":"E","relates_to_product_reference":"S"}]
            """
        let feed = CSAFFeed.document(tree, status: #""known_affected":["S:E"]"#)
        let result = try scan([feed], Scanning.component("expat", "1.0-1", purl: "pkg:rpm/redhat/expat@1.0-1?distro=rhel-9.2"))
        #expect(result.findings.count == findings && result.undecided.count == undecided)
        #expect(result.undecided.allSatisfy { $0.reason == .partOf("Other") })
    }

    /// Maker and name alone are a candidate, never a finding.
    @Test(arguments: [("Maker, Inc.", "Pump", "1.0", 1), ("Maker", "Maker Pump", "1.0", 1), ("Other", "Pump", "1.0", 0), ("Maker", "Pump", "2.0", 0)])
    func namesAreCandidates(supplier: String, name: String, version: String, questions: Int) throws {
        let feed = CSAFFeed.document(CSAFFeed.branches("product_version_range", "< 2.0"), status: #""known_affected":["P1"]"#)
        let component = InventoryComponent(reference: "x", name: name, version: version, supplier: supplier)
        let result = try scan([feed], component)
        #expect(result.findings.isEmpty && result.undecided.count == questions)
        #expect(result.undecided.allSatisfy { $0.reason == .nameOnly("Maker Pump < 2.0") })
        #expect(result.notLookedUp.count == 1)
    }
}
