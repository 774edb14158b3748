import JSONStream
import Registry
import TestDatabases
import Testing

/// The register knows which CPE names a generator guessed, and a person's word makes an identity of one.
struct GuessedNamesTests {
    private static let sbom = """
        {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
         "metadata":{"tools":[{"name":"syft"}],"component":{"type":"firmware","bom-ref":"pump","name":"pump-firmware","version":"2.1"}},
         "components":[
          {"type":"library","bom-ref":"a","name":"vim","version":"7.4-9.ph1","purl":"pkg:rpm/photon/vim@7.4-9.ph1?distro=photon-1.0",
           "cpe":"cpe:2.3:a:vim:vim:7.4-9.ph1:*:*:*:*:*:*:*"}]}
        """

    private static let feed =
        #"{"cve":{"id":"CVE-2020-1","vulnStatus":"Analyzed","lastModified":"2024-01-01T00:00:00.000","descriptions":[{"lang":"en","value":"A flaw."}],"#
        + #""configurations":[{"nodes":[{"operator":"OR","negate":false,"cpeMatch":[{"vulnerable":true,"criteria":"cpe:2.3:a:vim:vim:*:*:*:*:*:*:*:*","#
        + #""versionEndExcluding":"9.0","matchCriteriaId":"A"}]}]}]}}"#

    @Test(arguments: TestDatabase.present) func aPersonMakesAnIdentityOfAGuess(_ driver: TestDatabase) async throws {
        let catalog = try Workbench().catalog(Self.feed)
        let release = try ReleaseReference("PUMP-100@2.1")
        let quality = TestDesk.person(.quality)
        try await TestDesk.with(driver) { desk in
            try await desk.registry.perform(AddRelease(release), as: quality)
            func states(_ sbom: String) async throws -> [FindingState] {
                try await desk.registry.takeSBOM(ByteBlock(Array(sbom.utf8)), file: "pump", release: release, catalog: catalog, as: quality)
                return try await desk.registry.ask(ListFindings(release, states: [.open, .question]), as: quality).map(\.state)
            }
            #expect(try await states(Self.sbom) == [.question])
            // Equal in all but that, and still two components: a maker's own word is a finding at once.
            #expect(try await states(Self.sbom.replacing("syft", with: "hand")) == [.open])
            #expect(try await states(Self.sbom) == [.question])
            var rule = Correction(name: "vim")
            rule.newCPEs = "cpe:2.3:a:vim:vim:{version}:*:*:*:*:*:*:*"
            rule.evidence = "spec file of the package"
            _ = try await desk.registry.correct(rule, catalog: catalog, as: TestDesk.person(.psirt), reason: "it is Vim")
            #expect(try await desk.registry.ask(ListFindings(release, states: [.open, .question]), as: quality).map(\.state) == [.open])
        }
    }
}
