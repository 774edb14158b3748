import Foundation
import Testing

struct SBOMScoreTests {
    @Test(arguments: ["ja", "en"]) func theSampleInBothLanguages(language: String) throws {
        let folder = try Folder()
        #expect(try Program.run(["demo", "--write", folder.url.path]).status == 0)
        let result = try Program.run(["sbom", "score", folder.path("sample-sbom.cdx.json")], language: language)
        #expect(result.status == 0, "\(result.errors)")
        try Golden.check(result.output.replacing(folder.url.path + "/", with: ""), "score.\(language).txt")
    }

    @Test func exitCodes() throws {
        let folder = try Folder()
        let file = try folder.write(Sample.sbom, as: "pump.json")
        #expect(try Program.run(["sbom", "score", file, "--profile", "mhlw"]).status == 0)
        #expect(try Program.run(["sbom", "score", file, "--profile", "mhlw", "--fail-under", "99"]).status == 1)
        #expect(try Program.run(["sbom", "score", file, "--profile", "mhlw", "--fail-under", "1"]).status == 0)
        #expect(try Program.run(["sbom", "score", file, "--strict"]).status == 1)
        #expect(try Program.run(["sbom", "score", file, "--profile", "nope"]).status == 2)
        #expect(try Program.run(["sbom", "score"]).status == 2)
        #expect(try Program.run(["sbom", "score", folder.path("missing.json")]).status == 2)
    }

    @Test(arguments: ["ja", "en"]) func explainsItsSources(language: String) throws {
        let result = try Program.run(["sbom", "score", "--explain", "fda"], language: language)
        #expect(result.status == 0)
        #expect(result.output.contains("V.A.4.b"))
    }

    @Test(.enabled(if: SchemaCheck.isPresent, "python3 has no jsonschema: outputs not held against their schemas")) func jsonFitsItsSchema() throws {
        let folder = try Folder()
        let result = try Program.run(["sbom", "score", try folder.write(Sample.sbom, as: "pump.json"), "--format", "json"])
        #expect(try SchemaCheck.problem(result.output, "sbom-score") == nil)
    }
}
