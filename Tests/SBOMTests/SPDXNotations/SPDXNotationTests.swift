import Foundation
import JSONSchema
import JSONStream
import Testing

@testable import SBOM

@Suite struct SPDXNotationTests {
    private func read(_ text: String) throws -> SBOMDocument { try SBOMReader.read(ByteBlock(text.utf8)) }

    private let head =
        "SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\nDocumentName: d\nDocumentNamespace: https://example.invalid/d\n"

    @Test func readsTagValue() throws {
        let document = try read(
            head + """
                # a comment
                Creator: Tool: maker-1.0
                Creator: Organization: Maker ()
                Created: 2026-01-02T03:04:05Z

                PackageName: a
                SPDXID: SPDXRef-a
                PackageVersion: 1.10
                PackageChecksum: SHA256: 00ff
                ExternalRef: PACKAGE-MANAGER purl pkg:npm/a@1.10
                ExternalRefComment: <text>two
                lines</text>
                PackageLicenseDeclared: (MIT OR Apache-2.0)
                Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-a
                RelationshipComment: why
                PackageComment: behind the relationship

                FileName: ./f
                SPDXID: SPDXRef-f
                FileChecksum: SHA1: 00

                Annotator: Person: x
                AnnotationDate: 2026-01-02T03:04:05Z
                AnnotationType: REVIEW
                SPDXREF: SPDXRef-a
                AnnotationComment: fine
                """)
        #expect(document.remarks.isEmpty, "\(document.remarks)")
        let part = try #require(document.components.first)
        #expect(part.version == "1.10" && part.purl == "pkg:npm/a@1.10" && part.hashes.count == 1)
        #expect(part.details.spdx?.comment == "behind the relationship")
        #expect(part.unknown.map(\.key) == ["annotations"])
        #expect(document.subjects == ["SPDXRef-a"])
        #expect(document.relationships.map(\.kind) == [.describes, .contains])
        #expect(document.relationships.first?.details?.comment == "why")
        #expect(document.files.map(\.name) == ["./f"])
        #expect(document.tools.map(\.name) == ["maker"] || document.tools.map(\.name) == ["maker-1.0"])
    }

    @Test func unknownTagsAreRemarkedUponWithTheirLine() throws {
        let document = try read(head + "PackageVersion: 1\nNoSuchTag: x\n")
        #expect(document.remarks.filter { $0.code == "SBOM-125" }.map(\.line) == [6, 7])
    }

    @Test(arguments: ["PackageName: a\nPackageDescription: <text>never closed\n", "PackageName: a\nno tag at all\n", "PackageName: \u{FFFD}\n"])
    func badTagValue(text: String) {
        let bytes = Array((head + text).utf8).map { $0 == 0xBF ? 0xFF : $0 }
        #expect(throws: SBOMError.self) { try SBOMReader.read(ByteBlock(bytes)) }
    }

    @Test func readsYAML() throws {
        let document = try read(
            """
            spdxVersion: SPDX-2.3
            SPDXID: SPDXRef-DOCUMENT
            name: d
            dataLicense: CC0-1.0
            documentNamespace: https://example.invalid/d
            creationInfo: {created: "2026-01-02T03:04:05Z", creators: ["Tool: x"]}
            packages:
              - SPDXID: SPDXRef-a
                name: a
                versionInfo: "1.10"
                downloadLocation: NOASSERTION
                colour: red

            """)
        #expect(document.format == SBOMFormat(.spdx, .yaml, version: "2.3"))
        #expect(document.components.map(\.version) == ["1.10"])
        #expect(document.components.first?.unknown == [UnknownField(key: "colour", json: "\"red\"")])
    }

    @Test func readsRDFLicences() throws {
        let rdf = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:spdx="http://spdx.org/rdf/terms#" xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#">
            <spdx:SpdxDocument rdf:about="https://example.invalid/d#SPDXRef-DOCUMENT"><spdx:specVersion>SPDX-2.3</spdx:specVersion>
            <spdx:relationship><spdx:Relationship><spdx:relationshipType rdf:resource="http://spdx.org/rdf/terms#relationshipType_describes"/>
            <spdx:relatedSpdxElement><spdx:Package rdf:about="https://example.invalid/d#SPDXRef-a"><spdx:name>a</spdx:name>
            <spdx:checksum><spdx:Checksum><spdx:algorithm rdf:resource="http://spdx.org/rdf/terms#checksumAlgorithm_sha3_256"/><spdx:checksumValue>00</spdx:checksumValue></spdx:Checksum></spdx:checksum>
            <spdx:licenseDeclared><spdx:DisjunctiveLicenseSet><spdx:member rdf:resource="http://spdx.org/licenses/MIT"/>
            <spdx:member><spdx:WithExceptionOperator><spdx:member><spdx:OrLaterOperator><spdx:member rdf:resource="http://spdx.org/licenses/GPL-2.0"/></spdx:OrLaterOperator></spdx:member>
            <spdx:licenseException rdf:resource="http://spdx.org/licenses/Classpath-exception-2.0"/></spdx:WithExceptionOperator></spdx:member></spdx:DisjunctiveLicenseSet></spdx:licenseDeclared>
            <spdx:licenseConcluded rdf:resource="http://spdx.org/rdf/terms#noassertion"/></spdx:Package></spdx:relatedSpdxElement></spdx:Relationship></spdx:relationship>
            </spdx:SpdxDocument></rdf:RDF>
            """
        let document = try read(rdf)
        let part = try #require(document.components.first)
        #expect(part.licenses.map(\.text) == ["(MIT OR GPL-2.0+ WITH Classpath-exception-2.0)"])
        #expect(part.hashes.map(\.algorithm.name) == ["SHA3-256"])
        #expect(document.subjects == ["SPDXRef-a"] && document.identity == "https://example.invalid/d")
        #expect(document.format.version == "2.3")
    }

    /// RDF gives the whole address of what stands in another document; JSON gives the other document's id (SPDX 2.3 clause 6.6).
    @Test func pointsIntoOtherDocuments() throws {
        let rdf = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:spdx="http://spdx.org/rdf/terms#">
            <spdx:SpdxDocument rdf:about="https://e.example/d#SPDXRef-DOCUMENT"><spdx:specVersion>SPDX-2.3</spdx:specVersion>
            <spdx:externalDocumentRef><spdx:ExternalDocumentRef rdf:about="https://e.example/d#DocumentRef-o">
            <spdx:spdxDocument rdf:resource="https://e.example/o"/></spdx:ExternalDocumentRef></spdx:externalDocumentRef>
            <spdx:relationship><spdx:Relationship><spdx:relationshipType rdf:resource="http://spdx.org/rdf/terms#relationshipType_copyOf"/>
            <spdx:relatedSpdxElement rdf:resource="https://e.example/o#SPDXRef-a"/></spdx:Relationship></spdx:relationship>
            </spdx:SpdxDocument></rdf:RDF>
            """
        #expect(try read(rdf).relationships.map(\.to) == ["DocumentRef-o:SPDXRef-a"])
    }

    /// A document in UTF-16 is the same document.
    @Test(arguments: [true, false]) func readsUTF16(isLittle: Bool) throws {
        let text = head + "PackageName: 部品\nSPDXID: SPDXRef-a\n"
        let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
            isLittle ? [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
        }
        #expect(try SBOMReader.read(ByteBlock(bytes)).components.map(\.name) == ["部品"])
    }

    @Test func hostileNotationsEndWithAnError() {
        let deep = String(repeating: "<a>", count: 300)
        let texts = [
            "spdxVersion: SPDX-2.3\na: &x [1,2]\nb: [*x, *x]\n", "spdxVersion: SPDX-2.3\na: \(String(repeating: "[", count: 300))",
            "<!DOCTYPE rdf:RDF [<!ENTITY x \"y\">]><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:spdx=\"http://spdx.org/rdf/terms#\">&x;</rdf:RDF>",
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:spdx=\"http://spdx.org/rdf/terms#\">\(deep)",
            "<Document><spdxVersion>SPDX-2.2</spdxVersion>\(deep)",
        ]
        for text in texts { #expect(throws: SBOMError.self, "\(text.prefix(60))") { try read(text) } }
    }

    /// Licence sets that contain each other end.
    @Test func circlesInRDFEnd() throws {
        let rdf = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:spdx="http://spdx.org/rdf/terms#">
            <spdx:Package rdf:about="#SPDXRef-a"><spdx:name>a</spdx:name><spdx:licenseDeclared rdf:nodeID="l"/></spdx:Package>
            <spdx:ConjunctiveLicenseSet rdf:nodeID="l"><spdx:member rdf:nodeID="l"/></spdx:ConjunctiveLicenseSet></rdf:RDF>
            """
        #expect(try read(rdf).components.count == 1)
    }

    /// Writers that sort their keys put the version behind thousands of lines.
    @Test func findsTheVersionAtTheEndOfYAML() throws {
        let packages = (0..<2_000).map { "- SPDXID: SPDXRef-\($0)\n  name: p\n" }.joined()
        let document = try read(
            "SPDXID: SPDXRef-DOCUMENT\ndocumentNamespace: https://e.example/d\nname: d\npackages:\n\(packages)spdxVersion: SPDX-2.3\n")
        #expect(document.format == SBOMFormat(.spdx, .yaml, version: "2.3") && document.components.count == 2_000)
        #expect(!document.remarks.contains { $0.kind == .noVersion })
    }

    /// That nobody asserts a supplier or an originator is a statement (clauses 7.5, 7.6), and creators have an order.
    @Test(arguments: ["spdx-json-2.3", "spdx-tag-value-2.3"]) func whatIsNotAsserted(target: String) throws {
        let creators = ["Organization: O", "Tool: t-1", "Person: P (p@e.example)", "Tool: u"]
        let text = spdx(
            #""creationInfo":{"created":"2026-01-01T00:00:00Z","creators":["\#(creators.joined(separator: #"",""#))"]},"#
                + #""packages":[{"SPDXID":"SPDXRef-p","name":"p","supplier":"NOASSERTION","originator":"NOASSERTION","#
                + #""downloadLocation":"NOASSERTION"},{"SPDXID":"SPDXRef-q","name":"q","downloadLocation":"NOASSERTION"}]"#)
        let document = try read(text)
        #expect(document.components.map(\.supplier) == [nil, nil] && document.tools.map(\.name) == ["t-1", "u"])
        let written = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: target)))
        let lines = String(decoding: written.bytes, as: UTF8.self)
        #expect(lines.split(separator: "upplier").count == 2 && lines.split(separator: "riginator").count == 2)
        let again = try SBOMReader.read(ByteBlock(written.bytes))
        #expect(again.components.map(\.flags) == document.components.map(\.flags) && again.authors == document.authors)
        let places = creators.compactMap { lines.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 4 && places == places.sorted())
        let other = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: "cyclonedx-json-1.7")))
        #expect(!other.losses.contains { $0.field.contains("supplier") || $0.field.contains("originator") })
    }
}
