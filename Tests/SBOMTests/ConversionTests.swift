import Diagnostics
import JSONStream
import SBOM
import Testing

@Suite struct ConversionTests {
    private func convert(_ document: SBOMDocument, _ target: String) throws -> (document: SBOMDocument, losses: [SBOMLoss]) {
        let (bytes, losses) = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: target)))
        return (try SBOMReader.read(ByteBlock(bytes)), losses)
    }

    private static let medical = cycloneDX(
        #""metadata":{"timestamp":"2024-05-01T18:00:00.25+09:00","supplier":{"name":"Acme (Japan)"},"component":{"type":"device","bom-ref":"pump","#
            + #""name":"Pump","version":"2"}},"components":[{"type":"library","bom-ref":"pkg:generic/ssl@3","group":"o","name":"ssl","version":"3","#
            + #""purl":"pkg:generic/ssl@3","cpe":"cpe:2.3:a:o:ssl:3:*:*:*:*:*:*:*","hashes":[{"alg":"SHA-256","content":"\#(String(repeating: "A", count: 64))"}],"#
            + #""licenses":[{"license":{"id":"MIT"}},{"license":{"name":"Own","text":{"content":"t"}}}],"properties":[{"name":"mimamori:origin","#
            + #""value":"open-source"},{"name":"cdx:lifecycle:milestone:endOfSupport","value":"2030-03-31"},{"name":"k","value":"v"}],"#
            + #""pedigree":{"notes":"n"},"components":[{"type":"file","bom-ref":"f","name":"f"}]},{"type":"platform","name":"os"}],"#
            + #""dependencies":[{"ref":"pump","dependsOn":["pkg:generic/ssl@3"]},{"ref":"f"}],"vulnerabilities":[{"id":"CVE-2024-1"}]"#)

    @Test func cycloneDXToSPDX() throws {
        let (document, losses) = try convert(read(Self.medical), "spdx-json-2.3")
        #expect(document.name == "Pump-2" && document.created == "2024-05-01T09:00:00Z")
        #expect(
            document.components.map(\.id) == ["SPDXRef-Package-pump", "SPDXRef-Package-pkg-generic-ssl-3", "SPDXRef-Package-f", "SPDXRef-Package-os"])
        #expect(document.subjects == ["SPDXRef-Package-pump"] && document.components[0].supplier?.name == "Acme (Japan)")
        let part = document.components[1]
        #expect(part.purl == "pkg:generic/ssl@3" && part.cpes.count == 1 && part.hashes[0].value == String(repeating: "a", count: 64))
        #expect(part.licenses == [LicenseClaim("MIT AND LicenseRef-Own", form: .expression, basis: .declared)])
        #expect(document.extractedLicenses.map(\.id) == ["LicenseRef-Own"] && document.extractedLicenses[0].text == "t")
        #expect(part.support?.endOfSupport == "2030-03-31T00:00:00Z" && part.flags == [.filesNotAnalyzed])
        let statements = document.relationships.map { "\($0.from.dropFirst(8)) \($0.kind.rawValue) \($0.to)" }
        #expect(
            statements == [
                "DOCUMENT DESCRIBES SPDXRef-Package-pump", "Package-pkg-generic-ssl-3 CONTAINS SPDXRef-Package-f",
                "Package-pump DEPENDS_ON SPDXRef-Package-pkg-generic-ssl-3", "Package-f DEPENDS_ON NONE",
            ])
        #expect(
            losses.map { "\($0.code) \($0.field)" } == [
                "SBOM-308 creators", "SBOM-301 group", "SBOM-301 pedigree", "SBOM-301 mimamori:origin", "SBOM-301 properties.k", "SBOM-303 type",
                "SBOM-301 vulnerabilities",
            ])
        #expect(losses[1].component == "SPDXRef-Package-pkg-generic-ssl-3" && losses[6].component == "CVE-2024-1")
    }

    /// What has no place is named, whatever else is there: who supplies the whole, a group that the purl does not have, the name in a SWID tag.
    @Test(arguments: ["spdx-json-2.3", "spdx-json-ld-3.0.1", "table-csv"]) func nothingIsLeftOutUnnamed(target: String) throws {
        let text = cycloneDX(
            #""metadata":{"supplier":{"name":"Whole","contact":[{"name":"c","email":"c@e.example"}]},"manufacturer":{"name":"Maker"}},"components":["#
                + #"{"type":"library","bom-ref":"a","group":"own.group","name":"a","version":"1","purl":"pkg:maven/other.group/a@1","#
                + #""supplier":{"name":"S","url":["https://e.example/s"]},"licenses":[{"license":{"id":"MIT","url":"https://e.example/l"}}],"#
                + #""swid":{"tagId":"t","name":"other","version":"2"}}]"#)
        let (_, losses) = try SBOMWriter.write(read(text), as: try #require(SBOMFormat(targetName: target)))
        let fields = Set(losses.filter(\.isLoss).map(\.field))
        #expect(fields.isSuperset(of: ["metadata.supplier", "metadata.manufacturer"]), "\(fields)")
        #expect(fields.contains("licenses.url"), "\(fields)")
        #expect(fields.contains("group") == (target != "table-csv"), "\(fields)")
        #expect(fields.contains("swid.name") || fields.contains("swid"), "\(fields)")
        if target == "table-csv" { #expect(fields.contains("supplier.url"), "\(fields)") }
    }

    /// Values that tag-value cannot write sign for sign, and members that it has no tag for.
    @Test func tagValueNamesWhatItChanges() throws {
        let text = spdx(
            #""documentNamespace":"https://e.example/d","name":"two\nlines","creationInfo":{"created":"2024-05-01T18:00:00Z","creators":["Tool: t"]},"#
                + #""packages":[{"SPDXID":"SPDXRef-a","name":"a","downloadLocation":"NONE","filesAnalyzed":false,"description":"a </text> b\nc","#
                + #""comment":" kept ","annotations":[{"comment":"no date"}],"externalRefs":[{"referenceCategory":"OTHER","referenceType":"t","#
                + #""referenceLocator":"l","more":1}]}],"relationships":[{"spdxElementId":"SPDXRef-DOCUMENT","relationshipType":"DESCRIBES","#
                + #""relatedSpdxElement":"SPDXRef-a","more":1}]"#)
        let (document, losses) = try convert(read(text), "spdx-tag-value-2.3")
        #expect(losses.contains { $0.kind == .reworded(field: "DocumentName", value: "two\nlines", written: "two lines") })
        #expect(losses.contains { $0.field == "PackageDescription" } && losses.contains { $0.field == "annotations" })
        #expect(losses.count { $0.kind == .unreadField(field: "more") } == 2)
        #expect(document.components[0].details.spdx?.comment == " kept ")
    }

    @Test func backFromSPDX() throws {
        let there = try convert(read(Self.medical), "spdx-json-2.3").document
        let (back, losses) = try convert(there, "cyclonedx-json-1.6")
        #expect(back.subject?.name == "Pump" && back.components.map(\.name) == ["ssl", "f", "os"])
        #expect(back.components.map(\.parent) == [nil, "SPDXRef-Package-pkg-generic-ssl-3", nil])
        #expect(back.relationships.map(\.kind) == [.dependsOn] && back.withoutDependencies == ["SPDXRef-Package-f"])
        #expect(back.components[0].support?.endOfSupport == "2030-03-31T00:00:00Z")
        // The licence of the document's own stands inside an expression, where its text and name have no place.
        #expect(
            losses.map { "\($0.code) \($0.field)" } == [
                "SBOM-303 type", "SBOM-301 hasExtractedLicensingInfos", "SBOM-301 hasExtractedLicensingInfos.name",
            ])
    }

    @Test func relationshipsOfSPDX() throws {
        let kinds = ["CONTAINS", "DEPENDENCY_OF", "BUILD_DEPENDENCY_OF", "TEST_TOOL_OF", "EATS"]
        let statements = kinds.map { "{\"spdxElementId\":\"SPDXRef-a\",\"relationshipType\":\"\($0)\",\"relatedSpdxElement\":\"SPDXRef-b\"}" }
        let text = spdx(
            #""name":"d","documentDescribes":["SPDXRef-r"],"packages":[{"SPDXID":"SPDXRef-r","name":"r"},{"SPDXID":"SPDXRef-b","name":"b"},"#
                + #"{"SPDXID":"SPDXRef-a","name":"a"}],"files":[{"SPDXID":"SPDXRef-f","fileName":"f"}],"relationships":[\#(statements.joined(separator: ",")),"#
                + #"{"spdxElementId":"SPDXRef-a","relationshipType":"DEPENDS_ON","relatedSpdxElement":"NOASSERTION"},"#
                + #"{"spdxElementId":"SPDXRef-a","relationshipType":"CONTAINS","relatedSpdxElement":"SPDXRef-f"}]"#)
        let (document, losses) = try convert(read(text), "cyclonedx-json-1.6")
        #expect(document.subject?.name == "r" && document.components.map(\.name) == ["a", "b", "f"])
        #expect(document.components.dropFirst().map(\.parent) == ["SPDXRef-a", "SPDXRef-a"])
        #expect(document.relationships == [Relationship(from: "SPDXRef-b", to: "SPDXRef-a", kind: .dependsOn)])
        #expect(document.compositions.map(\.completeness) == [.unknown] && document.compositions[0].dependencies == ["SPDXRef-a"])
        let named = losses.filter { ["SBOM-303", "SBOM-306", "SBOM-307"].contains($0.code) }.map(\.field)
        #expect(named == ["relationships", "TEST_TOOL_OF", "EATS"])
    }

    @Test func containmentInCircles() throws {
        let pairs = [("a", "b"), ("b", "c"), ("c", "a"), ("d", "d")]
        let statements = pairs.map {
            "{\"spdxElementId\":\"SPDXRef-\($0)\",\"relationshipType\":\"CONTAINS\",\"relatedSpdxElement\":\"SPDXRef-\($1)\"}"
        }
        let packages = ["a", "b", "c", "d"].map { "{\"SPDXID\":\"SPDXRef-\($0)\",\"name\":\"\($0)\"}" }
        let text = spdx(#""name":"x","packages":[\#(packages.joined(separator: ","))],"relationships":[\#(statements.joined(separator: ","))]"#)
        let (document, losses) = try convert(read(text), "cyclonedx-json-1.5")
        #expect(Set(document.components.map(\.name)) == ["a", "b", "c", "d"])
        #expect(losses.count { $0.code == "SBOM-306" } == 2)
    }

    @Test(arguments: [
        ("1.4", ["versionRange", "isExternal", "tags", "swhid", "manufacturer"]), ("1.6", ["versionRange", "isExternal"]), ("1.7", []),
    ])
    func fieldsOfNewerVersions(version: String, expected: [String]) throws {
        let document = try read(
            cycloneDX(
                #""version":1,"components":[{"type":"library","name":"a","bom-ref":"a","isExternal":true,"versionRange":"vers:npm/1","tags":["t"],"#
                    + #""swhid":["swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2"],"manufacturer":{"name":"M"},"authors":[{"name":"W"}]}]"#,
                version: "1.7"))
        let (back, losses) = try convert(document, "cyclonedx-json-\(version)")
        #expect(Set(losses.map(\.field)) == Set(expected) && losses.allSatisfy { $0.code == "SBOM-301" && $0.component == "a" })
        #expect(back.components[0].name == "a")
        if version == "1.4" { #expect(back.components[0].details.authorText == "W") }
    }

    @Test func licensesWhereExpressionsStandAlone() throws {
        let text = spdx(
            #""name":"d","packages":[{"SPDXID":"SPDXRef-a","name":"a","licenseDeclared":"MIT OR Zlib","licenseConcluded":"MIT"},"#
                + #"{"SPDXID":"SPDXRef-b","name":"b","licenseDeclared":"MIT","licenseConcluded":"MIT"},{"SPDXID":"SPDXRef-c","name":"c","#
                + #""licenseDeclared":"LicenseRef-1","licenseConcluded":"NONE"}],"#
                + #""hasExtractedLicensingInfos":[{"licenseId":"LicenseRef-1","extractedText":"t"}]"#)
        let newest = try convert(read(text), "cyclonedx-json-1.7").document.components
        #expect(newest[0].licenses.map(\.form) == [.expression, .expression] && newest[0].licenses.map(\.basis) == [.declared, .concluded])
        let (document, losses) = try convert(read(text), "cyclonedx-json-1.6")
        let written = document.components.map(\.licenses)
        #expect(written[0].map(\.form) == [.name, .id] && written[0].map(\.text) == ["MIT OR Zlib", "MIT"])
        #expect(written[1].map(\.form) == [.id, .id] && written[1].map(\.basis) == [.declared, .concluded])
        #expect(document.components[2].licenses.map(\.text) == ["LicenseRef-1"])
        #expect(document.components[2].licenses[0].details?.unknown == [UnknownField(key: "text", json: #"{"content":"t"}"#)])
        #expect(losses.contains { $0.kind == .valueRefused(field: "licenses", value: "NONE") && $0.component == "SPDXRef-c" })
    }

    @Test func everyLossHasWords() {
        let kinds: [SBOMLoss.Kind] = [
            .noField(field: "f"), .valueRefused(field: "f", value: "\u{1B}[2J"), .reworded(field: "f", value: "v", written: "w"),
            .onlyOne(field: "f", value: "v"), .unreadField(field: "f"), .relationship(kind: "k", target: "t"), .noList(field: "f", count: 3),
            .filledIn(field: "f", written: "w"), .cutShort(field: "f", length: 3, written: 2),
        ]
        #expect(Set(kinds.map { SBOMLoss($0).code }).count == kinds.count)
        for kind in kinds {
            let wording = SBOMLoss(kind).wording
            #expect(wording.english.hasSuffix(".") && wording.japanese.hasSuffix("。") && !wording.english.contains("\u{1B}"))
        }
        #expect(kinds.count { !SBOMLoss($0).isLoss } == 1)
    }

    /// A product that contains some of the parts only: they are nested in it. Where it contains all that nothing else does, the list says so.
    @Test func whatTheProductContains() throws {
        var document = SBOMDocument(format: SBOMFormat(.spdx, .json, version: "2.3"))
        document.components = ["app", "n1", "t1", "n2"].map { Component(id: "SPDXRef-\($0)", name: $0, kind: .library) }
        document.subjects = ["SPDXRef-app"]
        func contains(_ whole: String, _ part: String) -> Relationship {
            Relationship(from: "SPDXRef-\(whole)", to: "SPDXRef-\(part)", kind: .contains)
        }
        let statements = [contains("app", "n1"), contains("n1", "n2"), contains("app", "n2"), contains("n1", "n2")]
        document.relationships = statements
        let (some, losses) = try convert(document, "cyclonedx-json-1.7")
        #expect(some.subjectComponents.map(\.name) == ["app", "n1", "n2"] && some.components.map(\.name) == ["t1"])
        #expect(some.subjectComponents.map(\.parent) == [nil, "SPDXRef-app", "SPDXRef-n1"] && !losses.contains { $0.code == "SBOM-306" })
        #expect(try convert(some, "spdx-json-2.3").document.relationships.filter { $0.kind == .contains }.count == 2)
        document.relationships = statements + [contains("app", "t1")]
        let all = try convert(document, "cyclonedx-json-1.7").document
        #expect(all.subjectComponents.count == 1 && all.components.map(\.name) == ["n1", "n2", "t1"])
        // What two things contain has one place.
        document.relationships = [contains("t1", "n2"), contains("app", "n2"), contains("app", "n1")]
        #expect(try convert(document, "cyclonedx-json-1.7").losses.filter { $0.code == "SBOM-306" }.map(\.component) == ["SPDXRef-app"])
    }

    /// What a document says twice, by lists of files or by statements, is said once in another format.
    @Test func statementsThatStandTwice() throws {
        let files = ["a", "b"].map { #"{"SPDXID":"SPDXRef-\#($0)","fileName":"./\#($0)","checksums":[{"algorithm":"SHA1","checksumValue":"00"}]}"# }
        let edge = #"{"spdxElementId":"SPDXRef-p","relationshipType":"DEPENDS_ON","relatedSpdxElement":"SPDXRef-q"}"#
        let twice = spdx(
            #""packages":[{"SPDXID":"SPDXRef-p","name":"p","hasFiles":["SPDXRef-a","SPDXRef-a","SPDXRef-b","SPDXRef-a","SPDXRef-b"]},"#
                + #"{"SPDXID":"SPDXRef-q","name":"q"}],"files":[\#(files.joined(separator: ","))],"relationships":[\#(edge),\#(edge),"#
                + edge.replacing("DEPENDS_ON", with: "CONTAINS").replacing("SPDXRef-q", with: "SPDXRef-b") + "]")
        let three = try convert(read(twice), "spdx-json-ld-3.0.1").document
        let edges = three.relationships.filter { $0.kind != .describes }
        #expect(edges.count == 3 && Set(edges).count == 3)
        #expect(try convert(read(twice), "cyclonedx-json-1.7").document.relationships.count == 1)
        var doubled = three
        doubled.relationships += three.relationships
        #expect(try convert(doubled, "spdx-json-2.3").document.relationships.count { $0.kind == .dependsOn } == 1)
        let rows = try SBOMWriter.write(read(twice), as: try #require(SBOMFormat(targetName: "table-csv"))).bytes
        #expect(!String(decoding: rows, as: UTF8.self).contains("2;2"))
        // The same notation says what was said.
        #expect(try convert(read(twice), "spdx-json-2.3").document.relationships.count == 3)
    }

    /// A product that contains all parts still does behind CycloneDX, whose list of components does not say it.
    @Test(arguments: ["cyclonedx-json-1.6", "cyclonedx-xml-1.5"]) func theProductContainsAll(target: String) throws {
        let text = #"""
            {"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","dataLicense":"CC0-1.0","name":"n","documentNamespace":"https://e.example/n",
             "creationInfo":{"created":"2026-01-01T00:00:00Z","creators":["Organization: O"]},"documentDescribes":["SPDXRef-a"],
             "packages":[{"SPDXID":"SPDXRef-a","name":"a","downloadLocation":"NOASSERTION"},{"SPDXID":"SPDXRef-b","name":"b","downloadLocation":"NOASSERTION"},
              {"SPDXID":"SPDXRef-c","name":"c","downloadLocation":"NOASSERTION"}],
             "relationships":[{"spdxElementId":"SPDXRef-a","relationshipType":"CONTAINS","relatedSpdxElement":"SPDXRef-b"},
              {"spdxElementId":"SPDXRef-a","relationshipType":"CONTAINS","relatedSpdxElement":"SPDXRef-c"}]}
            """#
        let format = try #require(SBOMFormat(targetName: target))
        let cycloneDX = try SBOMReader.read(ByteBlock(SBOMWriter.write(read(text), as: format).bytes))
        #expect(cycloneDX.components.map(\.name) == ["b", "c"])
        #expect(cycloneDX.relationships.map(\.kind) == [.contains, .contains])
        #expect(cycloneDX.subjectComponents.first?.properties == [])
        // In the same format once more, and in SPDX again.
        let again = try SBOMReader.read(ByteBlock(SBOMWriter.write(cycloneDX, as: format).bytes))
        #expect(again.relationships == cycloneDX.relationships)
        let two = try SBOMReader.read(ByteBlock(SBOMWriter.write(again, as: SBOMFormat(.spdx, .json, version: "2.3")).bytes))
        #expect(two.relationships.filter { $0.kind == .contains }.count == 2)
    }
}
