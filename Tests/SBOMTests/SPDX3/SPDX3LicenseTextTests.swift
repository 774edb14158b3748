import JSONStream
import SBOM
import Testing

/// Licences with a text of their own in SPDX 3, and what expressions call them.
@Suite struct SPDX3LicenseTextTests {
    private static func graph(_ elements: [String]) -> String {
        let head = [
            #"{"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-01-01T00:00:00Z","createdBy":["urn:x:o"],"comment":"by hand"}"#,
            #"{"type":"Organization","spdxId":"urn:x:o","creationInfo":"_:c","name":"Acme"}"#,
            #"{"type":"SpdxDocument","spdxId":"urn:x:d","creationInfo":"_:c","comment":"of the document","rootElement":["urn:x:p"]}"#,
            #"{"type":"software_Package","spdxId":"urn:x:p","creationInfo":"_:c","name":"p"}"#,
            #"{"type":"software_Package","spdxId":"urn:x:q","creationInfo":"_:c","name":"q"}"#,
        ]
        return #"{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":["# + (head + elements).joined(separator: ",") + "]}"
    }

    private static func expression(_ id: String, _ text: String, _ map: [String: String], of part: String) -> [String] {
        let entries = map.map { #"{"type":"DictionaryEntry","key":"\#($0.key)","value":"\#($0.value)"}"# }.joined(separator: ",")
        return [
            #"{"type":"simplelicensing_LicenseExpression","spdxId":"\#(id)","creationInfo":"_:c","simplelicensing_licenseExpression":"\#(text)","#
                + #""simplelicensing_customIdToUri":[\#(entries)]}"#,
            #"{"type":"Relationship","spdxId":"\#(id)-r","creationInfo":"_:c","from":"\#(part)","relationshipType":"hasDeclaredLicense","to":["\#(id)"]}"#,
        ]
    }

    private static func text(_ id: String, _ text: String, _ more: String = "") -> String {
        #"{"type":"simplelicensing_SimpleLicensingText","spdxId":"\#(id)","creationInfo":"_:c","simplelicensing_licenseText":"\#(text)"\#(more)}"#
    }

    private func two(_ text: String) throws -> (document: SBOMDocument, losses: [SBOMLoss]) {
        let (bytes, losses) = try SBOMWriter.write(read(text), as: SBOMFormat(.spdx, .json, version: "2.3"))
        return (try SBOMReader.read(ByteBlock(bytes)), losses)
    }

    /// An expression's word for a text is the id of that text (SimpleLicensing, `customIdToUri`), whatever its address looks like.
    @Test func wordsAreTheIDsOfTexts() throws {
        let source = Self.graph(
            Self.expression("urn:x:e", "MIT AND (LicenseRef-custom OR ISC)", ["LicenseRef-custom": "urn:x:LicenseRef-X"], of: "urn:x:p")
                + [Self.text("urn:x:LicenseRef-X", "THE TEXT")])
        let document = try read(source)
        #expect(document.components[0].licenses.map(\.text) == ["MIT AND (LicenseRef-custom OR ISC)"])
        #expect(document.extractedLicenses.map(\.id) == ["LicenseRef-custom"] && document.extractedLicenses.map(\.text) == ["THE TEXT"])
        let (back, losses) = try two(source)
        #expect(back.extractedLicenses.map(\.id) == ["LicenseRef-custom"] && back.extractedLicenses.map(\.text) == ["THE TEXT"])
        #expect(losses.filter { $0.component != nil }.map(\.field) == [], "\(losses)")
        let again = try SBOMReader.read(ByteBlock(try SBOMWriter.write(document, as: SBOMFormat(.spdx, .jsonLD, version: "3.0.1")).bytes))
        #expect(again == document)
    }

    /// One word that two expressions mean different texts by, and two words for one text.
    @Test func wordsThatMeanDifferentTexts() throws {
        let source = Self.graph(
            Self.expression("urn:x:e", "LicenseRef-1", ["LicenseRef-1": "urn:x:A"], of: "urn:x:p")
                + Self.expression(
                    "urn:x:f", "LicenseRef-1 OR (MIT AND LicenseRef-2)", ["LicenseRef-1": "urn:x:B", "LicenseRef-2": "urn:x:A"], of: "urn:x:q")
                + [Self.text("urn:x:A", "A"), Self.text("urn:x:B", "B")])
        let document = try read(source)
        let texts = Dictionary(uniqueKeysWithValues: document.extractedLicenses.map { ($0.text ?? "", $0.id) })
        #expect(texts.keys.sorted() == ["A", "B"] && texts["A"] == "LicenseRef-1" && texts["B"] != "LicenseRef-1")
        #expect(document.components.flatMap(\.licenses).map(\.text) == ["LicenseRef-1", "\(texts["B"] ?? "?") OR (MIT AND LicenseRef-1)"])
    }

    /// Addresses and comment of a licence, and the comment on how the document was made, have a place in SPDX 2.3 (clauses 10.4, 10.5, 6.10).
    @Test func factsThatTwoHas() throws {
        let license =
            #"{"type":"expandedlicensing_CustomLicense","spdxId":"urn:x:LicenseRef-X","creationInfo":"_:c","name":"X","simplelicensing_licenseText":"T","#
            + #""expandedlicensing_seeAlso":["https://x.example/l"],"comment":"on the licence","expandedlicensing_isOsiApproved":false}"#
        let source = Self.graph(
            Self.expression("urn:x:e", "LicenseRef-X", ["LicenseRef-X": "urn:x:LicenseRef-X"], of: "urn:x:p") + [license])
        let (back, losses) = try two(source)
        #expect(back.extractedLicenses.first?.seeAlso == ["https://x.example/l"] && back.comment == "of the document")
        #expect(back.extractedLicenses.first?.unknown == [UnknownField(key: "comment", json: #""on the licence""#)])
        #expect(back.metadataUnknown == [UnknownField(key: "comment", json: #""by hand""#)])
        #expect(losses.filter(\.isLoss).map(\.field) == ["expandedlicensing_isOsiApproved"], "\(losses)")
        let document = try read(source)
        let written = try SBOMWriter.write(document, as: SBOMFormat(.spdx, .jsonLD, version: "3.0.1"))
        #expect(try SBOMReader.read(ByteBlock(written.bytes)) == document && written.losses.isEmpty)
        // A format without a place for them says so.
        let named = Set(try SBOMWriter.write(document, as: SBOMFormat(.cycloneDX, .json, version: "1.7")).losses.map(\.field))
        #expect(named.isSuperset(of: ["comment", "hasExtractedLicensingInfos.name", "expandedlicensing_isOsiApproved"]), "\(named)")
    }
}
