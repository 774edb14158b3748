import JSONStream
import SBOM
import Testing

@Suite struct CycloneDXReaderTests {
    private func component(_ members: String) throws -> Component {
        try #require(try read(cycloneDX("\"components\":[{\(members)}]")).components.first)
    }

    @Test func readsIdentity() throws {
        let part = try component(
            #""bom-ref":"a","type":"firmware","group":"g","name":"n","version":"1","purl":"pkg:generic/n@1","cpe":"cpe:2.3:o:g:n:1:*:*:*:*:*:*:*","#
                + #""swhid":["swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2"],"omniborId":["gitoid:blob:sha1:a94a"],"#
                + #""swid":{"tagId":"t","name":"n","tagVersion":2,"patch":true,"text":{"content":"eA=="}},"hashes":[{"alg":"SHA-256","#
                + #""content":"00ff"}]"#
        )
        #expect(part.id == "a" && part.kind == .firmware && part.fullName == "g/n" && part.version == "1")
        #expect(part.purls == ["pkg:generic/n@1"] && part.cpes.count == 1)
        #expect(part.details.identifiers.map(\.scheme) == [.omnibor, .swhid] || part.details.identifiers.map(\.scheme) == [.swhid, .omnibor])
        #expect(part.details.swid?.tagID == "t" && part.details.swid?.isPatch == true && part.details.swid?.unknown.map(\.key) == ["text"])
        #expect(part.hashes == [Hash(algorithm: .sha256, value: "00ff")])
    }

    @Test func tellsSupplierFromAuthors() throws {
        let text = cycloneDX(
            #""metadata":{"authors":[{"name":"MDM1","email":"a@b"}]},"components":[{"name":"a","supplier":{"name":"S","url":["u"],"#
                + #""contact":[{"email":"s@s"}]},"#
                + #""author":"W","properties":[{"name":"mimamori:entry-author","value":"MAH"},{"name":"mimamori:origin","#
                + #""value":"commercial"},{"name":"x"}]},"#
                + #"{"name":"b"}]"#)
        let document = try read(text)
        let part = document.components[0]
        #expect(part.supplier?.name == "S" && part.supplier?.email == "s@s")
        #expect(part.details.authorText == "W")
        #expect(part.origin == .commercial && part.properties.map(\.name) == ["x"])
        #expect(document.entryAuthors(of: part).map(\.name) == ["MAH"])
        #expect(document.entryAuthors(of: document.components[1]).map(\.name) == ["MDM1"])
    }

    @Test func flattensNestedComponents() throws {
        // The outer id comes after its children.
        let document = try read(
            cycloneDX(
                #""metadata":{"component":{"name":"pump","bom-ref":"p","components":[{"name":"board"}]}},"components":[{"name":"o","components":["#
                    + #"{"name":"i","bom-ref":"i","components":[{"name":"x"}]}],"bom-ref":"late"},{"name":"z"}]"#))
        #expect(document.components.map(\.name) == ["o", "i", "x", "z"])
        #expect(document.components.map(\.parent) == [nil, "late", "i", nil])
        #expect(document.subject?.name == "pump" && document.subjectComponents.map(\.parent) == [nil, "p"])
    }

    @Test func makesUpStableIDs() throws {
        let text = cycloneDX(
            #""components":[{"name":"a","version":"1"},{"name":"a","version":"1"},{"purl":"pkg:x/y@1","name":"y"},{"name":"q","#
                + #""bom-ref":"a@1#2"},{}]"#
        )
        let document = try read(text)
        #expect(document.components.map(\.id) == ["a@1", "a@1#3", "pkg:x/y@1", "a@1#2", "component"])
        #expect(document.components.map { $0.flags.contains(.idIsMadeUp) } == [true, true, true, false, true])
        #expect(try read(text) == document)
    }

    @Test func readsLicenses() throws {
        let part = try component(
            #""name":"a","licenses":[{"license":{"id":"MIT","acknowledgement":"declared","url":"u"}},{"license":{"name":"Own","#
                + #""text":{"content":"c"}}},"#
                + #"{"expression":"A OR B","acknowledgement":"concluded","bom-ref":"l"},{}]"#)
        #expect(part.licenses.map(\.text) == ["MIT", "Own", "A OR B"])
        #expect(part.licenses.map(\.form) == [.id, .name, .expression])
        #expect(part.licenses.map(\.basis) == [.declared, .unspecified, .concluded])
        #expect(part.licenses[0].details?.url == "u" && part.licenses[1].details?.unknown.first?.json == #"{"content":"c"}"#)
    }

    @Test func readsRelations() throws {
        let document = try read(
            cycloneDX(
                #""dependencies":[{"ref":"a","dependsOn":["b","c"],"provides":["d"]},{"ref":"b"},{"ref":"c","dependsOn":[]}],"#
                    + #""compositions":[{"aggregate":"incomplete_third_party_only","assemblies":["a"],"dependencies":["b"]},{"aggregate":"?"}]"#))
        #expect(document.relationships.map(\.to) == ["b", "c", "d"] && document.relationships.map(\.kind) == [.dependsOn, .dependsOn, .provides])
        #expect(document.withoutDependencies == ["b", "c"])
        #expect(document.compositions.map(\.completeness) == [.incompleteThirdPartyOnly, .notSpecified])
        #expect(document.remarks.map(\.code) == ["SBOM-107"])
    }

    @Test func readsPedigree() throws {
        let part = try component(
            #""name":"a","modified":true,"pedigree":{"ancestors":[{"name":"up","components":[{"name":"x"}]}],"commits":[{"uid":"1"}],"notes":"n","#
                + #""patches":[{"type":"backport","resolves":[{"type":"security","id":"CVE-2020-1"}],"diff":{"url":"u"}}]}"#)
        let pedigree = try #require(part.details.pedigree)
        #expect(pedigree.ancestors.map(\.name) == ["up", "x"] && pedigree.ancestors[1].parent == pedigree.ancestors[0].id)
        #expect(pedigree.patches[0].resolves[0].id == "CVE-2020-1" && pedigree.patches[0].unknown.map(\.key) == ["diff"])
        #expect(pedigree.commits[0][0].value?.stringValue == "1" && pedigree.notes == "n" && part.flags.contains(.isModified))
    }

    @Test func readsToolsInBothShapes() throws {
        let old = try read(cycloneDX(#""metadata":{"tools":[{"vendor":"V","name":"t","version":"1"}]}"#))
        #expect(old.tools.map(\.name) == ["t"] && old.tools[0].supplier?.name == "V" && old.tools[0].kind == .unspecified)
        let new = try read(cycloneDX(#""metadata":{"tools":{"components":[{"type":"application","name":"t"}],"services":[{"name":"s"}]}}"#))
        #expect(new.tools.map(\.kind) == [.application, .service])
    }

    @Test func readsClaims() throws {
        let document = try read(
            cycloneDX(
                #""vulnerabilities":[{"id":"CVE-2021-1","source":{"name":"NVD"},"references":[{"id":"GHSA-1","source":{"name":"G"}}],"#
                    + #""ratings":[{"score":9.80,"severity":"critical","method":"CVSSv31","vector":"v"}],"cwes":[79,"x"],"#
                    + #""analysis":{"state":"not_affected","justification":"code_not_reachable","response":["update"]},"#
                    + #""affects":[{"ref":"a","versions":[{"range":"vers:npm/<1","status":"affected"}]}],"proofOfConcept":{}}]"#))
        let claim = try #require(document.vulnerabilities.first)
        #expect(claim.ratings[0].score == "9.80" && claim.cwes == [79] && claim.references[0].source?.name == "G")
        #expect(claim.analysis?.state == "not_affected" && claim.affects[0].versions[0].range == "vers:npm/<1")
        #expect(claim.unknown.map(\.key) == ["proofOfConcept"])
    }

    @Test func readsServicesAndSupport() throws {
        let document = try read(
            cycloneDX(
                #""services":[{"name":"s","provider":{"name":"P"},"endpoints":["https://e"],"authenticated":true,"data":[],"#
                    + #""services":[{"name":"t"}]}],"#
                    + #""components":[{"name":"c","properties":[{"name":"End-of-Support","value":"2030"},{"name":"Level of Support","#
                    + #""value":"Actively maintained"}]}]"#
            ))
        #expect(document.services.map(\.name) == ["s", "t"] && document.services[1].parent == document.services[0].id)
        #expect(document.services[0].details.service?.isAuthenticated == true && document.services[0].supplier?.name == "P")
        #expect(document.components[0].support?.endOfSupport == "2030" && document.components[0].support?.knownLevel == .activelyMaintained)
    }

    @Test func keepsUnknownFields() throws {
        let document = try read(cycloneDX(#""signature":{"value":"s"},"components":[{"name":"a","evidence":{"identity":[ 1 ]}}],"x":1"#))
        #expect(document.unknown.map(\.key) == ["signature", "x"])
        #expect(document.components[0].unknown == [UnknownField(key: "evidence", json: #"{"identity":[ 1 ]}"#)])
    }

    /// The formats compare ids sign by sign: an accent in one sign and one in two are not the same.
    @Test func idsThatLookAlikeAreTwo() throws {
        let text = cycloneDX(
            #""components":[{"type":"file","bom-ref":"\u00e9","name":"a"},{"type":"file","bom-ref":"e\u0301","name":"b"},"#
                + #"{"type":"file","bom-ref":"e\u0301","name":"c"}]"#)
        let remarks = try read(text).remarks.filter { $0.code == "SBOM-104" }
        #expect(remarks.map(\.pointer) == ["/components/2"] || remarks.count == 1, "\(remarks)")
    }
}
