import Catalog
import Database
import JSONStream
import TestDatabases
import Testing

@testable import Registry

/// Files told by their digests, devices by their marks, and components made from others are found in releases as in a scan.
@Suite struct InstanceMatchingTests {
    private let quality = TestDesk.person(.quality)
    private let psirt = TestDesk.person(.psirt)
    private let release = TriageDesk.release
    private static let digest = String(repeating: "ab", count: 32)

    /// An advisory about a file, or about a device of a serial number.
    private static func advisory(_ helper: String, id: String = "ADV-1", cve: String = "CVE-2026-7001") -> String {
        """
        {"document":{"category":"csaf_vex","csaf_version":"2.0","title":"T","lang":"en","publisher":{"category":"vendor","name":"Maker",
          "namespace":"https://example.invalid"},"tracking":{"id":"\(id)","current_release_date":"2026-02-01T00:00:00Z",
          "initial_release_date":"2026-01-01T00:00:00Z","revision_history":[],"status":"final","version":"2"}},
         "product_tree":{"branches":[{"category":"vendor","name":"Maker","branches":[{"category":"product_name","name":"Pump","branches":[
          {"category":"product_version","name":"4.2","product":{"name":"Maker Pump 4.2","product_id":"P1","product_identification_helper":{\(helper)}}}]}]}]},
         "vulnerabilities":[{"cve":"\(cve)","product_status":{"known_affected":["P1"]}}]}
        """
    }

    private static func file(_ digest: String) -> String {
        advisory(#""hashes":[{"file_hashes":[{"algorithm":"sha256","value":"\#(digest)"}],"filename":"a.bin"}]"#)
    }

    private static let flaw = """
        {"id":"CVE-2026-7002","modified":"2026-01-01T00:00:00Z","affected":[{"package":{"ecosystem":"npm","name":"origin"},\
        "ranges":[{"type":"SEMVER","events":[{"introduced":"0"}]}]}]}
        """

    private static let other = """
        {"id":"CVE-2026-7003","modified":"2026-01-01T00:00:00Z","affected":[{"package":{"ecosystem":"npm","name":"elsewhere"},\
        "ranges":[{"type":"SEMVER","events":[{"introduced":"0"}]}]}]}
        """

    private func sbom(_ members: String, supplier: String = "Maker") -> ByteBlock {
        ByteBlock(
            """
            {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"components":[
             {"type":"operating-system","bom-ref":"os","name":"debian","version":"12"},
             {"type":"library","bom-ref":"plain","name":"lodash","version":"4.17.20","purl":"pkg:npm/lodash@4.17.20"},
             {"type":"library","bom-ref":"a","name":"part","version":"4.2","supplier":{"name":"\(supplier)"}\(members)}]}
            """.utf8)
    }

    private func hash(_ digest: String) -> String { #","hashes":[{"alg":"SHA-256","content":"\#(digest)"}]"# }

    private func take(_ sbom: ByteBlock, _ catalog: Catalog?, _ desk: TestDesk) async throws {
        try await desk.registry.takeSBOM(sbom, file: "a", release: release, catalog: catalog, as: quality)
    }

    private func found(_ desk: TestDesk) async throws -> [String] {
        try await desk.registry.ask(ListFindings(release, states: [.open, .question, .cleared]), as: quality)
            .map { "\($0.vulnerability) \($0.state.rawValue) \($0.component)" }
    }

    /// Taken in and matched at once, and brought up to date by a catalogue that says more: the same.
    private func check(_ driver: TestDatabase, _ feed: String, _ members: String, _ expected: [String]) async throws {
        let bench = try Workbench()
        let (before, after) = (try bench.catalog(Self.other, name: "1.cat"), try bench.catalog(Self.other, feed, name: "2.cat"))
        try await TestDesk.with(driver) { desk in
            try await desk.registry.perform(AddRelease(release), as: quality)
            try await take(sbom(members), after, desk)
            #expect(try await found(desk) == expected, "at once")
        }
        try await TestDesk.with(driver) { desk in
            try await desk.registry.perform(AddRelease(release), as: quality)
            try await take(sbom(members), nil, desk)
            _ = try await desk.registry.match(before, as: psirt)
            #expect(try await found(desk) == [])
            let outcome = try await desk.registry.match(after, as: psirt)
            #expect((outcome.whole, outcome.touched, outcome.asked) == (0, 1, 1))
            #expect(try await found(desk) == expected, "by what changed")
            let back = try await desk.registry.match(before, as: psirt)
            #expect((back.whole, back.touched) == (0, 1))
            #expect(try await found(desk) == [], "and back")
        }
    }

    @Test(arguments: TestDatabase.present) func theSameFileIsTheSameProduct(_ driver: TestDatabase) async throws {
        try await check(driver, Self.file(Self.digest), hash(Self.digest.uppercased()), ["CVE-2026-7001 open part"])
    }

    @Test(arguments: TestDatabase.present) func theSerialNumberTellsTheDevice(_ driver: TestDatabase) async throws {
        try await check(
            driver, Self.advisory(#""serial_numbers":["143-D-354"]"#), #","properties":[{"name":"cdx:device:serialNumber","value":"143-D-354"}]"#,
            ["CVE-2026-7001 open part"])
    }

    @Test(arguments: TestDatabase.present) func aFlawOfTheAncestorIsAQuestion(_ driver: TestDatabase) async throws {
        try await check(driver, Self.flaw, Self.pedigree(""), ["CVE-2026-7002 question part"])
    }

    @Test(arguments: TestDatabase.present) func aPatchThatResolvesItIsTakenAtItsWord(_ driver: TestDatabase) async throws {
        let patches = #","patches":[{"type":"backport","resolves":[{"type":"security","id":"CVE-2026-7002"}]}]"#
        try await check(driver, Self.flaw, Self.pedigree(patches), ["CVE-2026-7002 cleared part"])
    }

    private static func pedigree(_ more: String) -> String {
        """
        ,"pedigree":{"ancestors":[{"type":"library","bom-ref":"o","name":"origin","version":"1.0","purl":"pkg:npm/origin@1.0"}]\(more)}
        """
    }

    /// A new build has other digests. It is the same component, what was decided about it counts on, and the file that the advisory means is no longer there.
    @Test(arguments: TestDatabase.present) func anotherBuildIsTheSameComponent(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        let catalog = try bench.catalog(Self.file(Self.digest), TriageDesk.feed(), name: "1.cat")
        try await TestDesk.with(driver) { desk in
            try await desk.registry.perform(AddRelease(release), as: quality)
            try await take(sbom(hash(Self.digest)), catalog, desk)
            let before = try await desk.registry.ask(ListComponents(release), as: quality).map(\.id)
            #expect(try await found(desk).sorted() == ["CVE-2026-0001 open lodash", "CVE-2026-7001 open part"])
            try await take(sbom(hash(String(repeating: "0f", count: 32))), catalog, desk)
            #expect(try await desk.registry.ask(ListComponents(release), as: quality).map(\.id) == before)
            #expect(try await found(desk) == ["CVE-2026-0001 open lodash"])
            try await take(sbom(hash(Self.digest)), catalog, desk)
            #expect(try await found(desk).count == 2)
            let counts = try await desk.registry.database.read { connection in
                try ["component", "component_instance"].map { try connection.number("SELECT COUNT(*) FROM \($0)") }
            }
            #expect(counts == [3, 2])
        }
    }

    /// The file twice in a release, in two SBOMs: what touches one copy leaves what was found by the other.
    @Test(arguments: TestDatabase.present) func twoCopiesInOneRelease(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        let second = String(repeating: "0f", count: 32)
        let before = try bench.catalog(Self.file(Self.digest), name: "1.cat")
        let more = Self.file(second).replacing("ADV-1", with: "ADV-2").replacing("CVE-2026-7001", with: "CVE-2026-7004")
        let after = try bench.catalog(Self.file(Self.digest), more, name: "2.cat")
        try await TestDesk.with(driver) { desk in
            try await desk.registry.perform(AddRelease(release), as: quality)
            try await desk.registry.perform(AddSupplier(Supplier(code: "ACME", nameJa: "アクメ", nameEn: "ACME")), as: quality)
            try await take(sbom(hash(Self.digest)), before, desk)
            try await desk.registry.takeSBOM(sbom(hash(second)), file: "b", release: release, supplier: "ACME", catalog: before, as: quality)
            _ = try await desk.registry.match(before, as: psirt)
            #expect(try await found(desk) == ["CVE-2026-7001 open part"])
            let outcome = try await desk.registry.match(after, as: psirt)
            #expect((outcome.whole, outcome.touched, outcome.appeared, outcome.gone) == (0, 1, 1, 0))
            #expect(try await found(desk).sorted() == ["CVE-2026-7001 open part", "CVE-2026-7004 open part"])
        }
    }

    /// What an older program took in is read again before the next match, once.
    @Test(arguments: TestDatabase.present) func whatAnOlderProgramTookInIsReadAgain(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        let catalog = try bench.catalog(Self.file(Self.digest), name: "1.cat")
        try await TestDesk.with(driver) { desk in
            try await desk.registry.perform(AddRelease(release), as: quality)
            try await take(sbom(hash(Self.digest)), nil, desk)
            try await desk.registry.database.write { connection in
                try connection.execute("UPDATE component_use SET instance_id = 0")
                try connection.execute("DELETE FROM component_instance")
                try connection.execute("UPDATE sbom SET reading = 0")
            }
            let outcome = try await desk.registry.match(catalog, as: psirt)
            #expect((outcome.whole, outcome.appeared) == (1, 1))
            #expect(try await found(desk) == ["CVE-2026-7001 open part"])
            #expect(try await desk.registry.match(catalog, as: psirt).whole == 0)
            _ = try await desk.registry.ask(VerifyAudit(), as: quality)
        }
    }
}
