import Catalog
import Database
import JSONStream
import Registry
import TestDatabases
import Testing

/// A series of catalogues leaves the same findings in the register as the last of them alone, and asks only about what changed.
@Suite struct RematchTests {
    private let quality = TestDesk.person(.quality)
    private let psirt = TestDesk.person(.psirt)

    private func releases(_ count: Int) -> [ReleaseReference] { (0..<count).map { ReleaseReference(product: "PUMP-100", version: "\($0).0") } }

    /// What stands in the register about the releases: everything a reader sees but for the time at which it was found.
    private func findings(_ desk: TestDesk, _ releases: [ReleaseReference]) async throws -> [String] {
        var lines: [String] = []
        for release in releases {
            for entry in try await desk.registry.ask(ListFindings(release, states: [.open, .question, .cleared]), as: quality) {
                lines.append(
                    "\(release.text) \(entry.component) \(entry.version) \(entry.vulnerability) \(entry.state) \(entry.severity) \(entry.score ?? -1) "
                        + "\(entry.isExploited) \(entry.fixedIn ?? "-") \(entry.confidence) \(entry.summaryEn ?? "-")")
            }
        }
        let stored = try await desk.registry.database.read { connection in
            try connection.rows(
                """
                SELECT f.kind AS kind, f.evidence AS evidence, f.weight AS weight, r.version AS release, n.name AS component, c.purl AS purl,
                    c.cpes AS cpes, c.version AS version, v.name AS vulnerability, v.aliases AS aliases
                FROM finding f JOIN product_release r ON r.id = f.release_id JOIN component c ON c.id = f.component_id
                    JOIN component_name n ON n.id = c.name_id JOIN vulnerability v ON v.id = f.vulnerability_id WHERE f.state <> 'gone'
                """
            ).map { "\($0.values)" }
        }
        return (lines + stored).sorted()
    }

    @Test(arguments: 1...40) func aSeriesOfCataloguesLeavesWhatTheLastAloneWould(_ seed: Int) async throws {
        // Every tenth on PostgreSQL too, where it is there.
        for driver in TestDatabase.present where driver == .sqlite || seed % 10 == 0 { try await series(driver, UInt64(seed)) }
    }

    private func series(_ driver: TestDatabase, _ seed: UInt64) async throws {
        let bench = try Workbench()
        var world = RandomWorld(seed: seed)
        let releases = releases(4)
        var sboms = releases.map { _ in world.sbom() }
        var records = (0..<(4 + world.number(10))).map { world.record($0) }
        func catalog(_ records: [String], _ name: String) throws -> Catalog {
            // A builder refuses nothing: a record that comes twice stays as it came last.
            try bench.catalog(records, name: name)
        }
        try await TestDesk.with(driver) { desk in
            for (release, sbom) in zip(releases, sboms) {
                try await desk.registry.perform(AddRelease(release), as: quality)
                try await desk.registry.takeSBOM(sbom, file: "a", release: release, as: quality)
            }
            var last = try catalog(records, "0.cat")
            let first = try await desk.registry.match(last, as: psirt)
            #expect((first.releases, first.whole) == (4, 4))
            for step in 1...5 {
                for _ in 0..<world.number(3) where records.count > 1 { records.remove(at: world.number(records.count)) }
                for _ in 0..<world.number(3) { records.insert(world.record(world.number(20)), at: world.number(records.count + 1)) }
                if world.number(3) == 0 { records.reverse() }
                last = try catalog(records, "\(step).cat")
                // Now and then somebody takes in another SBOM in between: with the new catalogue, or with none.
                if world.number(3) == 0 {
                    let place = world.number(releases.count)
                    sboms[place] = world.sbom()
                    try await desk.registry.takeSBOM(
                        sboms[place], file: "b", release: releases[place], catalog: world.number(2) == 0 ? last : nil, as: quality)
                }
                let outcome = try await desk.registry.match(last, as: psirt)
                #expect(outcome.whole <= 1 && outcome.releases == 4)
            }
            let again = try await desk.registry.match(last, as: psirt)
            #expect((again.whole, again.touched, again.asked, again.appeared, again.gone) == (0, 0, 0, 0, 0))
            let incremental = try await findings(desk, releases)
            let (lastCatalog, lastSBOMs) = (last, sboms)
            try await TestDesk.with(.sqlite) { fresh in
                for (release, sbom) in zip(releases, lastSBOMs) {
                    try await fresh.registry.perform(AddRelease(release), as: quality)
                    try await fresh.registry.takeSBOM(sbom, file: "a", release: release, catalog: lastCatalog, as: quality)
                }
                #expect(try await findings(fresh, releases) == incremental)
            }
            _ = try await desk.registry.ask(VerifyAudit(), as: quality)
        }
    }

    private static func feed(_ fixed: String) -> String {
        """
        {"id":"GHSA-aaaa-bbbb-cccc","modified":"2026-01-01T00:00:00Z","affected":[{"package":{"ecosystem":"npm","name":"lodash"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"\(fixed)"}]}]}]}
        {"id":"GHSA-dddd-eeee-ffff","modified":"2026-01-01T00:00:00Z","affected":[{"package":{"ecosystem":"npm","name":"elsewhere"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"\(fixed)"}]}]}]}
        """
    }

    @Test(arguments: TestDatabase.present) func onlyWhatTheChangeTouchesIsAsked(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        let (one, two) = (try bench.catalog(Self.feed("4.17.21"), name: "1.cat"), try bench.catalog(Self.feed("4.17.20"), name: "2.cat"))
        try await TestDesk.with(driver) { desk in
            let releases = releases(2)
            for (release, name) in zip(releases, ["lodash", "other"]) {
                try await desk.registry.perform(AddRelease(release), as: quality)
                let sbom = SBOMIntakeTests.sbom.replacing("lodash", with: name)
                try await desk.registry.takeSBOM(ByteBlock(sbom.utf8), file: "a", release: release, as: quality)
            }
            _ = try await desk.registry.match(one, as: psirt)
            let outcome = try await desk.registry.match(two, as: psirt)
            #expect((outcome.whole, outcome.touched, outcome.untouched, outcome.asked) == (0, 1, 1, 2))
            #expect((outcome.appeared, outcome.gone, outcome.open) == (0, 1, 0))
            let kept = try await desk.registry.database.read { try $0.number("SELECT COUNT(*) FROM catalogue_marks") }
            #expect(kept == 1, "nothing is kept of the first catalogue")
        }
    }

    /// When nothing is kept of the older catalogue everything is asked, and the answer says so.
    @Test(arguments: TestDatabase.present) func withoutTheOlderCatalogueAllIsAsked(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        let (one, two) = (try bench.catalog(Self.feed("4.17.21"), name: "1.cat"), try bench.catalog(Self.feed("4.17.20"), name: "2.cat"))
        try await TestDesk.with(driver) { desk in
            let release = releases(1)[0]
            try await desk.registry.perform(AddRelease(release), as: quality)
            try await desk.registry.takeSBOM(ByteBlock(SBOMIntakeTests.sbom.utf8), file: "a", release: release, catalog: one, as: quality)
            let outcome = try await desk.registry.match(two, as: psirt)
            #expect((outcome.whole, outcome.touched, outcome.gone) == (1, 0, 1))
            try await desk.registry.database.write { connection in
                try connection.execute("UPDATE catalogue_marks SET content = ?", [.bytes([1, 2, 3])])
            }
            #expect(try await desk.registry.match(one, as: psirt).whole == 1)
        }
    }
}
