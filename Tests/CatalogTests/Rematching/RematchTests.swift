import Foundation
import JSONStream
import Testing

@testable import Catalog

/// Matching again after a change of the catalogue gives what matching from scratch gives, and asks only about what the change touches.
struct RematchTests {
    private func catalog(_ bench: Workbench, _ records: [String], name: String) throws -> Catalog {
        var builder = try CatalogBuilder(path: bench.path(name))
        for record in records { try builder.addRecords(in: ByteBlock(record.utf8), name: "feed") }
        _ = try builder.finish(now: "2026-01-02T03:04:05Z")
        return try bench.open(name)
    }

    @Test(arguments: 1...30) func sameAsFromScratch(_ seed: Int) throws {
        let bench = try Workbench()
        var random = RandomCatalog(seed: UInt64(seed))
        var records = (0..<(6 + random.number(14))).map { random.record($0) }
        let old = try catalog(bench, records, name: "old.cat")
        let inventories = try (0..<12).map { _ in try random.inventory() }
        let before = try inventories.map { try Matcher(old).matches($0) }
        // Some records go, some come or are written anew, and the order is another.
        for _ in 0..<random.number(4) where records.count > 1 { records.remove(at: random.number(records.count)) }
        for _ in 0..<random.number(4) { records.insert(random.record(random.number(20)), at: random.number(records.count + 1)) }
        if random.number(2) == 0 { records.reverse() }
        let new = try catalog(bench, records, name: "new.cat")
        let changes = try new.changes(since: old)
        // What a store keeps of the older catalogue does as well as the catalogue itself.
        let kept = try #require(CatalogMarks(bytes: CatalogMarks(old).bytes))
        #expect(try CatalogMarks(new).changes(since: kept) == changes)
        for (inventory, matches) in zip(inventories, before) {
            let again = try Matcher(new).rematch(inventory, before: matches, changes: changes)
            let scratch = try Matcher(new).matches(inventory)
            #expect(again.matches == scratch)
            // What the index of a store would pick is what must be asked again.
            if !changes.touches(inventory.matchKeys) { #expect(again.asked == 0 && matches == scratch) }
            let back = MatchDifference(from: scratch, to: matches)
            let difference = MatchDifference(from: matches, to: scratch)
            #expect(difference.appeared.count == back.ended.count && difference.changed.count == back.changed.count)
            func said(_ all: [ComponentMatches]) -> Set<MatchDifference.Entry> {
                Set(all.flatMap { one in one.matches.map { MatchDifference.Entry(component: one.component, match: $0) } })
            }
            #expect(difference.isEmpty == (said(matches) == said(scratch)))
        }
    }

    @Test(arguments: 1...10) func orderOfRecordsChangesNothing(_ seed: Int) throws {
        let bench = try Workbench()
        var random = RandomCatalog(seed: UInt64(seed) &+ 1000)
        // Of two records with one source and id the later stays, so each comes once here.
        let records = (0..<12).map { "OSV-\($0)" }.enumerated().map { index, id in
            Feed.osv(id, ["PyPI", "npm", "Debian:12"][index % 3], "alpha", "introduced:0 fixed:2.\(index)", aliases: ["CVE-2024-\(index / 2)"])
        }
        let old = try catalog(bench, records, name: "old.cat")
        let new = try catalog(bench, records.reversed(), name: "new.cat")
        #expect(try new.changes(since: old).isEmpty)
        let inventory = try random.inventory()
        #expect(try Matcher(new).matches(inventory) == Matcher(old).matches(inventory))
    }

    @Test func updatedRecordTouchesItsPackageOnly() throws {
        let bench = try Workbench()
        let stays = Feed.osv("GHSA-1", "PyPI", "requests", "introduced:0 fixed:2.0", aliases: ["CVE-2024-1"])
        let old = try bench.catalog(stays, Feed.osv("GHSA-2", "npm", "left-pad", "introduced:0 fixed:1.0.0"), name: "old.cat")
        let new = try bench.catalog(
            stays, Feed.osv("GHSA-2", "npm", "left-pad", "introduced:0 fixed:1.1.0", modified: "2024-02-01T00:00:00Z"), name: "new.cat")
        let changes = try new.changes(since: old)
        #expect(changes.keys == [MatchKey(.package, "npm/left-pad")])
        #expect(changes.vulnerabilities == ["GHSA-2"])
        let inventory = Inventory(components: [
            try Scanning.component("requests", purl: "pkg:pypi/requests@1.0"), try Scanning.component("left-pad", purl: "pkg:npm/left-pad@1.0.5"),
        ])
        let before = try Matcher(old).matches(inventory)
        let again = try Matcher(new).rematch(inventory, before: before, changes: changes)
        #expect(again.asked == 1)
        let difference = MatchDifference(from: before, to: again.matches)
        #expect(difference.appeared.map(\.component) == ["pkg:npm/left-pad@1.0.5"])
        #expect(difference.ended.isEmpty && difference.changed.isEmpty)
    }

    /// A CVE that is assigned later changes the id to show; the stored analysis still finds its match.
    @Test func assignedCVEIsTheSameFlaw() throws {
        let bench = try Workbench()
        let old = try bench.catalog(Feed.osv("GHSA-1", "PyPI", "requests", "introduced:0"), name: "old.cat")
        let new = try bench.catalog(
            Feed.osv("GHSA-1", "PyPI", "requests", "introduced:0", aliases: ["CVE-2024-1"], modified: "2024-02-01T00:00:00Z"), name: "new.cat")
        let inventory = Inventory(components: [try Scanning.component("requests", purl: "pkg:pypi/requests@1.0")])
        let before = try Matcher(old).matches(inventory)
        let again = try Matcher(new).rematch(inventory, before: before, changes: new.changes(since: old)).matches
        let difference = MatchDifference(from: before, to: again)
        #expect(difference.changed.map(\.after.match.vulnerability) == [["CVE-2024-1", "GHSA-1"]])
        #expect(difference.appeared.isEmpty && difference.ended.isEmpty)
    }

    /// The first record of an ecosystem makes a component "looked up" that was not, though no record names it.
    @Test func newEcosystemIsNoticed() throws {
        let bench = try Workbench()
        let old = try bench.catalog(Feed.osv("GHSA-1", "PyPI", "requests", "introduced:0"), name: "old.cat")
        let new = try bench.catalog(
            Feed.osv("GHSA-1", "PyPI", "requests", "introduced:0"), Feed.osv("DSA-1", "Debian:12", "curl", "introduced:0"), name: "new.cat")
        let inventory = Inventory(components: [
            try Scanning.component("bash", purl: "pkg:deb/debian/bash@5.2?distro=debian-12"),
            try Scanning.component("dash", purl: "pkg:deb/debian/dash@1"),
        ])
        let before = try Matcher(old).matches(inventory)
        #expect(before.map(\.wasLookedUp) == [false, false])
        let again = try Matcher(new).rematch(inventory, before: before, changes: new.changes(since: old))
        #expect(again.asked == 2)
        #expect(again.matches.map(\.wasLookedUp) == [true, true])
    }

    @Test func damagedMarksAreNotRead() throws {
        let bench = try Workbench()
        let bytes = try CatalogMarks(bench.catalog(Feed.osv("GHSA-1", "PyPI", "requests", "introduced:0"), name: "old.cat")).bytes
        #expect(CatalogMarks(bytes: bytes) != nil)
        for length in 0..<bytes.count { #expect(CatalogMarks(bytes: Array(bytes.prefix(length))) == nil) }
        #expect(CatalogMarks(bytes: bytes + [0]) == nil && CatalogMarks(bytes: [2] + bytes.dropFirst()) == nil)
    }

    @Test func keysSurviveStorage() {
        let keys = [MatchKey(.package, "?product/a b"), MatchKey(.product, "cpe:2.3:a:x:y:"), MatchKey(.scope, "deb/debian/"), MatchKey(.cpeData)]
        #expect(keys.map { MatchKey(stored: $0.stored) } == keys)
        #expect(MatchKey(stored: "nothing") == nil && MatchKey(stored: "other x") == nil)
    }
}
