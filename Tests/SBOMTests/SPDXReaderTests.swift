import SBOM
import Testing

@Suite struct SPDXReaderTests {
    @Test func readsPackage() throws {
        let document = try read(
            spdx(
                #""packages":[{"SPDXID":"SPDXRef-p","name":"p","versionInfo":"1","supplier":"Organization: Acme (Japan) (a@b.c)","#
                    + #""originator":"Person: W ()","#
                    + #""downloadLocation":"NOASSERTION","filesAnalyzed":false,"licenseDeclared":"MIT","licenseConcluded":"NONE","#
                    + #""copyrightText":"NOASSERTION","#
                    + #""checksums":[{"algorithm":"SHA1","checksumValue":"aa"}],"primaryPackagePurpose":"OPERATING_SYSTEM","#
                    + #""validUntilDate":"2030-01-01T00:00:00Z","#
                    + #""homepage":"https://h","externalRefs":[{"referenceCategory":"PACKAGE-MANAGER","referenceType":"purl","#
                    + #""referenceLocator":"pkg:a/b@1"},"#
                    + #"{"referenceCategory":"PACKAGE_MANAGER","referenceType":"http://spdx.org/rdf/references/purl","#
                    + #""referenceLocator":"pkg:a/c@1","comment":"k"},"#
                    + #"{"referenceCategory":"SECURITY","referenceType":"cpe23Type","referenceLocator":"cpe:2.3:a:b:c:1:*:*:*:*:*:*:*"},"#
                    + #"{"referenceCategory":"SECURITY","referenceType":"advisory","referenceLocator":"https://x"}],"annotations":[]}]"#))
        let part = document.components[0]
        #expect(part.id == "SPDXRef-p" && part.kind == .operatingSystem && part.flags == [.filesNotAnalyzed])
        #expect(part.supplier?.name == "Acme (Japan)" && part.supplier?.email == "a@b.c" && part.supplier?.kind == .organization)
        #expect(part.details.originator?.name == "W" && part.details.originator?.kind == .person && part.details.copyright == nil)
        #expect(part.licenses == [LicenseClaim("MIT", form: .expression, basis: .declared), LicenseClaim("", form: .noLicense, basis: .concluded)])
        #expect(part.purls == ["pkg:a/b@1", "pkg:a/c@1"] && part.cpes.count == 1 && part.hashes[0].algorithm == .sha1)
        #expect(part.externalReferences.map(\.type) == ["website", "purl", "advisory"])
        #expect(part.support?.endOfSupport == "2030-01-01T00:00:00Z" && part.unknown.map(\.key) == ["annotations"])
        #expect(part.details.spdx == nil)
    }

    @Test func readsDocument() throws {
        let document = try read(
            spdx(
                #""name":"d","documentNamespace":"https://n","dataLicense":"CC0-1.0","creationInfo":{"created":"2024-01-01T00:00:00Z","#
                    + #""creators":["Tool: syft-1","Organization: Acme","Person: X (x@y)"],"licenseListVersion":"3.20"},"#
                    + #""documentDescribes":["SPDXRef-a"],"#
                    + #""relationships":[{"spdxElementId":"SPDXRef-DOCUMENT","relationshipType":"DESCRIBES","relatedSpdxElement":"SPDXRef-b"},"#
                    + #"{"spdxElementId":"SPDXRef-a","relationshipType":"DEPENDENCY_OF","relatedSpdxElement":"SPDXRef-b","comment":"c"},"#
                    + #"{"spdxElementId":"SPDXRef-a","relationshipType":"EATS","relatedSpdxElement":"NONE"}],"#
                    + #""hasExtractedLicensingInfos":[{"licenseId":"LicenseRef-1","extractedText":"t"}],"snippets":[],"#
                    + #""files":[{"SPDXID":"f","fileName":"/bin/a","x":1}]"#
            ))
        #expect(document.identity == "https://n" && document.created == "2024-01-01T00:00:00Z" && document.subjects == ["SPDXRef-a", "SPDXRef-b"])
        #expect(document.tools.map(\.name) == ["syft-1"] && document.authors.map(\.name) == ["Acme", "X"] && document.authors[1].email == "x@y")
        #expect(document.relationships.map(\.kind) == [.describes, .dependencyOf, .other] && document.relationships[2].details?.kindText == "EATS")
        let facing = document.relationships[1].facingParts
        #expect(facing.from == "SPDXRef-b" && facing.to == "SPDXRef-a" && facing.kind == .dependsOn && facing.details?.comment == "c")
        #expect(document.extractedLicenses.map(\.text) == ["t"] && document.files.map(\.name) == ["/bin/a"])
        #expect(document.unknown.map(\.key) == ["snippets"] && document.metadataUnknown.map(\.key) == ["licenseListVersion"])
    }

    @Test func readsGitHubExport() throws {
        let document = try read("{\"sbom\":\(spdx(#""packages":[{"SPDXID":"a","name":"n"}]"#))}")
        #expect(document.components.map(\.name) == ["n"])
    }
}
