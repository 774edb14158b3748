import Catalog
import Database
import Diagnostics
import JSONStream
import Registry
import SBOM
import TestDatabases
import Testing

@Suite struct SBOMIntakeTests {
    private let quality = TestDesk.person(.quality)
    private let release: ReleaseReference

    init() throws { release = try ReleaseReference("PUMP-100@2.1") }

    static let sbom = """
        {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
         "metadata":{"timestamp":"2026-11-01T00:00:00Z","component":{"type":"firmware","bom-ref":"pump","name":"pump-firmware","version":"2.1"}},
         "components":[
          {"type":"library","bom-ref":"a","name":"openssl","version":"3.0.5","purl":"pkg:generic/openssl@3.0.5","cpe":"cpe:2.3:a:openssl:openssl:3.0.5:*:*:*:*:*:*:*"},
          {"type":"library","bom-ref":"b","name":"lodash","version":"4.17.20","purl":"pkg:npm/lodash@4.17.20","licenses":[{"license":{"id":"MIT"}}]},
          {"type":"library","bom-ref":"c","name":"lodash","version":"4.17.20","purl":"pkg:npm/lodash@4.17.20","licenses":[{"license":{"id":"MIT"}}]},
          {"type":"library","bom-ref":"d","name":"left-padd","version":"1.0.0","purl":"pkg:npm/left-padd@1.0.0"}],
         "dependencies":[{"ref":"pump","dependsOn":["a","b"]},{"ref":"b","dependsOn":["d"]}]}
        """

    static let feed = """
        {"id":"GHSA-aaaa-bbbb-cccc","modified":"2026-01-01T00:00:00Z","aliases":["CVE-2026-0001"],"summary":"lodash flaw","affected":[{"package":{"ecosystem":"npm","name":"lodash"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"4.17.21"}]}]}]}
        {"id":"GHSA-dddd-eeee-ffff","modified":"2026-01-01T00:00:00Z","summary":"left-pad flaw","affected":[{"package":{"ecosystem":"npm","name":"left-pad"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"}]}]}]}
        """

    private func prepared(_ desk: TestDesk) async throws {
        try await desk.registry.perform(AddRelease(release), as: quality)
    }

    @Test(arguments: TestDatabase.present) func anSBOMIsKeptAsItCameAndItsComponentsStandOnce(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            try await prepared(desk)
            let block = ByteBlock(Array(Self.sbom.utf8))
            let stored = try await desk.registry.takeSBOM(block, file: "pump.cdx.json", release: release, as: quality)
            #expect(stored.state == .accepted)
            #expect(stored.format == "CycloneDX 1.6 JSON")
            #expect(stored.components == 4)
            #expect(try await desk.registry.ask(GetSBOMBytes(stored.id), as: quality) == Array(Self.sbom.utf8))
            let entries = try await desk.registry.ask(ListComponents(release), as: quality)
            #expect(entries.map(\.name) == ["left-padd", "lodash", "lodash", "openssl"])
            #expect(Set(entries.map(\.id)).count == 3)
            let edges = try await desk.registry.database.read { try $0.row("SELECT edges FROM sbom_graph")?.bytes("edges") }
            #expect(DependencyEdges.unpack(edges ?? []).map { [$0.from, $0.to] } == [[1, 0]])
            // The same again takes the place of the first, and adds nothing to the shared catalogue.
            let again = try await desk.registry.takeSBOM(block, file: "pump2.cdx.json", release: release, as: quality)
            #expect(try await desk.registry.ask(ListSBOMs(release: release), as: quality).map(\.id) == [again.id])
            #expect(try await desk.registry.ask(ListSBOMs(release: release, withReplaced: true), as: quality).last?.replacedBy == again.id)
            let counts = try await desk.registry.database.read { connection in
                try ["component", "component_name", "component_use", "blob"].map { try connection.number("SELECT COUNT(*) FROM \($0)") }
            }
            #expect(counts == [3, 3, 8, 1])
            _ = try await desk.registry.ask(VerifyAudit(), as: quality)
        }
    }

    @Test(arguments: TestDatabase.present) func aBrokenOneIsKeptAndRefused(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            try await prepared(desk)
            try await desk.registry.takeSBOM(ByteBlock(Array(Self.sbom.utf8)), file: "good", release: release, as: quality)
            for (text, code) in [(String(Self.sbom.dropLast(30)), "SBOM-001"), ("hello", "SBOM-003"), ("", "SBOM-002")] {
                let stored = try await desk.registry.takeSBOM(ByteBlock(Array(text.utf8)), file: "bad", release: release, as: quality)
                #expect(stored.state == .refused)
                #expect(stored.findings?.contains(code) == true, "\(stored.findings ?? "")")
                #expect(try await desk.registry.ask(GetSBOMBytes(stored.id), as: quality) == Array(text.utf8))
            }
            #expect(try await desk.registry.ask(ListComponents(release), as: quality).count == 4)
        }
    }

    @Test(arguments: TestDatabase.present) func findingsComeWithTheSBOMAndGoWithTheirGrounds(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        let catalog = try bench.catalog(Self.feed)
        try await TestDesk.with(driver) { desk in
            try await prepared(desk)
            try await desk.registry.takeSBOM(ByteBlock(Array(Self.sbom.utf8)), file: "pump", release: release, catalog: catalog, as: quality)
            let findings = try await desk.registry.ask(ListFindings(release), as: quality)
            #expect(findings.map(\.vulnerability) == ["CVE-2026-0001"])
            #expect(findings.first?.fixedIn == "4.17.21")
            // A catalogue under which the flaw has another id, and one more flaw.
            let renamed = try bench.catalog(
                Self.feed.replacing("CVE-2026-0001", with: "CVE-2026-9999") + "\n"
                    + #"{"id":"GHSA-xxxx-yyyy-zzzz","modified":"2026-02-01T00:00:00Z","affected":[{"package":{"ecosystem":"npm","name":"left-padd"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"}]}]}]}"#,
                name: "second.cat")
            let outcome = try await desk.registry.match(renamed, as: TestDesk.person(.psirt))
            #expect((outcome.releases, outcome.appeared, outcome.gone, outcome.open) == (1, 1, 0, 2))
            let rows = try await desk.registry.database.read { try $0.number("SELECT COUNT(*) FROM vulnerability") }
            #expect(rows == 2)
            // The component that was affected goes.
            let without = Self.sbom.replacing("4.17.20", with: "4.17.21")
            try await desk.registry.takeSBOM(ByteBlock(Array(without.utf8)), file: "pump", release: release, catalog: renamed, as: quality)
            #expect(try await desk.registry.ask(ListFindings(release), as: quality).map(\.component) == ["left-padd"])
            let gone = try await desk.registry.ask(ListFindings(release, states: [.gone]), as: quality)
            #expect(gone.map(\.component) == ["lodash"])
        }
    }

    @Test(arguments: TestDatabase.present) func aCorrectionHoldsForWhatIsThereAndForWhatComes(_ driver: TestDatabase) async throws {
        let catalog = try Workbench().catalog(Self.feed)
        try await TestDesk.with(driver) { desk in
            try await prepared(desk)
            try await desk.registry.takeSBOM(ByteBlock(Array(Self.sbom.utf8)), file: "pump", release: release, catalog: catalog, as: quality)
            var rule = Correction(name: "Left-Padd")
            rule.newName = "left-pad"
            rule.newPurl = "pkg:npm/left-pad@{version}"
            rule.newOrigin = "open-source"
            rule.evidence = "package-lock.json of the firmware"
            let made = try await desk.registry.correct(rule, catalog: catalog, as: TestDesk.person(.psirt), reason: "misspelt by the build")
            #expect(made.sboms == 1)
            let findings = try await desk.registry.ask(ListFindings(release), as: quality)
            #expect(Set(findings.map(\.vulnerability)) == ["CVE-2026-0001", "GHSA-dddd-eeee-ffff"])
            let stored = try await desk.registry.takeSBOM(ByteBlock(Array(Self.sbom.utf8)), file: "next", release: release, as: quality)
            #expect(stored.corrected == 1)
            let entry = try await desk.registry.ask(ListComponents(release), as: quality).first
            #expect(entry?.name == "left-pad")
            #expect(entry?.origin == .openSource)
            await #expect(throws: RegistryError.alreadyThere(.correction, "left-padd")) {
                try await desk.registry.correct(rule, as: TestDesk.person(.psirt))
            }
            try await desk.registry.perform(WithdrawCorrection(made.rule.id), as: TestDesk.person(.psirt))
            let after = try await desk.registry.takeSBOM(ByteBlock(Array(Self.sbom.utf8)), file: "last", release: release, as: quality)
            #expect(after.corrected == 0)
        }
    }

    @Test(arguments: TestDatabase.present) func wrongCorrectionsAreRefused(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            var rule = Correction(name: "x")
            rule.newPurl = "npm/left-pad"
            rule.newLicenses = "MIT OR"
            rule.newOrigin = "stolen"
            rule.newCPEs = "cpe:/z"
            let sent = rule
            let error = await #expect(throws: RegistryError.self) { try await desk.registry.correct(sent, as: TestDesk.person(.psirt)) }
            guard case .invalid(let problems)? = error else { return }
            #expect(problems.map(\.field) == ["set-purl", "set-cpe", "set-license", "set-origin"])
            let empty = await #expect(throws: RegistryError.self) {
                try await desk.registry.correct(Correction(name: "x"), as: TestDesk.person(.psirt))
            }
            #expect(empty?.code == "REG-006")
        }
    }

    @Test(arguments: TestDatabase.present) func aComponentIsFoundWhereverItIs(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            try await prepared(desk)
            try await desk.registry.takeSBOM(ByteBlock(Array(Self.sbom.utf8)), file: "pump", release: release, as: quality)
            func find(_ name: String, _ versions: String? = nil, _ ecosystem: String? = nil) async throws -> [String] {
                try await desk.registry.ask(FindComponent(name, ecosystem: ecosystem, versions: versions), as: quality).uses
                    .map { "\($0.product)@\($0.release) \($0.component) \($0.version)" }
            }
            #expect(try await find("OpenSSL", ">=3.0,<3.0.7") == ["PUMP-100@2.1 openssl 3.0.5"])
            #expect(try await find("openssl", ">=3.0.7").isEmpty)
            #expect(try await find("l*").count == 3)
            #expect(try await find("lodash", "^4.17.0", "npm").count == 2)
            #expect(try await find("lodash", "4.17.20").count == 2)
            #expect(try await find("lodash", nil, "pypi").isEmpty)
            let error = await #expect(throws: RegistryError.self) { try await find("lodash", ">= <") }
            #expect(error?.code == "REG-006")
        }
    }

    /// Whatever the size of the parts, together they are the answer, each use once.
    @Test(arguments: TestDatabase.present) func partsOfWhereItIsAreTheWhole(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            try await prepared(desk)
            let names = (0..<300).map { "lib-\($0 % 97)" }.enumerated().map { #"{"type":"library","name":"\#($1)","version":"\#($0).0"}"# }
            let sbom = #"{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"components":[\#(names.joined(separator: ","))]}"#
            let later = try ReleaseReference("PUMP-100@2.2")
            try await desk.registry.perform(AddRelease(later), as: quality)
            for release in [release, later] {
                try await desk.registry.takeSBOM(ByteBlock(Array(sbom.utf8)), file: "pump", release: release, as: quality)
            }
            for (name, versions) in [("l*", nil), ("lib-1*", ">=100"), ("lib-7", nil)] as [(String, String?)] {
                let whole = try await desk.registry.ask(FindComponent(name, versions: versions), as: quality)
                #expect(whole.next == nil && whole.uses.count > 2)
                for size in [1, 3, 100] {
                    var parts: [FindComponent.Use] = []
                    var next: FindComponent.Position?
                    repeat {
                        let part = try await desk.registry.ask(FindComponent(name, versions: versions, after: next, limit: size), as: quality)
                        #expect(part.uses.count == size || part.next == nil)
                        parts += part.uses
                        next = part.next.flatMap { FindComponent.Position(text: $0.text) }
                    } while next != nil
                    #expect(parts == whole.uses)
                }
            }
        }
    }

    @Test(arguments: TestDatabase.present) func theImportantReadsUseTheirIndexes(_ driver: TestDatabase) async throws {
        guard driver == .sqlite else { return }
        try await TestDesk.with(driver) { desk in
            let plan = try await desk.registry.database.read { connection in
                try connection.plan("SELECT u.place FROM component_use u WHERE u.component_id = ?", [1])
                    + connection.plan("SELECT c.id FROM component_name n JOIN component c ON c.name_id = n.id WHERE n.search = ?", ["x"])
                    + connection.plan("SELECT id FROM finding WHERE release_id = ?", [1])
            }
            #expect(!plan.contains("SCAN"), "\(plan)")
        }
    }
}
