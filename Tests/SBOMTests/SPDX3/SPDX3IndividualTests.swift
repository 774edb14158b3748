import JSONStream
import SBOM
import Testing

/// The individuals that the vocabulary of SPDX 3 defines, and statements that say something of nothing.
@Suite struct SPDX3IndividualTests {
    private static let three = SBOMFormat(.spdx, .jsonLD, version: "3.0.1")
    private static let two = SBOMFormat(.spdx, .json, version: "2.3")

    private static func graph(_ elements: [String]) -> String {
        let head = [
            #"{"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-01-01T00:00:00Z","createdBy":["urn:x:o"]}"#,
            #"{"type":"Organization","spdxId":"urn:x:o","creationInfo":"_:c","name":"Acme"}"#,
            #"{"type":"SpdxDocument","spdxId":"urn:x:d","creationInfo":"_:c","rootElement":["urn:x:b"]}"#,
            #"{"type":"software_Sbom","spdxId":"urn:x:b","creationInfo":"_:c","rootElement":["urn:x:p"]}"#,
        ]
        return #"{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":["# + (head + elements).joined(separator: ",") + "]}"
    }

    private static func relation(_ from: String, _ type: String, _ to: String, _ more: String = "") -> String {
        #"{"type":"Relationship","spdxId":"urn:x:\#(type)-\#(to.count)","creationInfo":"_:c","from":"\#(from)","relationshipType":"\#(type)","to":["\#(to)"]\#(more)}"#
    }

    private static let package = #"{"type":"software_Package","spdxId":"urn:x:p","creationInfo":"_:c","name":"p"}"#

    /// What we write of SPDX 2.3's words for nothing is valid, and comes back.
    @Test func wordsForNothing() throws {
        let statements = [("GENERATED_FROM", "NOASSERTION"), ("CONTAINS", "NONE"), ("STATIC_LINK", "NOASSERTION")].map { kind, to in
            #"{"spdxElementId":"SPDXRef-a","relationshipType":"\#(kind)","relatedSpdxElement":"\#(to)"}"#
        }
        let text = spdx(
            #""dataLicense":"CC0-1.0","documentNamespace":"https://e.example/d","name":"d","#
                + #""creationInfo":{"created":"2024-05-01T18:00:00Z","creators":["Person: P"]},"#
                + #""packages":[{"SPDXID":"SPDXRef-a","name":"a","downloadLocation":"NONE","filesAnalyzed":false}],"relationships":["#
                + #"{"spdxElementId":"SPDXRef-DOCUMENT","relationshipType":"DESCRIBES","relatedSpdxElement":"SPDXRef-a"},"#
                + statements.joined(separator: ",") + "]")
        let written = try SBOMWriter.write(read(text), as: Self.three)
        var validator = SBOMValidator()
        let errors = try validator.validate(ByteBlock(written.bytes)).findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.wording.english))")
        let back = try SBOMWriter.write(SBOMReader.read(ByteBlock(written.bytes)), as: Self.two)
        #expect(back.losses.filter { $0.code == "SBOM-306" }.isEmpty, "\(back.losses)")
        let said = Set(try SBOMReader.read(ByteBlock(back.bytes)).relationships.map { "\($0.kind.rawValue) \($0.to)" })
        #expect(said.isSuperset(of: ["GENERATED_FROM NOASSERTION", "CONTAINS NONE", "STATIC_LINK NOASSERTION"]), "\(said)")
    }

    /// By their short names and by their addresses, wherever an element may be named.
    @Test(arguments: ["", "https://spdx.org/rdf/3.0.1/terms/Core/"]) func namesAndAddresses(prefix: String) throws {
        let source = Self.graph([
            Self.package.replacing("}", with: #","suppliedBy":"\#(prefix)NoAssertionElement","originatedBy":["\#(prefix)NoneElement"]}"#),
            Self.relation("urn:x:p", "hasStaticLink", "\(prefix)NoneElement"), Self.relation("\(prefix)NoAssertionElement", "generates", "urn:x:p"),
        ])
        var validator = SBOMValidator()
        let errors = try validator.validate(ByteBlock(source.utf8)).findings.filter { $0.code == "SBOM-202" }
        #expect(errors.isEmpty, "\(errors.map(\.wording.english))")
        let document = try read(source)
        #expect(document.relationships.map { "\($0.kind.rawValue) \($0.to)" } == ["STATIC_LINK NONE", "GENERATED_FROM NOASSERTION"])
        #expect(document.components[0].supplier == nil && document.components[0].details.originator == nil)
        #expect(try SBOMReader.read(ByteBlock(try SBOMWriter.write(document, as: Self.three).bytes)).relationships == document.relationships)
        #expect(try SBOMWriter.write(document, as: Self.two).losses.filter { $0.component != nil }.isEmpty)
    }

    /// What the document says of its roots is written once, and not named as lost; that nobody says whether it is all is nothing to lose.
    @Test(arguments: ["urn:x:d", "urn:x:b"]) func describesIsSaid(from: String) throws {
        let source = Self.graph([
            Self.package, Self.relation(from, "describes", "urn:x:p", #","completeness":"noAssertion","comment":"the root""#),
            Self.relation("urn:x:p", "other", "urn:x:p"),
        ])
        let (bytes, losses) = try SBOMWriter.write(read(source), as: Self.two)
        let back = try SBOMReader.read(ByteBlock(bytes))
        #expect(back.relationships.map(\.kind) == [.describes, .other] && back.relationships[0].details?.comment == "the root")
        #expect(losses.filter(\.isLoss).isEmpty, "\(losses)")
        let other = try SBOMWriter.write(read(source), as: SBOMFormat(.cycloneDX, .json, version: "1.7")).losses
        #expect(!other.contains { $0.field == "DESCRIBES" || $0.field == "completeness" }, "\(other)")
    }

    /// Something that was patched has been patched by the patch: no other word is needed.
    @Test func patches() throws {
        let text = spdx(
            #""documentNamespace":"https://e.example/d","name":"d","creationInfo":{"created":"2024-05-01T18:00:00Z","creators":["Person: P"]},"#
                + #""packages":[{"SPDXID":"SPDXRef-a","name":"a","downloadLocation":"NONE"},{"SPDXID":"SPDXRef-b","name":"b","downloadLocation":"NONE"}],"#
                + #""relationships":[{"spdxElementId":"SPDXRef-a","relationshipType":"PATCH_APPLIED","relatedSpdxElement":"SPDXRef-b"}]"#)
        let (bytes, losses) = try SBOMWriter.write(read(text), as: Self.three)
        let back = try SBOMReader.read(ByteBlock(bytes))
        #expect(back.relationships.map(\.kind) == [.patchFor] && back.relationships[0].from.hasSuffix("SPDXRef-a"))
        #expect(!losses.contains { $0.field == "relationship" }, "\(losses)")
    }
}
