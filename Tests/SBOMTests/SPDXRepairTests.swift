import Diagnostics
import Foundation
import JSONStream
import SBOM
import Testing

/// An SPDX document with faults, written in another notation of SPDX 2.3: what can be put right without inventing anything is, and each change is named; what
/// cannot is named as a fault that remains.
@Suite struct SPDXRepairTests {
    private static let faulty = spdx(
        #""name":"d","creationInfo":{"created":"2024-05-01T18:00:00.25Z","creators":["Acme"]},"packages":["#
            + #"{"SPDXID":"SPDXRef-a_b","name":"a","filesAnalyzed":false,"supplier":"Acme","originator":"Person: ","downloadLocation":"not an address","#
            + #""licenseDeclared":"Apache-2 OR MIT","licenseConcluded":"LicenseRef-gone","licenseInfoFromFiles":["MIT"],"#
            + #""packageVerificationCode":{"packageVerificationCodeValue":"d6a770ba38583ed4bb4525bd96e50461655d2758"},"hasFiles":["SPDXRef-f"],"#
            + #""builtDate":"2024-05-01T18:00:00.5Z","homepage":"see below","checksums":[{"algorithm":"SHA1","checksumValue":"ABC"}],"#
            + #""externalRefs":[{"referenceCategory":"SECURITY","referenceType":"cpe23Type","referenceLocator":"cpe:2.3:a"}]},"#
            + #"{"SPDXID":"SPDXRef-c","name":""}],"#
            + #""files":[{"SPDXID":"SPDXRef-f","fileName":"/usr/bin/f","licenseConcluded":"LicenseRef-gone too","checksums":[{"algorithm":"SHA1","#
            + #""checksumValue":"E1CB0D5C92DA8E9A8C2635DFA249C341DFD00322"}]}],"#
            + #""hasExtractedLicensingInfos":[{"licenseId":"LicenseRef-empty"}],"relationships":["#
            + #"{"spdxElementId":"SPDXRef-a_b","relationshipType":"CONTAINS","relatedSpdxElement":"SPDXRef-f"},"#
            + #"{"spdxElementId":"SPDXRef-a_b","relationshipType":"DEPENDS_ON","relatedSpdxElement":"SPDXRef-gone"},"#
            + #"{"spdxElementId":"SPDXRef-a_b","relationshipType":"DEPENDS_ON","relatedSpdxElement":"DocumentRef-x:SPDXRef-y"},"#
            + #"{"spdxElementId":"SPDXRef-a_b","relationshipType":"eats","relatedSpdxElement":"SPDXRef-c"}]"#)

    private func written(_ text: String, as target: String = "spdx-tag-value-2.3") throws -> (bytes: [UInt8], losses: [SBOMLoss]) {
        try SBOMWriter.write(read(text), as: try #require(SBOMFormat(targetName: target)))
    }

    @Test func whatIsWrittenFollowsTheRules() throws {
        let (bytes, losses) = try written(Self.faulty)
        var validator = SBOMValidator()
        let found = try validator.validate(ByteBlock(bytes)).findings
        // No version, no supplier: that is for its author to say, and breaks no rule.
        #expect(found.filter { $0.severity == .error }.map { "\($0.code) \($0.wording.english)" } == [])
        #expect(try SBOMWriter.faults(bytes, of: SBOMFormat(.spdx, .json, version: "2.3"), as: SBOMFormat(.spdx, .tagValue, version: "2.3")).isEmpty)
        let document = try SBOMReader.read(ByteBlock(bytes))
        #expect(document.components.map(\.id) == ["SPDXRef-a-b", "SPDXRef-c"] && document.components.map(\.name) == ["a", "?"])
        #expect(document.files.map(\.name) == ["./usr/bin/f"] && document.files[0].hashes[0].value == "e1cb0d5c92da8e9a8c2635dfa249c341dfd00322")
        #expect(Set(losses.map(\.code)).isSuperset(of: ["SBOM-302", "SBOM-303", "SBOM-306", "SBOM-308"]))
        #expect(losses.contains { $0.kind == .reworded(field: "SPDXID", value: "SPDXRef-a_b", written: "SPDXRef-a-b") })
        #expect(losses.contains { $0.kind == .relationship(kind: "DEPENDS_ON", target: "SPDXRef-gone") })
        #expect(losses.contains { $0.kind == .relationship(kind: "DEPENDS_ON", target: "DocumentRef-x:SPDXRef-y") })
        #expect(losses.contains { $0.kind == .reworded(field: "licenses", value: "Apache-2 OR MIT", written: "LicenseRef-Apache-2 OR MIT") })
        #expect(losses.contains { $0.field == "DESCRIBES" && !$0.isLoss })
        for field in ["supplier", "creators", "downloadLocation", "fileName", "builtDate", "licenseInfoFromFiles", "packageVerificationCode", "cpe"] {
            #expect(losses.contains { $0.field == field }, "\(field)")
        }
    }

    /// A sound document is written as it is, and nothing is named.
    @Test func nothingIsChangedWithoutNeed() throws {
        let sound = spdx(
            #""documentNamespace":"https://e.example/d","dataLicense":"CC0-1.0","name":"d","#
                + #""creationInfo":{"created":"2024-05-01T18:00:00Z","creators":["Tool: t"]},"packages":["#
                + #"{"SPDXID":"SPDXRef-a","name":"a","filesAnalyzed":false,"supplier":"Organization: Acme","downloadLocation":"https://e.example/a","#
                + #""licenseDeclared":"Apache-2.0 OR LicenseRef-own"}],"#
                + #""hasExtractedLicensingInfos":[{"licenseId":"LicenseRef-own","extractedText":"t"}],"#
                + #""relationships":[{"spdxElementId":"SPDXRef-DOCUMENT","relationshipType":"DESCRIBES","relatedSpdxElement":"SPDXRef-a"}]"#)
        let (bytes, losses) = try written(sound)
        #expect(losses == [])
        let again = try SBOMReader.read(ByteBlock(bytes))
        let before = try read(sound)
        #expect(again.components == before.components && again.relationships == before.relationships && again.subjects == before.subjects)
        #expect(again.extractedLicenses == before.extractedLicenses)
    }

    /// What points at a file from where it is written as it stands, follows the file's new id.
    @Test func pointersFollowNewIDs() throws {
        let hash = #""checksums":[{"algorithm":"SHA1","checksumValue":"e1cb0d5c92da8e9a8c2635dfa249c341dfd00322"}]"#
        let text = spdx(
            #""documentNamespace":"https://e.example/d","name":"d","creationInfo":{"created":"2024-05-01T18:00:00Z","creators":["Tool: t"]},"#
                + #""files":[{"SPDXID":"SPDXRef-a_b","fileName":"./a",\#(hash)},{"SPDXID":"SPDXRef-c","fileName":"./c","#
                + #""fileDependencies":["SPDXRef-a_b"],\#(hash)}],"snippets":[{"SPDXID":"SPDXRef-s","snippetFromFile":"SPDXRef-a_b","#
                + #""ranges":[{"startPointer":{"reference":"SPDXRef-a_b","offset":1},"endPointer":{"reference":"SPDXRef-a_b","offset":2}}]}]"#)
        let (bytes, _) = try SBOMWriter.write(read(text), as: SBOMFormat(.spdx, .json, version: "2.3"), isRepaired: true)
        let written = String(decoding: bytes, as: UTF8.self)
        #expect(!written.contains("a_b") && written.components(separatedBy: "SPDXRef-a-b").count > 4, "\(written)")
    }

    /// Tag-value cannot name another document without its digest (clause 6.6.1): it is left out, with all that points into it, and named.
    @Test func otherDocumentWithoutDigest() throws {
        let text = spdx(
            #""documentNamespace":"https://e.example/d","name":"d","creationInfo":{"created":"2024-05-01T18:00:00Z","creators":["Tool: t"]},"#
                + #""externalDocumentRefs":[{"externalDocumentId":"DocumentRef-x","spdxDocument":"https://e.example/x"},"#
                + #"{"externalDocumentId":"DocumentRef-y","spdxDocument":"https://e.example/y","checksum":{"algorithm":"SHA1","#
                + #""checksumValue":"E1CB0D5C92DA8E9A8C2635DFA249C341DFD00322"}}],"#
                + #""packages":[{"SPDXID":"SPDXRef-a","name":"a","filesAnalyzed":false,"downloadLocation":"NONE","#
                + #""licenseDeclared":"DocumentRef-x:LicenseRef-1 OR DocumentRef-y:LicenseRef-1"}],"relationships":["#
                + #"{"spdxElementId":"SPDXRef-DOCUMENT","relationshipType":"DESCRIBES","relatedSpdxElement":"SPDXRef-a"},"#
                + #"{"spdxElementId":"SPDXRef-a","relationshipType":"COPY_OF","relatedSpdxElement":"DocumentRef-x:SPDXRef-a"},"#
                + #"{"spdxElementId":"SPDXRef-a","relationshipType":"COPY_OF","relatedSpdxElement":"DocumentRef-y:SPDXRef-a"}]"#)
        let (bytes, losses) = try written(text)
        #expect(losses.contains(SBOMLoss(.valueRefused(field: "externalDocumentRefs", value: "https://e.example/x"), component: "DocumentRef-x")))
        #expect(losses.contains { $0.kind == .relationship(kind: "COPY_OF", target: "DocumentRef-x:SPDXRef-a") })
        let fitted = "LicenseRef-DocumentRef-x-LicenseRef-1 OR DocumentRef-y:LicenseRef-1"
        let given = "DocumentRef-x:LicenseRef-1 OR DocumentRef-y:LicenseRef-1"
        #expect(losses.contains { $0.kind == .reworded(field: "licenses", value: given, written: fitted) })
        let document = try SBOMReader.read(ByteBlock(bytes))
        #expect(document.externalDocuments.map(\.id) == ["DocumentRef-y"] && document.components[0].licenses.map(\.text) == [fitted])
        #expect(document.relationships.map(\.to) == ["SPDXRef-a", "DocumentRef-y:SPDXRef-a"])
        #expect(try SBOMWriter.faults(bytes, of: SBOMFormat(.spdx, .json, version: "2.3"), as: SBOMFormat(.spdx, .tagValue, version: "2.3")).isEmpty)
        // JSON can leave the digest out.
        let (same, none) = try SBOMWriter.write(read(text), as: SBOMFormat(.spdx, .json, version: "2.3"), isRepaired: true)
        let read = try SBOMReader.read(ByteBlock(same))
        #expect(none == [] && read.externalDocuments.count == 2)
    }

    /// A line of tag-value without one is an error, and told with its line.
    @Test func otherDocumentWithoutDigestIsAFault() throws {
        let text = "SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\nExternalDocumentRef: DocumentRef-x https://e.example/x\n"
        var validator = SBOMValidator()
        let found = try validator.validate(ByteBlock(text.utf8)).findings
        #expect(found.contains { $0.code == "SBOM-107" && $0.severity == .error && $0.line == 4 })
    }

    /// A document of another family names no other document, so its licences cannot be in one.
    @Test func licencesOfUnnamedDocuments() throws {
        let text = cycloneDX(#""components":[{"type":"library","name":"a","licenses":[{"expression":"MIT AND DocumentRef-x:LicenseRef-1"}]}]"#)
        let (bytes, losses) = try written(text, as: "spdx-json")
        #expect(losses.contains { $0.field == "licenses" })
        let document = try SBOMReader.read(ByteBlock(bytes))
        #expect(document.components[0].licenses.map(\.text) == ["MIT AND LicenseRef-DocumentRef-x-LicenseRef-1"])
    }

    /// What nobody but the author can mend stays, and is told: a file without a SHA-1 (clause 8.4).
    @Test func faultsThatRemainAreNamed() throws {
        let text = spdx(
            #""documentNamespace":"https://e.example/d","name":"d","creationInfo":{"created":"2024-05-01T18:00:00Z","#
                + #""creators":["Tool: t"]},"files":[{"SPDXID":"SPDXRef-f","fileName":"./f"}],"#
                + #""relationships":[{"spdxElementId":"SPDXRef-DOCUMENT","relationshipType":"DESCRIBES","relatedSpdxElement":"SPDXRef-f"}]"#)
        let (bytes, _) = try written(text)
        let faults = try SBOMWriter.faults(bytes, of: SBOMFormat(.spdx, .json, version: "2.3"), as: SBOMFormat(.spdx, .tagValue, version: "2.3"))
        #expect(faults.map(\.code) == ["SBOM-240"])
    }

    /// Asked for, the same is done in its own notation.
    @Test func sameNotationCanBeRepaired() throws {
        let format = SBOMFormat(.spdx, .json, version: "2.3")
        let (bytes, losses) = try SBOMWriter.write(read(Self.faulty), as: format, isRepaired: true)
        #expect(try SBOMWriter.faults(bytes, of: format, as: format).isEmpty && !losses.isEmpty)
    }

    /// Written in its own notation it stays as its author made it, and its faults are named.
    @Test func sameNotationIsLeftAlone() throws {
        let (bytes, losses) = try written(Self.faulty, as: "spdx-json")
        #expect(losses == [])
        let format = SBOMFormat(.spdx, .json, version: "2.3")
        let codes = Set(try SBOMWriter.faults(bytes, of: format, as: format).map(\.code))
        #expect(codes.isSuperset(of: ["SBOM-202", "SBOM-224", "SBOM-230", "SBOM-232", "SBOM-234", "SBOM-235", "SBOM-237"]))
    }
}
