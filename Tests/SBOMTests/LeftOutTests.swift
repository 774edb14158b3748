import JSONStream
import SBOM
import Testing

/// What a reader leaves out or overwrites is named to whoever makes another document of what was read.
@Suite struct LeftOutTests {
    private static let head = """
        SPDXVersion: SPDX-2.3
        DataLicense: CC0-1.0
        SPDXID: SPDXRef-DOCUMENT
        DocumentName: d
        DocumentNamespace: https://x.example/d
        Creator: Tool: x
        Created: 2024-02-20T00:00:00Z
        PackageName: a
        SPDXID: SPDXRef-a
        PackageDownloadLocation: NOASSERTION

        """

    @Test(arguments: [
        ("PackageSupplier: Organization: A\nPackageSupplier: Organization: B\n", ["SBOM-103 12"]), ("FilesAnalyzed: maybe\n", ["SBOM-107 11"]),
        ("FilesAnalyzed: False\n", []), ("Relationship: SPDXRef-DOCUMENT DESCRIBES\n", ["SBOM-107 11"]), ("Color: red\n", ["SBOM-125 11"]),
        (
            "Annotator: Tool: y\nAnnotationDate: 2024-02-20T00:00:00Z\nAnnotationType: REVIEW\nSPDXREF: SPDXRef-nope\nAnnotationComment: c\n",
            ["SBOM-127 11"]
        ),
        ("SPDXVersion: SPDX-2.2\n", ["SBOM-103 11"]), ("PrimaryPackagePurpose: TOY\n", []),
    ]) func tags(_ tags: String, _ expected: [String]) throws {
        let document = try SBOMReader.read(ByteBlock((Self.head + tags).utf8))
        #expect(document.leftOutInReading.map { "\($0.code) \($0.line ?? 0)" } == expected)
    }

    @Test func others() throws {
        let twice = try SBOMReader.read(ByteBlock(FindingExamples.bom(#""components":[{"name":"a","name":"b","licenses":[7]}]"#).utf8))
        #expect(twice.leftOutInReading.map(\.code).sorted() == ["SBOM-102", "SBOM-103"])
        let table = try SBOMReader.read(ByteBlock("Component name,Version,Relationship,Scope\na,1,included in x,maybe\n".utf8))
        #expect(table.leftOutInReading.map(\.code) == ["SBOM-107", "SBOM-107"])
    }

    /// The clause is that of what the checksum is of.
    @Test func clauses() throws {
        let document = try SBOMReader.read(ByteBlock((Self.head + "PackageChecksum: SHA777: 00\nFileName: ./a\nFileChecksum: SHA777: 00\n").utf8))
        #expect(document.remarks.filter { $0.code == "SBOM-107" }.map(\.clause) == ["SPDX 2.3, 7.10", "SPDX 2.3, 8.4"])
    }

    /// An expression of SPDX 3 is an element, told of once.
    @Test func oneExpression() throws {
        let text = FindingExamples.graph(
            #"{"type":"simplelicensing_LicenseExpression","spdxId":"urn:x:l","creationInfo":"_:c","simplelicensing_licenseExpression":"MIT AND"},"#
                + ["a", "b"].map { id in
                    #"{"type":"software_Package","spdxId":"urn:x:\#(id)","creationInfo":"_:c","name":"\#(id)"},"#
                        + #"{"type":"Relationship","spdxId":"urn:x:r\#(id)","creationInfo":"_:c","from":"urn:x:\#(id)","#
                        + #""relationshipType":"hasDeclaredLicense","to":["urn:x:l"]}"#
                }.joined(separator: ","))
        var validator = SBOMValidator()
        #expect(try validator.validate(ByteBlock(text.utf8)).findings.count { $0.code == "SBOM-207" } == 1)
    }
}
