import JSONStream
import SBOM
import Testing

/// What an SPDX 3.0.1 document says in SPDX 2.3: ids and words of 2.3, nothing of 3 left in, and every loss named.
@Suite struct SPDX3DowngradeTests {
    private static let text = #"""
        {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
         {"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-03-01T00:00:00Z","createdBy":["https://e.example/maker"]},
         {"type":"Organization","spdxId":"https://e.example/maker","creationInfo":"_:c","name":"みほん医療機器"},
         {"type":"SpdxDocument","spdxId":"https://e.example/doc","creationInfo":"_:c","name":"pump","rootElement":["https://e.example/pump"]},
         {"type":"software_Package","spdxId":"https://e.example/pump","creationInfo":"_:c","name":"pump","software_packageVersion":"1"},
         {"type":"software_Package","spdxId":"https://e.example/sums","creationInfo":"_:c","name":"sums",
          "verifiedUsing":[{"type":"PackageVerificationCode","algorithm":"sha1","hashValue":"d6a770ba38583ed4bb4525bd96e50461655d2758"}]},
         {"type":"software_File","spdxId":"https://e.example/a","creationInfo":"_:c","name":"a.c",
          "verifiedUsing":[{"type":"Hash","algorithm":"sha1","hashValue":"e1cb0d5c92da8e9a8c2635dfa249c341dfd00322"}]},
         {"type":"software_File","spdxId":"https://e.example/b","creationInfo":"_:c","name":"b.c"},
         {"type":"Relationship","spdxId":"https://e.example/r1","creationInfo":"_:c","from":"https://e.example/pump","relationshipType":"contains",
          "to":["https://e.example/a","https://e.example/sums","https://e.example/b"]},
         {"type":"Relationship","spdxId":"https://e.example/r2","creationInfo":"_:c","from":"https://e.example/sums","relationshipType":"contains",
          "to":["https://e.example/a"]},
         {"type":"Relationship","spdxId":"https://e.example/r3","creationInfo":"_:c","from":"https://e.example/pump",
          "relationshipType":"invokedBy","to":["https://e.example/sums"],"comment":"at start"},
         {"type":"Relationship","spdxId":"https://e.example/r4","creationInfo":"_:c","from":"https://e.example/sums","relationshipType":"dependsOn",
          "to":["https://spdx.org/rdf/3.0.1/terms/Core/NoneElement"]}]}
        """#

    private struct Written {
        let value: JSONValue
        let document: SBOMDocument
        let losses: [SBOMLoss]
    }

    private func written() throws -> Written {
        let document = try SBOMReader.read(ByteBlock(Self.text.utf8))
        let (bytes, losses) = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: "spdx-json-2.3")))
        var reader = JSONReader(ByteBlock(bytes))
        return Written(value: try reader.value(), document: try SBOMReader.read(ByteBlock(bytes)), losses: losses)
    }

    @Test func idsAreThoseOfTwo() throws {
        let (value, document) = (try written().value, try written().document)
        #expect(document.components.map(\.id) == ["SPDXRef-Package-https-e.example-pump", "SPDXRef-Package-https-e.example-sums"])
        #expect(document.files.map(\.id) == ["SPDXRef-File-https-e.example-a"] && document.files.map(\.name) == ["./a.c"])
        #expect(value["@graph"] == nil && value["@context"] == nil)
        let ids = Set(document.components.map(\.id) + document.files.map(\.id) + ["SPDXRef-DOCUMENT", "NONE"])
        for relationship in document.relationships { #expect(ids.contains(relationship.from) && ids.contains(relationship.to)) }
    }

    /// Clauses 7.8 and 7.9: only a package with a code over its files has looked at them, and only such a package contains some.
    @Test func onlyAnalyzedPackagesContainFiles() throws {
        let written = try written()
        let packages = try #require(written.value["packages"]?.arrayValue)
        #expect(packages.map { $0["filesAnalyzed"] } == [.bool(false), nil])
        let contains = written.document.relationships.filter { $0.kind == .contains }.map { "\($0.from) \($0.to)" }
        #expect(
            contains.sorted() == [
                "SPDXRef-Package-https-e.example-pump SPDXRef-Package-https-e.example-sums",
                "SPDXRef-Package-https-e.example-sums SPDXRef-File-https-e.example-a",
            ])
    }

    @Test func wordsThatTwoDoesNotHaveStandInTheComment() throws {
        let others = try written().document.relationships.filter { $0.kind == .other }
        #expect(Set(others.map { $0.details?.comment }) == ["CONTAINS", "invokedBy: at start"])
        #expect(others.allSatisfy { $0.details?.kindText == nil })
    }

    @Test func theFileWithoutSHA1IsNamedAsLost() throws {
        let losses = try written().losses.map { "\($0.code) \($0.field)" }
        #expect(losses.contains { $0.hasSuffix("files.b.c") }, "\(losses)")
        #expect(try written().document.relationships.contains { $0.to == "NONE" && $0.kind == .dependsOn })
    }
}
