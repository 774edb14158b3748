import JSONStream
import SBOM
import Testing

/// What tag-value must keep to by the standard, which has no schema for it.
@Suite struct TagValueRuleTests {
    private static func text(_ rest: String, head: String = "") -> String {
        """
        SPDXVersion: SPDX-2.3
        DataLicense: CC0-1.0
        SPDXID: SPDXRef-DOCUMENT
        DocumentName: d
        DocumentNamespace: https://x.example/d
        Creator: Tool: x
        Created: 2024-02-20T00:00:00Z
        \(head)
        PackageName: a
        SPDXID: SPDXRef-a
        PackageVersion: 1
        PackageDownloadLocation: NOASSERTION
        \(rest)
        Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-a
        """
    }

    /// Code, severity and line of each finding.
    private static func found(_ rest: String, head: String = "") throws -> [String] {
        var validator = SBOMValidator()
        return try validator.validate(ByteBlock(text(rest, head: head).utf8)).findings.map {
            "\($0.code) \($0.severity.rawValue) \($0.line ?? 0)"
        }
    }

    private static let file = "FileName: ./f\nSPDXID: SPDXRef-f\nFileChecksum: SHA1: d6a770ba38583ed4bb4525bd96e50461655d2758"

    @Test func whatIsRightIsSaidNothingOf() throws {
        let snippet = "SnippetSPDXID: SPDXRef-s\nSnippetFromFileSPDXID: SPDXRef-f\nSnippetByteRange: 1:9\nSnippetLineRange: 1:1"
        let annotation = "Annotator: Tool: y\nAnnotationDate: 2024-02-20T00:00:00Z\nAnnotationType: REVIEW\nSPDXREF: SPDXRef-s\nAnnotationComment: c"
        let comments =
            "ExternalRef: OTHER a b\nExternalRefComment: c\nExternalRef: OTHER a c\nExternalRefComment: c\nPrimaryPackagePurpose: OPERATING-SYSTEM"
        #expect(try Self.found("\(comments)\n\(Self.file)\nFileType: TEXT\n\(snippet)\n\(annotation)") == [])
    }

    @Test(arguments: [
        "PackageSupplier: Organization: A\nPackageSupplier: Organization: B", "PackageOriginator: NOASSERTION\nPackageOriginator: Person: B",
        "PackageComment: x\nPackageComment: y", "FilesAnalyzed: true\nFilesAnalyzed: true", "PackageHomePage: NONE\nPackageHomePage: NONE",
        "PackageLicenseDeclared: MIT\nPackageLicenseDeclared: MIT", "PrimaryPackagePurpose: FILE\nPrimaryPackagePurpose: FILE",
        "ExternalRef: OTHER a b\nExternalRefComment: x\nExternalRefComment: y",
    ]) func twice(_ rest: String) throws {
        #expect(try Self.found(rest) == ["SBOM-103 error \(rest.contains("ExternalRef") ? 15 : 14)"])
    }

    @Test(arguments: [
        "SPDXVersion: SPDX-2.2", "DataLicense: CC0-1.0", "DocumentName: e", "SPDXID: SPDXRef-DOCUMENT", "Created: 2024-02-20T00:00:00Z",
    ]) func headTwice(_ tag: String) throws {
        #expect(try Self.found("", head: tag) == ["SBOM-103 error 8"])
        #expect(try Self.found("", head: "CreatorComment: a\nCreatorComment: b\nLicenseListVersion: 3.1") == ["SBOM-103 error 9"])
    }

    @Test func lastOneCounts() throws {
        let rest = "PackageSupplier: Organization: A\nPackageSupplier: Organization: B\nPackageLicenseDeclared: MIT\nPackageLicenseDeclared: 0BSD"
        let document = try SBOMReader.read(ByteBlock(Self.text(rest).utf8))
        #expect(document.components[0].supplier?.name == "B" && document.components[0].licenses.map(\.text) == ["0BSD"])
    }

    /// JSON says the same of its members.
    @Test(arguments: ["supplier", "originator", "licenseDeclared", "licenseConcluded"]) func membersTwice(_ member: String) throws {
        let text = #"{"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","packages":[{"SPDXID":"SPDXRef-a","name":"a","\#(member)":"NOASSERTION","#
        let document = try SBOMReader.read(ByteBlock((text + #""\#(member)":"Person: B"}]}"#).utf8))
        #expect(document.remarks.map(\.kind) == [.duplicateMember(field: member)])
    }

    @Test(arguments: [
        "ExternalRef: BANANA foo bar", "FilesAnalyzed: maybe", "PrimaryPackagePurpose: BANANA", "PackageChecksum: SHA777: 00",
    ]) func closedLists(_ tag: String) throws {
        #expect(try Self.found(tag) == ["SBOM-107 error 13"])
    }

    @Test func closedListsOfFilesAndAnnotations() throws {
        #expect(try Self.found("\(Self.file)\nFileType: BANANA") == ["SBOM-107 error 16"])
        let annotation = "Annotator: Tool: y\nAnnotationDate: 2024-02-20T00:00:00Z\nAnnotationType: BANANA\nSPDXREF: SPDXRef-a\nAnnotationComment: c"
        #expect(try Self.found(annotation) == ["SBOM-107 error 15"])
    }

    /// What is neither true nor false becomes no text in JSON.
    @Test func noTruth() throws {
        let json = SBOMFormat(.spdx, .json, version: "2.3")
        let written = try SBOMWriter.write(SBOMReader.read(ByteBlock(Self.text("FilesAnalyzed: maybe").utf8)), as: json).bytes
        #expect(!String(decoding: written, as: UTF8.self).contains("maybe"))
    }

    @Test func annotationOfNothing() throws {
        let annotation =
            "Annotator: Tool: y\nAnnotationDate: 2024-02-20T00:00:00Z\nAnnotationType: REVIEW\nSPDXREF: SPDXRef-gone\nAnnotationComment: cc"
        #expect(try Self.found(annotation) == ["SBOM-127 error 13"])
        #expect(try Self.found(annotation.replacing("SPDXRef-gone", with: "DocumentRef-x:SPDXRef-y")) == ["SBOM-127 warning 13"])
        let document = try SBOMReader.read(ByteBlock(Self.text(annotation).utf8))
        #expect(document.unknown.map(\.key) == ["annotations"] && document.unknown[0].json.contains("cc"))
        let twice = "Annotator: Tool: y\nAnnotationDate: xx\nAnnotationDate: 2024-02-20T00:00:00Z\nSPDXREF: SPDXRef-a"
        #expect(try Self.found(twice).contains("SBOM-103 error 15"))
    }

    @Test func annotatorsAndDates() throws {
        let annotation = "Annotator: y\nAnnotationDate: xx\nAnnotationType: REVIEW\nSPDXREF: SPDXRef-a\nAnnotationComment: c"
        #expect(try Self.found(annotation) == ["SBOM-234 error 13", "SBOM-212 error 13"])
    }

    @Test func snippets() throws {
        let snippet = "SnippetSPDXID: SPDXRef-s\nSnippetFromFileSPDXID: SPDXRef-gone\nSnippetByteRange: 9:3\nSnippetLineRange: 9:3"
        #expect(try Self.found(snippet) == ["SBOM-202 error 14", "SBOM-251 error 15", "SBOM-251 error 16"])
        #expect(try Self.found(snippet.replacing("SPDXRef-gone", with: "DocumentRef-x:SPDXRef-y").replacing("9:3", with: "3:9")) == [])
    }
}
