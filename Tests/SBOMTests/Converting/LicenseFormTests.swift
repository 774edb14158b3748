import JSONStream
import SBOM
import Testing

/// Licences of SPDX in CycloneDX: an id of the list is an id, and only what stands beside others as an expression becomes a name.
@Suite struct LicenseFormTests {
    private func convert(_ package: String, _ target: String) throws -> (value: JSONValue, document: SBOMDocument, losses: [SBOMLoss]) {
        let text = spdx(
            #""name":"d","packages":[{"SPDXID":"SPDXRef-a","name":"a",\#(package)}],"#
                + #""hasExtractedLicensingInfos":[{"licenseId":"LicenseRef-1","extractedText":"own words"}]"#)
        let (bytes, losses) = try SBOMWriter.write(read(text), as: try #require(SBOMFormat(targetName: target)))
        var reader = JSONReader(ByteBlock(bytes))
        let value = try reader.value()
        var validator = SBOMValidator()
        let errors = try validator.validate(ByteBlock(bytes)).findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.wording.english))")
        return (value, try SBOMReader.read(ByteBlock(bytes)), losses)
    }

    private static let versions = ["cyclonedx-json-1.4", "cyclonedx-json-1.5", "cyclonedx-json-1.6"]

    @Test(arguments: versions) func idsAreIDs(target: String) throws {
        let (_, document, losses) = try convert(#""licenseDeclared":"Zlib","licenseConcluded":"mit""#, target)
        let hasBasis = target.hasSuffix("1.6")
        #expect(
            document.components[0].licenses == [
                LicenseClaim("Zlib", form: .id, basis: hasBasis ? .declared : .unspecified),
                LicenseClaim("MIT", form: .id, basis: hasBasis ? .concluded : .unspecified),
            ])
        let lost = losses.map(\.field).filter { $0.hasPrefix("licenses") }
        #expect(lost == (hasBasis ? [] : ["licenses.acknowledgement", "licenses.acknowledgement"]))
    }

    /// `GPL-2.0+` is an id of the list; `MIT+`, one with an exception and one of the document's own are none.
    @Test(arguments: [
        ("GPL-2.0+", LicenseClaim.Form.id, "GPL-2.0+"), ("MIT+", .name, "MIT+"),
        ("GPL-2.0-only WITH Classpath-exception-2.0", .name, "GPL-2.0-only WITH Classpath-exception-2.0"), ("LicenseRef-1", .name, "LicenseRef-1"),
    ])
    func onlyIDsOfTheList(text: String, form: LicenseClaim.Form, written: String) throws {
        let licenses = try convert(#""licenseDeclared":"\#(text)","licenseConcluded":"Zlib""#, "cyclonedx-json-1.6").document.components[0].licenses
        #expect(licenses.map(\.text) == [written, "Zlib"] && licenses.map(\.form) == [form, .id])
        #expect(licenses.map(\.basis) == [.declared, .concluded])
    }

    /// Declared and concluded alike: 1.6 can say both of an id, and of an expression one.
    @Test func equalOnesKeepTheirBasis() throws {
        let same = try convert(#""licenseDeclared":"MIT","licenseConcluded":"MIT""#, "cyclonedx-json-1.6")
        #expect(same.document.components[0].licenses.map(\.basis) == [.declared, .concluded])
        #expect(same.losses.allSatisfy { !$0.field.hasPrefix("licenses") })
        let choice = try convert(#""licenseDeclared":"MIT OR Zlib","licenseConcluded":"MIT OR Zlib""#, "cyclonedx-json-1.6")
        #expect(choice.document.components[0].licenses.map(\.form) == [.expression])
        #expect(choice.losses.contains { $0.kind == .onlyOne(field: "licenses.acknowledgement", value: "declared") })
        let newest = try convert(#""licenseDeclared":"MIT OR Zlib","licenseConcluded":"MIT OR Zlib""#, "cyclonedx-json-1.7")
        #expect(newest.document.components[0].licenses.map(\.basis) == [.declared, .concluded])
    }

    /// Licences found in files are evidence, by id, and with their text where they are the document's own.
    @Test(arguments: versions) func foundInFiles(target: String) throws {
        let found = #"["MIT","LicenseRef-1","GPL-2.0-only WITH Classpath-exception-2.0","NONE"]"#
        let (value, _, losses) = try convert(#""licenseInfoFromFiles":\#(found)"#, target)
        let evidence = value["components"]?.arrayValue?.first?["evidence"]?["licenses"]?.arrayValue ?? []
        #expect(evidence.map { $0["license"]?["id"]?.stringValue } == ["MIT", nil, nil])
        #expect(evidence.dropFirst().map { $0["license"]?["name"]?.stringValue } == ["LicenseRef-1", "GPL-2.0-only WITH Classpath-exception-2.0"])
        #expect(evidence[1]["license"]?["text"]?["content"]?.stringValue == "own words")
        let named = losses.filter { $0.component == "SPDXRef-a" }.map(\.kind)
        #expect(
            named.contains(
                .reworded(field: "licenseInfoFromFiles", value: "GPL-2.0-only WITH Classpath-exception-2.0", written: "license.name")))
        #expect(named.contains(.valueRefused(field: "licenseInfoFromFiles", value: "NONE")))
        #expect(!losses.contains { $0.field == "hasExtractedLicensingInfos" })
        let one = try convert(#""licenseInfoFromFiles":["GPL-2.0-only WITH Classpath-exception-2.0"]"#, target).value
        #expect(
            one["components"]?.arrayValue?.first?["evidence"]?["licenses"]?.arrayValue?.first?["expression"]?.stringValue
                == "GPL-2.0-only WITH Classpath-exception-2.0")
    }
}
