import CPE
import Foundation
import PackageURL
import Testing

@testable import Catalog

/// The derived truth tables of the test data: what a version at the very edge of a range must be told.
@Suite(.enabled(if: TestData.isPresent, "../shared/data is not here: boundary tables not run"))
struct BoundaryTests {
    /// The tables have tens of thousands of rows, and a test is not optimised: some of them are run, all with `MIMAMORI_ALL_ROWS=1`.
    private static func step(_ usual: Int) -> Int { ProcessInfo.processInfo.environment["MIMAMORI_ALL_ROWS"] == "1" ? 1 : usual }

    /// Ids that the matcher reports for one component: the vulnerability's and all its records'.
    private func reported(_ component: InventoryComponent, _ matcher: Matcher) throws -> Set<String> {
        var ids: Set<String> = []
        for finding in try matcher.scan(Inventory(components: [component])).findings {
            ids.formUnion(finding.evidence.map(\.record))
            ids.formUnion(try matcher.catalog.group(finding.vulnerability).ids)
        }
        return ids
    }

    private struct Tally {
        var run = 0
        var wrong: [String] = []

        mutating func count(_ isRight: Bool, _ words: @autoclosure () -> String) {
            run += 1
            if !isRight { wrong.append(words()) }
        }

        func report(atLeast: Int) {
            #expect(run >= atLeast)
            #expect(wrong.isEmpty, "\(wrong.count) of \(run) wrong, first: \(wrong.prefix(8))")
        }
    }

    @Test func osvRangeBoundaries() throws {
        let matcher = Matcher(try SharedCatalog.made.get())
        let table = try VectorTable("derived/osv-range-boundaries.tsv.zst")
        var tally = Tally()
        let step = Self.step(3)
        // A record of its own is asked: another record of the same flaw may well say otherwise.
        for (number, row) in table.rows.enumerated() where number % step == 0 {
            guard let found = Ecosystem.named(table.field(row, "ecosystem")), let key = found.ecosystem.key(table.field(row, "package")) else {
                continue
            }
            let version = table.field(row, "version")
            let answers = try matcher.answers(key, release: found.release, version: version, record: table.field(row, "id"))
            guard !answers.isEmpty else { continue }
            let isAffected = answers.contains { if case .affected = $0 { true } else { false } }
            tally.count(isAffected == (table.field(row, "expected") == "affected"), row.joined(separator: " "))
        }
        tally.report(atLeast: 10_000)
    }

    @Test(arguments: ["derived/pypa-range-or-list.tsv.zst", "derived/pypa-enumerated-versions.tsv.zst"])
    func pypiVersions(_ name: String) throws {
        let matcher = Matcher(try SharedCatalog.made.get())
        let table = try VectorTable(name)
        let step = table.rows.count > 20_000 ? Self.step(7) : 1
        var tally = Tally()
        for (number, row) in table.rows.enumerated() where number % step == 0 {
            let key = PackageKey(try PackageURL.make("pypi", table.field(row, "package")))
            let answers = try matcher.answers(key, release: "", version: table.field(row, "version"), record: table.field(row, "id"))
            guard !answers.isEmpty else { continue }
            let isAffected = answers.contains { if case .affected = $0 { true } else { false } }
            tally.count(isAffected == (table.field(row, "expected") == "affected"), row.joined(separator: " "))
        }
        tally.report(atLeast: 1_000)
    }

    @Test func cpeRangeBoundaries() throws {
        let matcher = Matcher(try SharedCatalog.made.get())
        let table = try VectorTable("derived/cpe-range-boundaries.tsv.zst")
        var tally = Tally()
        let step = Self.step(7)
        for (number, row) in table.rows.enumerated() where number % step == 0 {
            let id = table.field(row, "cve")
            guard try !matcher.catalog.groups(id: id).isEmpty else { continue }
            let name = table.field(row, "cpe_prefix") + ":" + table.field(row, "version") + ":*:*:*:*:*:*:*"
            let component = InventoryComponent(reference: "c", name: "c", version: nil, cpes: [try CPE(parsing: name)])
            let result = try matcher.scan(Inventory(components: [component]))
            // The table speaks of the ranges alone; a platform that a one-component inventory cannot have leaves the question open.
            let open = try result.undecided.contains { try matcher.catalog.group($0.vulnerability).ids.contains(id) }
            let found = try reported(component, matcher).contains(id)
            tally.count((found || open) == (table.field(row, "expected") == "affected"), row.joined(separator: " "))
        }
        tally.report(atLeast: 3_000)
    }
}

extension PackageURL {
    fileprivate static func make(_ type: String, _ name: String) throws -> PackageURL { try PackageURL(type: type, namespace: nil, name: name) }
}
