import Foundation
import Testing

/// `mimamori sbom validate` from the outside: exit codes, both verdicts, and that a check without the official schemas says so.
struct SBOMValidateTests {
    @Test func aGoodDocumentIsValid() throws {
        let folder = try Folder()
        let file = try folder.write(Sample.sbom, as: "pump.json")
        let result = try Program.run(["sbom", "validate", file, "--format", "json"])
        #expect(result.status == 0, "\(result.output) \(result.errors)")
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(answer["schema"] as? String == "mimamori.sbom-validate/1")
        #expect(answer["valid"] as? Bool == true)
        #expect(answer["checkedAgainstSchema"] as? Bool == false)
    }

    @Test func aDanglingReferenceIsInvalid() throws {
        let folder = try Folder()
        let text = Sample.sbom.replacing(#""components":["#, with: #""dependencies":[{"ref":"a","dependsOn":["nowhere"]}],"components":["#)
        let result = try Program.run(["sbom", "validate", try folder.write(text, as: "bad.json")])
        #expect(result.status == 1)
        #expect(result.output.contains("SBOM-202"))
    }

    @Test func whatIsNoSBOMIsUnreadable() throws {
        let folder = try Folder()
        let file = try folder.write(#"{"hello":1}"#, as: "no.json")
        let result = try Program.run(["sbom", "validate", file])
        #expect(result.status == 2)
        #expect(result.errors.contains(file))
    }

    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: no official schemas to validate against"))
    func theOfficialSchemaIsHeldAgainstIt() throws {
        let folder = try Folder()
        let good = try folder.write(Sample.sbom, as: "good.json")
        let schemas = TestData.path("schemas/cyclonedx")
        #expect(try Program.run(["sbom", "validate", good, "--schemas", schemas]).status == 0)
        let bad = try folder.write(Sample.sbom.replacing(#""type":"library""#, with: #""type":"nonsense""#), as: "bad.json")
        let result = try Program.run(["sbom", "validate", bad, "--schemas", schemas])
        #expect(result.status == 1)
        #expect(result.output.contains("SBOM-201"))
    }
}
