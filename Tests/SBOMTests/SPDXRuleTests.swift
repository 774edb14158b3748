import Diagnostics
import JSONStream
import SBOM
import Testing

/// What the text of SPDX 2.3 demands and its JSON schema does not; each clause has a case that breaks it and one that does not.
@Suite struct SPDXRuleTests {
    private func errors(package: String, rest: String = "", creators: String = #""Tool: t""#, describes: String = #"["SPDXRef-a"]"#) throws
        -> [String]
    {
        let text = """
            {"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","dataLicense":"CC0-1.0","name":"n","documentNamespace":"http://e.example/1",
            "creationInfo":{"created":"2026-01-01T00:00:00Z","creators":[\(creators)]},"documentDescribes":\(describes)\(rest),
            "packages":[{"SPDXID":"SPDXRef-a","name":"a","versionInfo":"1"\(package)}]}
            """
        var validator = SBOMValidator()
        let findings = try validator.validate(ByteBlock(text.utf8)).findings.filter { $0.severity == .error }
        for finding in findings { #expect(!finding.wording.japanese.isEmpty && !finding.wording.english.isEmpty) }
        return findings.map(\.code)
    }

    private static let packages: [(String, [String])] = [
        (#","filesAnalyzed":false,"packageVerificationCode":{"packageVerificationCodeValue":""}"#, ["SBOM-230"]),
        (#","filesAnalyzed":true,"packageVerificationCode":{"packageVerificationCodeValue":"d6a770ba38583ed4bb4525bd96e50461655d2758"}"#, []),
        (#","filesAnalyzed":false"#, []), (#","filesAnalyzed":false,"licenseInfoFromFiles":["MIT"]"#, ["SBOM-236"]),
        (#","licenseInfoFromFiles":["MIT"]"#, []), (#","licenseDeclared":"MIT AND LicenseRef-gone""#, ["SBOM-224"]),
        (#","licenseDeclared":"LicenseRef-mine OR DocumentRef-x:LicenseRef-theirs""#, ["SBOM-226"]), (#","supplier":"Acme""#, ["SBOM-234"]),
        (#","supplier":"Tool: x","originator":"x""#, ["SBOM-234", "SBOM-234"]), (#","supplier":"Organization: Acme","originator":"NOASSERTION""#, []),
        (#","downloadLocation":"acme/thing""#, ["SBOM-237"]), (#","downloadLocation":"https://e.example/a b""#, ["SBOM-237"]),
        (#","downloadLocation":"git+ssh://e.example/a.git@v1#x""#, []), (#","downloadLocation":"NONE""#, []),
        (#","downloadLocation":"NOASSERTION""#, []),
        (#","externalRefs":[{"referenceCategory":"OTHER","referenceType":"os","referenceLocator":"Red Hat 8"}]"#, ["SBOM-238"]),
        (#","externalRefs":[{"referenceCategory":"OTHER","referenceType":"os","referenceLocator":"Red-Hat-8"}]"#, []),
    ]

    @Test(arguments: packages) func packageRules(members: String, codes: [String]) throws {
        let defined = #","hasExtractedLicensingInfos":[{"licenseId":"LicenseRef-mine","extractedText":"t"}]"#
        #expect(try errors(package: members, rest: defined) == codes, "\(members)")
    }

    @Test func filesAndTheirPackages() throws {
        let sum = #""checksums":[{"algorithm":"SHA1","checksumValue":"e1cb0d5c92da8e9a8c2635dfa249c341dfd00322"}]"#
        let file = #"{"SPDXID":"SPDXRef-f","fileName":"./f",\#(sum)}"#
        let link = #"{"spdxElementId":"SPDXRef-f","relationshipType":"CONTAINED_BY","relatedSpdxElement":"SPDXRef-a"}"#
        let rest = #","files":[\#(file)],"relationships":[\#(link)]"#
        #expect(try errors(package: "", rest: rest) == [])
        #expect(try errors(package: #","filesAnalyzed":false"#, rest: rest) == ["SBOM-233"])
        #expect(try errors(package: #","hasFiles":["SPDXRef-f"],"filesAnalyzed":false"#, rest: #","files":[\#(file)]"#) == ["SBOM-233"])
        let absolute = #","files":[{"SPDXID":"SPDXRef-f","fileName":"/f","licenseConcluded":"LicenseRef-gone",\#(sum)}]"#
        #expect(try errors(package: "", rest: absolute).sorted() == ["SBOM-224", "SBOM-232"])
        #expect(try errors(package: "", rest: #","files":[{"SPDXID":"SPDXRef-f","fileName":"./f","checksums":[]}]"#) == ["SBOM-240"])
        let unknown = #","relationships":[{"spdxElementId":"SPDXRef-a","relationshipType":"describes","relatedSpdxElement":"SPDXRef-a"}]"#
        #expect(try errors(package: "", rest: unknown) == ["SBOM-239"])
        // One package and a file of nobody's are two sets.
        #expect(try errors(package: "", rest: #","files":[\#(file)]"#, describes: "[]") == ["SBOM-235"])
        #expect(try errors(package: "", rest: rest, describes: "[]") == [])
    }

    @Test(arguments: [(#""Acme""#, ["SBOM-234"]), (#""Person: A (a@e.example)","Organization: B""#, [])])
    func creators(names: String, codes: [String]) throws {
        #expect(try errors(package: "", creators: names) == codes)
    }
}
