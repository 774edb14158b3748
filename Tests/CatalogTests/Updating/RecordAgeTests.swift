import Testing

@testable import Catalog

/// Which of two versions of a record stays, and how old a source is, however its dates are written.
struct RecordAgeTests {
    /// The version that the range of the one record ends with, after the feeds came one by one.
    private func fixed(_ feeds: String...) throws -> String? {
        let bench = try Workbench()
        let catalog = bench.path("x.cat")
        for (number, feed) in feeds.enumerated() {
            _ = try CatalogImport(target: catalog, now: "2026-01-0\(number + 1)T00:00:00Z").run([try bench.write(feed, as: "\(number).json")])
        }
        let result = try Scanning.scan(try bench.open("x.cat"), try Scanning.component("demo", "1.0", purl: "pkg:pypi/demo@1.0"))
        return result.findings.first?.fixedIn.first
    }

    private func record(_ modified: String, fixed: String) -> String {
        Feed.osv("PYSEC-1", "PyPI", "demo", "introduced:0 fixed:\(fixed)", modified: modified)
    }

    @Test(arguments: [
        ("2024-05-01T20:00:00+09:00", "2024-05-01T12:00:00Z"), ("2024-05-01T00:00:00Z", "2024-05-01T00:00:00.500Z"),
        ("yesterday", "2024-05-01T00:00:00Z"),
        ("2024-05-01", "2024-05-01T08:00:00+07:00"),
    ])
    func theLaterStays(earlier: String, later: String) throws {
        #expect(try fixed(record(earlier, fixed: "2"), record(later, fixed: "3")) == "3")
        #expect(try fixed(record(later, fixed: "3"), record(earlier, fixed: "2")) == "3")
    }

    @Test func advisoriesAreReplacedByInstant() throws {
        func advisory(_ time: String, _ flaws: [(String, String)]) -> String {
            let list = flaws.map { #"{"cve":"\#($0.0)","product_status":{"known_affected":["\#($0.1)"]}}"# }.joined(separator: ",")
            let products = Set(flaws.map(\.1)).sorted().map { name in
                #"{"name":"demo","product_id":"\#(name)","product_identification_helper":{"purl":"pkg:pypi/demo@\#(name)"}}"#
            }
            return """
                {"document":{"csaf_version":"2.0","category":"csaf_security_advisory","title":"t","publisher":{"name":"Acme","category":"vendor"},
                 "tracking":{"id":"ACME-1","status":"final","current_release_date":"\(time)","initial_release_date":"\(time)"}},
                 "product_tree":{"full_product_names":[\(products.joined(separator: ","))]},"vulnerabilities":[\(list)]}
                """
        }
        let bench = try Workbench()
        let first = try bench.write(advisory("2024-05-01T20:00:00+09:00", [("CVE-2024-3001", "1.0"), ("CVE-2024-3002", "1.0")]), as: "1.json")
        let second = try bench.write(advisory("2024-05-01T12:00:00Z", [("CVE-2024-3001", "1.0"), ("CVE-2024-3003", "1.0")]), as: "2.json")
        for order in [[first, second], [second, first]] {
            let name = order[0] == first ? "a.cat" : "b.cat"
            for path in order { _ = try CatalogImport(target: bench.path(name), now: "2026-01-01T00:00:00Z").run([path]) }
            let catalog = try bench.open(name)
            let result = try Scanning.scan(catalog, try Scanning.component("demo", "1.0", purl: "pkg:pypi/demo@1.0"))
            #expect(try result.findings.map { try catalog.group($0.vulnerability).id } == ["CVE-2024-3001", "CVE-2024-3003"])
        }
    }

    /// A typing error in a date neither hides a source's age nor keeps later data out.
    @Test(arguments: ["yesterday", "2999-01-01T00:00:00Z", "05/01/2024"])
    func oddDatesAreNoAge(date: String) throws {
        let bench = try Workbench()
        let feed = try bench.write(
            "[" + record("2024-05-01T00:00:00Z", fixed: "2") + "," + record(date, fixed: "2").replacing("PYSEC-1", with: "PYSEC-2") + "]")
        let info = try CatalogImport(target: bench.path("x.cat"), now: "2026-01-01T00:00:00Z").run([feed]).info
        #expect(info.sources.map(\.newest) == ["2024-05-01T00:00:00Z"])
        #expect(info.oldSources(at: "2026-01-01T00:00:00Z").map(\.name) == ["OSV/PYSEC"])
    }

    /// A feed that takes back most of what it said is refused like one that lost it; a publisher of a few advisories may take them back.
    @Test func manyWithdrawalsAtOnceAreRefused() throws {
        func feed(_ count: Int, withdrawn: Bool) -> String {
            "["
                + (1...count).map { number in
                    Feed.osv(
                        "PYSEC-\(number)", "PyPI", "demo", "introduced:0 fixed:2",
                        modified: withdrawn ? "2024-06-01T00:00:00Z" : "2024-05-01T00:00:00Z",
                        extra: withdrawn ? #""withdrawn":"2024-06-01T00:00:00Z","# : #""withdrawn":"","#)
                }.joined(separator: ",") + "]"
        }
        let bench = try Workbench()
        for (count, isRefused) in [(20, true), (5, false)] {
            var run = CatalogImport(target: bench.path("\(count).cat"), now: "2026-01-01T00:00:00Z")
            let info = try run.run([try bench.write(feed(count, withdrawn: false), as: "1.json")]).info
            #expect(info.sources.map(\.withdrawn) == [0])
            let path = try bench.write(feed(count, withdrawn: true), as: "2.json")
            if isRefused {
                #expect(throws: CatalogError.shrunk(source: "OSV/PYSEC", before: 20, after: 0)) { try run.run([path]) }
                run.force = true
            }
            #expect(try run.run([path]).info.sources.map(\.withdrawn) == [count])
        }
    }
}
