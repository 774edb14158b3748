import JSONStream
import SBOM
import Testing

/// Snippets in tag-value (SPDX 2.3 clause 9).
@Suite struct TagValueSnippetTests {
    private static func document(_ snippets: String) -> String {
        spdx(
            #""name":"d","dataLicense":"CC0-1.0","documentNamespace":"https://e.example/d","creationInfo":{"created":"2026-01-01T00:00:00Z","#
                + #""creators":["Tool: t"]},"packages":[{"SPDXID":"SPDXRef-a","name":"a","downloadLocation":"NOASSERTION","filesAnalyzed":false}],"#
                + #""files":[{"SPDXID":"SPDXRef-f","fileName":"./f","checksums":[{"algorithm":"SHA1","#
                + #""checksumValue":"e1cb0d5c92da8e9a8c2635dfa249c341dfd00322"}]}],"relationships":[{"spdxElementId":"SPDXRef-DOCUMENT","#
                + #""relationshipType":"DESCRIBES","relatedSpdxElement":"SPDXRef-a"}],"snippets":[\#(snippets)]"#)
    }

    private static let ranges =
        #""ranges":[{"startPointer":{"reference":"SPDXRef-f","offset":310},"endPointer":{"reference":"SPDXRef-f","offset":420}},"#
        + #"{"startPointer":{"reference":"SPDXRef-f","lineNumber":5},"endPointer":{"reference":"SPDXRef-f","lineNumber":23}}]"#

    private static let full =
        #"{"SPDXID":"SPDXRef-s","snippetFromFile":"SPDXRef-f",\#(ranges),"licenseConcluded":"MIT OR Zlib","licenseInfoInSnippets":["MIT","Zlib"],"#
        + #""licenseComments":"two\nlines","copyrightText":"Copyright 2026 部品","comment":" spaces ","name":"core","#
        + #""attributionTexts":["thanks","to\nall"],"annotations":[{"annotator":"Person: P","annotationDate":"2026-01-01T00:00:00Z","#
        + #""annotationType":"REVIEW","comment":"seen"}]}"#

    private func written(_ document: SBOMDocument, _ target: String) throws -> (document: SBOMDocument, bytes: [UInt8], losses: [SBOMLoss]) {
        let (bytes, losses) = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: target)))
        return (try SBOMReader.read(ByteBlock(bytes)), bytes, losses)
    }

    private func snippets(_ document: SBOMDocument) -> [JSONValue] {
        document.unknown.filter { $0.key == "snippets" }.flatMap { $0.value?.arrayValue ?? [] }
    }

    @Test func comeBack() throws {
        let second = #"{"SPDXID":"SPDXRef-t","snippetFromFile":"SPDXRef-f",\#(Self.ranges),"licenseConcluded":"NOASSERTION","name":"t"}"#
        let given = try read(Self.document("\(Self.full),\(second)"))
        let there = try written(given, "spdx-tag-value-2.3")
        #expect(there.losses.isEmpty && there.document.remarks.isEmpty, "\(there.losses) \(there.document.remarks)")
        let back = try written(there.document, "spdx-json-2.3")
        #expect(back.losses.isEmpty, "\(back.losses)")
        #expect(snippets(back.document) == snippets(given))
        var validator = SBOMValidator()
        #expect(try validator.validate(ByteBlock(there.bytes)).findings.filter { $0.severity == .error }.isEmpty)
    }

    /// What tag-value has no tag for, or holds once.
    @Test func whatHasNoTagIsNamed() throws {
        let odd =
            #"{"SPDXID":"SPDXRef-s","snippetFromFile":"SPDXRef-f","colour":"red","name":"n","ranges":["#
            + [(1, 2, "f"), (3, 4, "f"), (5, 6, "g")].map {
                "{\"startPointer\":{\"reference\":\"SPDXRef-\($2)\",\"offset\":\($0)},"
                    + "\"endPointer\":{\"reference\":\"SPDXRef-\($2)\",\"offset\":\($1)}}"
            }.joined(separator: ",") + "]}"
        let there = try written(try read(Self.document(odd + #",{"name":"no id"}"#)), "spdx-tag-value-2.3")
        #expect(
            there.losses == [
                SBOMLoss(.onlyOne(field: "SnippetByteRange", value: "3:4"), component: "SPDXRef-s"),
                SBOMLoss(.unreadField(field: "ranges"), component: "SPDXRef-s"),
                SBOMLoss(.unreadField(field: "colour"), component: "SPDXRef-s"), SBOMLoss(.unreadField(field: "snippets")),
            ])
    }

    /// Other writers put each snippet behind its file: the list is one nevertheless.
    @Test func betweenFiles() throws {
        let text = ["f", "g"].map {
            "FileName: ./\($0)\nSPDXID: SPDXRef-\($0)\nSnippetSPDXID: SPDXRef-s\($0)\nSnippetFromFileSPDXID: SPDXRef-\($0)\n"
        }
        let document = try read("SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\nDocumentName: d\n" + text.joined())
        #expect(document.unknown.map(\.key) == ["snippets"] && document.files.count == 2)
        #expect(snippets(document).map { $0["SPDXID"]?.stringValue } == ["SPDXRef-sf", "SPDXRef-sg"])
    }

    /// Licences of snippets follow the same rules as those of files (clause 10.1.1).
    @Test func licencesAreDefined() throws {
        let text = Self.full.replacing("MIT OR Zlib", with: "MIT OR Own")
        let there = try written(try read(Self.document(text)), "spdx-tag-value-2.3")
        #expect(snippets(there.document).map { $0["licenseConcluded"]?.stringValue } == ["MIT OR LicenseRef-Own"])
        #expect(there.document.extractedLicenses.map(\.id) == ["LicenseRef-Own"])
        #expect(there.losses.map(\.field) == ["licenses"] && there.losses.map(\.component) == ["SPDXRef-s"])
    }
}
