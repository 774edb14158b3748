import JSONStream
import Testing

@testable import SBOM

/// Facts that SPDX 2.3 and 3.0.1 both have words for, taken from one to the other and back.
@Suite struct SPDX3FactsOfTwoTests {
    private static let three = SBOMFormat(.spdx, .jsonLD, version: "3.0.1")
    private static let two = SBOMFormat(.spdx, .json, version: "2.3")

    private func written(_ document: SBOMDocument, _ format: SBOMFormat) throws -> (document: SBOMDocument, value: JSONValue, losses: [SBOMLoss]) {
        let (bytes, losses) = try SBOMWriter.write(document, as: format)
        var reader = JSONReader(ByteBlock(bytes))
        var validator = SBOMValidator()
        let errors = try validator.validate(ByteBlock(bytes)).findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.wording.english))")
        return (try SBOMReader.read(ByteBlock(bytes)), try reader.value(), losses)
    }

    private static let head =
        #"{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":["#
        + #"{"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-01-01T00:00:00Z","createdBy":["urn:x:a"]},"#
        + #"{"type":"Person","spdxId":"urn:x:a","creationInfo":"_:c","name":"P"},"#
        + #"{"type":"SpdxDocument","spdxId":"urn:x:d","creationInfo":"_:c","name":"d","rootElement":["urn:x:p"]},"#
        + #"{"type":"software_Package","spdxId":"urn:x:p","creationInfo":"_:c","name":"p"},"#
        + #"{"type":"simplelicensing_LicenseExpression","spdxId":"urn:x:mit","creationInfo":"_:c","simplelicensing_licenseExpression":"MIT"},"#

    private func graph(_ elements: [String]) throws -> SBOMDocument { try read(Self.head + elements.joined(separator: ",") + "]}") }

    private func relationship(_ number: Int, _ from: String, _ type: String, _ to: String, _ more: String = "") -> String {
        "{\"type\":\"Relationship\",\"spdxId\":\"urn:x:r\(number)\",\"creationInfo\":\"_:c\",\"from\":\"urn:x:\(from)\","
            + "\"relationshipType\":\"\(type)\","
            + "\"to\":[\"\(to)\"]\(more)}"
    }

    @Test func noLicenceIsSaid() throws {
        let document = try graph([
            relationship(1, "p", "hasConcludedLicense", "expandedlicensing_NoneLicense"), relationship(2, "p", "hasDeclaredLicense", "urn:x:mit"),
        ])
        let down = try written(document, Self.two)
        #expect(
            Set(down.document.components[0].licenses) == [
                LicenseClaim("", form: .noLicense, basis: .concluded), LicenseClaim("MIT", form: .expression, basis: .declared),
            ])
        #expect(down.losses.isEmpty, "\(down.losses)")
        // With another licence beside it, it cannot be said, and is named.
        let both = try graph([
            relationship(1, "p", "hasConcludedLicense", "expandedlicensing_NoneLicense"), relationship(2, "p", "hasConcludedLicense", "urn:x:mit"),
        ])
        #expect(try written(both, Self.two).losses.map(\.kind) == [.valueRefused(field: "licenses", value: "NONE")])
    }

    private static let file =
        #"{"type":"software_File","spdxId":"urn:x:f","creationInfo":"_:c","name":"f.c","comment":"looked at","software_copyrightText":"Copyright P","#
        + #""software_attributionText":["thanks","and more"],"software_primaryPurpose":"source","#
        + #""verifiedUsing":[{"type":"Hash","algorithm":"sha1","hashValue":"e1cb0d5c92da8e9a8c2635dfa249c341dfd00322"}]}"#

    @Test func filesKeepWhatTwoHas() throws {
        let document = try graph([
            Self.file, relationship(1, "f", "hasConcludedLicense", "urn:x:mit", #","comment":"by its header""#),
            relationship(2, "f", "hasDeclaredLicense", "urn:x:mit"),
        ])
        let down = try written(document, Self.two)
        let file = try #require(down.value["files"]?.arrayValue?.first)
        #expect(file["copyrightText"]?.stringValue == "Copyright P" && file["comment"]?.stringValue == "looked at")
        #expect(file["attributionTexts"] == .array([.string("thanks"), .string("and more")]))
        #expect(file["licenseConcluded"]?.stringValue == "MIT" && file["licenseComments"]?.stringValue == "by its header")
        #expect(file["licenseInfoInFiles"] == .array([.string("MIT")]) && file["fileTypes"] == .array([.string("SOURCE")]))
        #expect(down.losses.isEmpty, "\(down.losses)")
        // And back.
        let up = try written(down.document, Self.three)
        #expect(up.losses.filter(\.isLoss).isEmpty, "\(up.losses)")
        let again = try written(up.document, Self.two)
        #expect(again.value["files"]?.arrayValue?.first?["attributionTexts"] == file["attributionTexts"])
        #expect(again.value["files"]?.arrayValue?.first?["licenseInfoInFiles"] == file["licenseInfoInFiles"])
    }

    /// Clauses 8.5 and 8.6: one concluded expression, and single licences found in the file.
    @Test func licencesOfFilesFollowTheRules() throws {
        let document = try graph([
            Self.file,
            #"{"type":"simplelicensing_LicenseExpression","spdxId":"urn:x:both","creationInfo":"_:c","#
                + #""simplelicensing_licenseExpression":"MIT OR Own"}"#,
            relationship(1, "f", "hasConcludedLicense", "urn:x:both"), relationship(2, "f", "hasConcludedLicense", "urn:x:mit"),
            relationship(3, "f", "hasDeclaredLicense", "urn:x:both"), relationship(4, "f", "hasDeclaredLicense", "expandedlicensing_NoneLicense"),
            relationship(5, "f", "hasDeclaredLicense", "expandedlicensing_NoAssertionLicense"),
        ])
        let down = try written(document, Self.two)
        let file = try #require(down.value["files"]?.arrayValue?.first)
        #expect(file["licenseConcluded"]?.stringValue == "(MIT OR LicenseRef-Own) AND MIT")
        #expect(file["licenseInfoInFiles"] == .array([.string("NONE")]))
        #expect(
            down.losses.map(\.kind) == [
                .reworded(field: "licenses", value: "MIT OR Own", written: "MIT OR LicenseRef-Own"), .unreadField(field: "hasDeclaredLicense"),
            ])
    }

    private static let references = [
        ("SECURITY", "fix", "https://e.example/fix"), ("SECURITY", "url", "https://e.example/url"), ("SECURITY", "advisory", "https://e.example/adv"),
        ("PACKAGE-MANAGER", "npm", "left-pad@1.3.0"), ("PACKAGE-MANAGER", "maven-central", "org.e:a:1"), ("OTHER", "url", "a-locator"),
    ]

    @Test func referencesKeepTheirCategories() throws {
        let list = Self.references.map { #"{"referenceCategory":"\#($0)","referenceType":"\#($1)","referenceLocator":"\#($2)"}"# }
        let document = try read(package(list))
        let back = try written(written(document, Self.three).document, Self.two)
        let said = back.document.components[0].externalReferences.map { "\($0.details?.category ?? "-") \($0.type) \($0.locator)" }
        #expect(said == Self.references.dropLast().map { "\($0) \($1) \($2)" } + ["OTHER other a-locator"])
        #expect(try written(document, Self.three).losses.filter(\.isLoss).map(\.field) == ["externalReferences.type"])
        #expect(back.losses.filter(\.isLoss).isEmpty, "\(back.losses)")
    }

    private func package(_ references: [String]) -> String {
        spdx(
            #""name":"d","dataLicense":"CC0-1.0","documentNamespace":"https://e.example/d","creationInfo":{"created":"2026-01-01T00:00:00Z","#
                + #""creators":["Organization: O"]},"documentDescribes":["SPDXRef-a"],"packages":[{"SPDXID":"SPDXRef-a","name":"a","#
                + #""downloadLocation":"NOASSERTION","filesAnalyzed":false,"externalRefs":[\#(references.joined(separator: ","))]}]"#)
    }

    /// An identifier with a comment is one identifier, and keeps its comment.
    @Test(arguments: [
        ("SECURITY", "cpe23Type", "cpe:2.3:a:o:ssl:3:*:*:*:*:*:*:*"), ("PACKAGE-MANAGER", "purl", "pkg:generic/ssl@3"),
        ("PERSISTENT-ID", "swh", "swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2"),
        ("SECURITY", "swid", "swid:2df9de35-0aff-4a86-ace6-f7dddd1ade4c"),
    ])
    func identifiersWithComments(category: String, type: String, locator: String) throws {
        let reference =
            #"{"referenceCategory":"\#(category)","referenceType":"\#(type)","referenceLocator":"\#(locator)","comment":"chosen by hand"}"#
        let up = try written(read(package([reference])), Self.three)
        #expect(up.losses.filter(\.isLoss).isEmpty, "\(up.losses)")
        let same = try written(up.document, Self.three)
        #expect(same.document.components == up.document.components && same.losses.filter(\.isLoss).isEmpty)
        let back = try written(same.document, Self.two)
        #expect(back.value["packages"]?.arrayValue?.first?["externalRefs"]?.arrayValue?.count == 1)
        let references = back.document.components[0].externalReferences
        #expect(references.map(\.locator) == [locator] && references.map(\.type) == [type])
        #expect(references[0].details?.category == category && references[0].details?.comment == "chosen by hand")
        #expect(back.losses.filter(\.isLoss).isEmpty, "\(back.losses)")
    }

    /// Words on how a licence was concluded, or why none was.
    @Test(arguments: ["urn:x:mit", "expandedlicensing_NoneLicense", "expandedlicensing_NoAssertionLicense"])
    func wordsOnLicences(license: String) throws {
        let document = try graph([relationship(1, "p", "hasConcludedLicense", license, #","comment":"by its header""#)])
        let down = try written(document, Self.two)
        #expect(down.document.components[0].details.spdx?.licenseComments == "by its header" && down.losses.isEmpty, "\(down.losses)")
        let up = try written(down.document, Self.three)
        #expect(up.losses.filter(\.isLoss).isEmpty, "\(up.losses)")
        let said = up.value["@graph"]?.arrayValue?.filter { $0["relationshipType"]?.stringValue == "hasConcludedLicense" } ?? []
        #expect(said.map { $0["comment"]?.stringValue } == ["by its header"])
        let again = try written(up.document, Self.two)
        #expect(again.document.components[0].licenses == down.document.components[0].licenses)
        #expect(again.document.components[0].details.spdx?.licenseComments == "by its header")
    }

    /// That nobody asserts a licence is said where it was said (the profile `lite` asks for it), and loses nothing elsewhere.
    @Test func noAssertionComesBack() throws {
        let document = try graph([
            relationship(1, "p", "hasConcludedLicense", "expandedlicensing_NoAssertionLicense"),
            relationship(2, "p", "hasDeclaredLicense", "expandedlicensing_NoAssertionLicense", #","comment":"not looked at""#),
        ])
        let same = try written(document, Self.three)
        let said = same.value["@graph"]?.arrayValue?.filter { $0["to"] == .array([.string("expandedlicensing_NoAssertionLicense")]) } ?? []
        #expect(said.map { $0["relationshipType"]?.stringValue } == ["hasConcludedLicense", "hasDeclaredLicense"])
        #expect(said.map { $0["comment"]?.stringValue } == [nil, "not looked at"])
        #expect(same.document.components == document.components && same.document.components[0].licenses.isEmpty)
        for target in [Self.two, SBOMFormat(.cycloneDX, .json, version: "1.6")] {
            let lost = try SBOMWriter.write(document, as: target).losses.filter(\.isLoss).map(\.field)
            #expect(lost.filter { $0.contains("License") } == ["hasDeclaredLicense"])
        }
    }
}
