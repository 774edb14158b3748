import Foundation
import JSONSchema
import JSONStream
import Testing

@testable import SBOM

/// What SPDX 2 says in members, and SPDX 3 in elements of their own: nothing of it is named as lost.
struct SPDX3OfTwoTests {
    private let two = #"""
        {"SPDXID":"SPDXRef-DOCUMENT","spdxVersion":"SPDX-2.3","dataLicense":"CC0-1.0","name":"n","documentNamespace":"https://example.org/n",
         "creationInfo":{"created":"2026-01-01T00:00:00Z","creators":["Person: P"],"comment":"made by hand","licenseListVersion":"3.17"},
         "annotations":[{"annotator":"Person: R (r@example.org)","annotationDate":"2026-01-02T00:00:00Z","annotationType":"REVIEW","comment":"looked through"}],
         "hasExtractedLicensingInfos":[{"licenseId":"LicenseRef-1","extractedText":"text","comment":"of theirs"}],
         "packages":[{"SPDXID":"SPDXRef-p","name":"p","downloadLocation":"NOASSERTION","packageFileName":"p-1.tar.gz","licenseDeclared":"MIT AND LicenseRef-1",
           "packageVerificationCode":{"packageVerificationCodeValue":"d6a770ba38583ed4bb4525bd96e50461655d2758","packageVerificationCodeExcludedFiles":["./p.spdx"]},
           "annotations":[{"annotator":"Tool: t","annotationDate":"2026-01-03T00:00:00Z","annotationType":"OTHER","comment":"odd"}]}],
         "files":[{"SPDXID":"SPDXRef-f","fileName":"./f.c","checksums":[{"algorithm":"SHA1","checksumValue":"d6a770ba38583ed4bb4525bd96e50461655d2758"}],
           "fileContributors":["IBM Corporation","Person: K"],"fileDependencies":["SPDXRef-g"]},
          {"SPDXID":"SPDXRef-g","fileName":"./g.c","checksums":[{"algorithm":"SHA1","checksumValue":"d6a770ba38583ed4bb4525bd96e50461655d2759"}]}],
         "snippets":[{"SPDXID":"SPDXRef-s","name":"from linux","snippetFromFile":"SPDXRef-f","copyrightText":"Copyright L","comment":"shortened",
           "licenseConcluded":"MIT","licenseInfoInSnippets":["MIT"],"licenseComments":"by its header",
           "ranges":[{"startPointer":{"offset":310,"reference":"SPDXRef-f"},"endPointer":{"offset":420,"reference":"SPDXRef-f"}},
            {"startPointer":{"lineNumber":5,"reference":"SPDXRef-f"},"endPointer":{"lineNumber":23,"reference":"SPDXRef-f"}}]}],
         "relationships":[{"spdxElementId":"SPDXRef-DOCUMENT","relationshipType":"DESCRIBES","relatedSpdxElement":"SPDXRef-p"},
          {"spdxElementId":"SPDXRef-p","relationshipType":"CONTAINS","relatedSpdxElement":"SPDXRef-s"}]}
        """#

    private func elements(_ text: String) throws -> (graph: [JSONValue], losses: [SBOMLoss]) {
        let (bytes, losses) = try SBOMWriter.write(read(text), as: SBOMFormat(.spdx, .jsonLD, version: "3.0.1"))
        var library = SchemaFiles()
        if let schema = TestData.root?.appending(path: "schemas/spdx/spdx-3.0.1-schema.json") {
            library.add(ByteBlock(try Data(contentsOf: schema)), name: schema.lastPathComponent)
        }
        var validator = SBOMValidator(schemas: SBOMSchemas(library))
        let errors = try validator.validate(ByteBlock(bytes)).findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.wording.english))")
        var reader = JSONReader(ByteBlock(bytes))
        return (try reader.value()["@graph"]?.arrayValue ?? [], losses)
    }

    private func of(_ type: String, _ graph: [JSONValue]) -> [JSONValue] { graph.filter { $0["type"]?.stringValue == type } }
    private func named(_ id: String, _ graph: [JSONValue]) -> JSONValue? {
        graph.first { $0["spdxId"]?.stringValue == id || $0["@id"]?.stringValue == id }
    }
    private let base = "https://example.org/n#SPDXRef-"

    @Test func nothingIsLost() throws {
        let losses = try elements(two).losses.map(\.wording.english)
        #expect(losses == [])
    }

    @Test func snippetsAreElements() throws {
        let graph = try elements(two).graph
        let snippet = try #require(of("software_Snippet", graph).first)
        #expect(snippet["spdxId"]?.stringValue == base + "s")
        #expect(snippet["software_snippetFromFile"]?.stringValue == base + "f")
        #expect(snippet["software_byteRange"]?["beginIntegerRange"] == .number("310"))
        #expect(snippet["software_lineRange"]?["endIntegerRange"] == .number("23"))
        let licenses = of("Relationship", graph).filter { $0["from"]?.stringValue == base + "s" }
        #expect(licenses.map { $0["relationshipType"]?.stringValue } == ["hasConcludedLicense", "hasDeclaredLicense"])
        #expect(licenses[0]["comment"]?.stringValue == "by its header")
        let contained = of("Relationship", graph).first { $0["relationshipType"]?.stringValue == "contains" }
        #expect(contained?["to"] == .array([.string(base + "s")]))
    }

    @Test func annotationsSayWhoAndWhen() throws {
        let graph = try elements(two).graph
        let found = of("Annotation", graph)
        #expect(found.map { $0["statement"]?.stringValue } == ["odd", "looked through"])
        #expect(found.map { $0["annotationType"]?.stringValue } == ["other", "review"])
        #expect(found.map { $0["subject"]?.stringValue } == [base + "p", base + "DOCUMENT"])
        let made = found.compactMap { $0["creationInfo"]?.stringValue }.compactMap { named($0, graph) }
        #expect(made.map { $0["created"]?.stringValue } == ["2026-01-03T00:00:00Z", "2026-01-02T00:00:00Z"])
        let makers = made.flatMap { SPDX3Reader.strings($0["createdBy"]) }.compactMap { named($0, graph) }
        #expect(makers.map { $0["name"]?.stringValue } == ["t", "R"])
        #expect(makers.map { $0["type"]?.stringValue } == ["SoftwareAgent", "Person"])
    }

    @Test func filesAndPackagesKeepTheirFacts() throws {
        let graph = try elements(two).graph
        let file = try #require(named(base + "f", graph))
        #expect(SPDX3Reader.strings(file["originatedBy"]).compactMap { named($0, graph)?["name"]?.stringValue } == ["IBM Corporation", "K"])
        let code = try #require(named(base + "p", graph)?["verifiedUsing"]?.arrayValue?.first)
        #expect(code["type"]?.stringValue == "PackageVerificationCode")
        #expect(code["packageVerificationCodeExcludedFile"] == .array([.string("./p.spdx")]))
        let links = of("Relationship", graph)
        let artifact = try #require(links.first { $0["relationshipType"]?.stringValue == "hasDistributionArtifact" })
        #expect(SPDX3Reader.strings(artifact["to"]).compactMap { named($0, graph)?["name"]?.stringValue } == ["p-1.tar.gz"])
        #expect(links.contains { $0["relationshipType"]?.stringValue == "dependsOn" && $0["to"] == .array([.string(base + "g")]) })
        #expect(of("CreationInfo", graph).first?["comment"]?.stringValue == "made by hand")
        #expect(of("simplelicensing_LicenseExpression", graph).allSatisfy { $0["simplelicensing_licenseListVersion"]?.stringValue == "3.17.0" })
        #expect(of("simplelicensing_SimpleLicensingText", graph).first?["comment"]?.stringValue == "of theirs")
    }

    @Test func snippetsAndAnnotationsComeBack() throws {
        let three = try SBOMWriter.write(read(two), as: SBOMFormat(.spdx, .jsonLD, version: "3.0.1")).bytes
        let document = try SBOMReader.read(ByteBlock(three))
        // In the same format they stand as they stood.
        let again = try SBOMWriter.write(document, as: SBOMFormat(.spdx, .jsonLD, version: "3.0.1"))
        #expect(again.losses.isEmpty)
        #expect(String(decoding: again.bytes, as: UTF8.self).split(separator: "hasConcludedLicense").count == 2)
        let (bytes, losses) = try SBOMWriter.write(document, as: SBOMFormat(.spdx, .json, version: "2.3"))
        var reader = JSONReader(ByteBlock(bytes))
        let value = try reader.value()
        let snippet = try #require(value["snippets"]?.arrayValue?.first)
        #expect(snippet["SPDXID"]?.stringValue?.hasSuffix("SPDXRef-s") == true)
        #expect(snippet["snippetFromFile"]?.stringValue?.hasSuffix("SPDXRef-f") == true)
        #expect(snippet["licenseConcluded"]?.stringValue == "MIT")
        #expect(snippet["licenseInfoInSnippets"] == .array([.string("MIT")]))
        #expect(snippet["licenseComments"]?.stringValue == "by its header")
        #expect(snippet["ranges"]?.arrayValue?.count == 2)
        #expect(value["annotations"]?.arrayValue?.first?["annotator"]?.stringValue == "Person: R (r@example.org)")
        #expect(value["annotations"]?.arrayValue?.first?["annotationType"]?.stringValue == "REVIEW")
        #expect(value["packages"]?.arrayValue?.first?["annotations"]?.arrayValue?.first?["annotator"]?.stringValue == "Tool: t")
        let named = losses.map(\.wording.english)
        #expect(!named.contains { $0.contains("nippet") || $0.contains("nnotation") }, "\(named)")
    }

    @Test func codesAndNamesOfFilesComeBack() throws {
        let three = try SBOMWriter.write(read(two), as: SBOMFormat(.spdx, .jsonLD, version: "3.0.1")).bytes
        let document = try SBOMReader.read(ByteBlock(three))
        for notation in [SBOMFormat.Notation.json, .tagValue] {
            let (bytes, losses) = try SBOMWriter.write(document, as: SBOMFormat(.spdx, notation, version: "2.3"))
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains("p-1.tar.gz") && text.contains("d6a770ba38583ed4bb4525bd96e50461655d2758") && text.contains("./p.spdx"))
            #expect(!text.contains("ilesAnalyzed") && !text.contains("DISTRIBUTION_ARTIFACT"))
            #expect(
                !losses.contains { $0.field.contains("verifiedUsing") || $0.field.contains("files.") || $0.field == "DISTRIBUTION_ARTIFACT" },
                "\(losses)")
        }
        // CycloneDX has no place for the name, and says so instead of making a part of it.
        let (bytes, losses) = try SBOMWriter.write(document, as: SBOMFormat(.cycloneDX, .json, version: "1.6"))
        #expect(losses.contains { $0.kind == .noField(field: "packageFileName") })
        #expect(try !SBOMReader.read(ByteBlock(bytes)).everything.contains { $0.name == "p-1.tar.gz" })
    }

    /// A code that is none is no code, and one of files that nobody looked at is not either.
    @Test(arguments: [("d6a770ba38583ed4bb4525bd96e50461655d2758", ""), (#""downloadLocation""#, #""filesAnalyzed":false,"downloadLocation""#)])
    func codesThatAreNoneAreNamed(_ old: String, _ new: String) throws {
        let text = old.hasPrefix("d6") ? two.replacing("Value\":\"\(old)", with: "Value\":\"\(new)") : two.replacing(old, with: new)
        let (graph, losses) = try elements(text)
        #expect(losses.map(\.kind).contains(.unreadField(field: "packageVerificationCode")))
        #expect(named(base + "p", graph)?["verifiedUsing"] == nil)
    }

    @Test func whatHasNoPlaceIsNamed() throws {
        let text = two.replacing(#""snippetFromFile":"SPDXRef-f""#, with: #""snippetFromFile":"SPDXRef-gone""#)
            .replacing(#""licenseListVersion":"3.17""#, with: #""licenseListVersion":"newest""#).replacing("2026-01-03T00:00:00Z", with: "lately")
        let losses = try elements(text).losses.map(\.kind)
        #expect(losses.contains(.unreadField(field: "snippets")))
        #expect(losses.contains(.unreadField(field: "licenseListVersion")))
        #expect(losses.contains(.valueRefused(field: "annotationDate", value: "lately")))
    }

    @Test func annotationsOfCycloneDXAreElements() throws {
        let text = #"""
            {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"metadata":{"component":{"type":"device","bom-ref":"d","name":"pump"},
              "authors":[{"name":"P"}],"timestamp":"2026-01-01T00:00:00Z"},
             "components":[{"type":"library","bom-ref":"a","name":"a"},{"type":"library","bom-ref":"b","name":"b"}],
             "annotations":[{"subjects":["a","b"],"annotator":{"individual":{"name":"R","email":"r@example.org"}},"timestamp":"2026-01-02T00:00:00Z","text":"old"},
              {"subjects":["elsewhere"],"annotator":{"organization":{"name":"O"}},"timestamp":"2026-01-02T00:00:00Z","text":"gone"}]}
            """#
        let (graph, losses) = try elements(text)
        #expect(of("Annotation", graph).map { $0["statement"]?.stringValue } == ["old", "old"])
        #expect(
            Set(of("Annotation", graph).compactMap { $0["subject"]?.stringValue }.compactMap { named($0, graph)?["name"]?.stringValue }) == [
                "a", "b",
            ])
        #expect(losses.filter { $0.kind == .unreadField(field: "annotations") }.count == 1)
        let down = try SBOMWriter.write(read(text), as: SBOMFormat(.spdx, .json, version: "2.3"))
        var reader = JSONReader(ByteBlock(down.bytes))
        let packages = try reader.value()["packages"]?.arrayValue ?? []
        #expect(
            packages.compactMap { $0["annotations"]?.arrayValue?.first?["annotator"]?.stringValue } == [
                "Person: R (r@example.org)", "Person: R (r@example.org)",
            ])
        #expect(down.losses.filter { $0.kind == .unreadField(field: "annotations") }.count == 1)
    }
}
