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

    /// The XSD's verdict is sought on a thread of its own; a document that breaks off, or brings a document type, ends the command in order all the same.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: no official schemas to validate against"))
    func brokenXMLEndsInOrder() throws {
        let folder = try Folder()
        let part = "<component type=\"library\"><name>a</name><version>1</version></component>"
        let start = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\" version=\"1\"><components>"
        let broken = try folder.write(start + String(repeating: part, count: 20_000) + "</components><", as: "broken.xml")
        let typed = try folder.write("<!DOCTYPE bom [<!ENTITY a \"b\">]>" + start + part + "</components></bom>", as: "typed.xml")
        let commented = try folder.write("<!-- <!DOCTYPE bom> -->" + start + part + "</components></bom>", as: "commented.xml")
        let schemas = TestData.path("schemas/cyclonedx")
        for (file, status) in [(broken, 2), (typed, 2), (commented, 0)] as [(String, Int32)] {
            let result = try Program.run(["sbom", "validate", file, "--schemas", schemas])
            #expect(result.status == status, "\(file): \(result.status) \(result.output) \(result.errors)")
        }
    }
}
