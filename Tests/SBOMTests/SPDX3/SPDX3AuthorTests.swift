import JSONStream
import SBOM
import Testing

/// Who made an SBOM, in SPDX 3: people and organisations, not the programs that the format takes for makers too.
@Suite struct SPDX3AuthorTests {
    private static let target = SBOMFormat(.spdx, .jsonLD, version: "3.0.1")

    private func turned(_ document: SBOMDocument) throws -> SBOMDocument {
        try SBOMReader.read(ByteBlock(try SBOMWriter.write(document, as: Self.target).bytes))
    }

    /// The maker that the format demands where nobody is named is no author.
    @Test(arguments: [
        ("\"tools\":{\"components\":[{\"type\":\"application\",\"group\":\"g\",\"name\":\"t\",\"version\":\"1\"}]}", "g/t-1"), ("", "mimamori"),
    ])
    func nobodyIsInvented(tools: String, made: String) throws {
        let text = cycloneDX(#""metadata":{\#(tools)},"components":[{"type":"library","bom-ref":"a","name":"a","version":"1"}]"#)
        let back = try turned(read(text))
        #expect(back.authors.isEmpty && back.tools.map(\.name) == [made])
        let author = ["ntia-2021", "cisa-2025", "fda"].map { id in
            SBOMScorer.score(back).first { $0.profile.id == id }?.outcomes.first { $0.rule.element == .author }?.isPassed
        }
        #expect(author == [false, false, false])
        #expect(SBOMScorer.score(back).first { $0.profile.id == "mhlw" }?.outcomes.first { $0.rule.element == .entryAuthor }?.passed == 0)
        // Written again it says the same, and no more.
        #expect(try turned(back) == back)
        let two = try SBOMReader.read(ByteBlock(try SBOMWriter.write(back, as: SBOMFormat(.spdx, .json, version: "2.3")).bytes))
        #expect(two.authors.isEmpty && two.tools.map(\.name) == [made])
    }

    /// Of a program and an organisation that made it together, the organisation is the author; the program stays a maker.
    @Test func programsAreTools() throws {
        let text = #"""
            {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
             {"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-01-01T00:00:00Z","createdBy":["urn:x:t","urn:x:o"]},
             {"type":"SoftwareAgent","spdxId":"urn:x:t","creationInfo":"_:c","name":"scanner"},
             {"type":"Organization","spdxId":"urn:x:o","creationInfo":"_:c","name":"Acme"},
             {"type":"SpdxDocument","spdxId":"urn:x:d","creationInfo":"_:c","rootElement":["urn:x:p"]},
             {"type":"software_Package","spdxId":"urn:x:p","creationInfo":"_:c","name":"p"}]}
            """#
        var document = try read(text)
        #expect(document.authors.map(\.name) == ["Acme"] && document.tools.map(\.name) == ["scanner"])
        #expect(try turned(document) == document)
        document.authors.append(Party(name: "QA", kind: .person))
        let changed = try turned(document)
        #expect(changed.authors.map(\.name) == ["Acme", "QA"] && changed.tools.map(\.name) == ["scanner"])
        let (bytes, losses) = try SBOMWriter.write(document, as: SBOMFormat(.cycloneDX, .json, version: "1.6"))
        let other = try SBOMReader.read(ByteBlock(bytes))
        #expect(other.authors.map(\.name) == ["Acme", "QA"] && other.tools.map(\.name) == ["scanner"])
        // Who made it is carried over, and when.
        #expect(!losses.contains { $0.field == "creationInfo" }, "\(losses)")
    }
}
