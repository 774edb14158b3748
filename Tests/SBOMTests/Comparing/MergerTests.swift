import Foundation
import JSONStream
import SBOM
import Testing

@Suite struct MergerTests {
    private func sbom(_ subject: String, _ parts: [(name: String, version: String, license: String)], author: String) -> SBOMDocument {
        var document = SBOMDocument(format: SBOMFormat(.cycloneDX, .json, version: "1.6"))
        document.authors = [Party(name: author, kind: .organization)]
        document.subjectComponents = [Component(id: subject, name: subject, kind: .firmware)]
        document.subjects = [subject]
        document.components = parts.map { entry in
            var part = Component(id: entry.name, name: entry.name, kind: .library)
            part.version = entry.version
            part.purl = "pkg:npm/\(entry.name)@\(entry.version)"
            part.licenses = [LicenseClaim(entry.license, form: .id)]
            return part
        }
        document.relationships = parts.map { Relationship(from: subject, to: $0.name, kind: .dependsOn) }
        return document
    }

    private var product: SupplierSBOM {
        SupplierSBOM(name: "pump.json", document: sbom("pump", [("a", "1", "MIT"), ("b", "1", "ISC")], author: "Maker"))
    }
    private var rtos: SupplierSBOM {
        SupplierSBOM(name: "rtos.json", document: sbom("rtos", [("a", "1", "Apache-2.0"), ("b", "2", "ISC"), ("c", "1", "MIT")], author: "Supplier"))
    }

    @Test func takesInWithProvenance() throws {
        let merge = try SBOMMerger.merge(product, [rtos])
        #expect(merge.added.map(\.count) == [3] && merge.joined.map(\.count) == [1])
        let parts = merge.document.components
        // a is joined; b 2 stands beside b 1; the supplier's product is a part of ours.
        #expect(parts.map { "\($0.name) \($0.version ?? "")" } == ["a 1", "b 1", "rtos ", "b 2", "c 1"])
        #expect(Set(parts.map(\.id)).count == parts.count)
        let c = try #require(parts.last)
        #expect(c.properties.contains(Property(name: PropertyName.source, value: "rtos.json")))
        #expect(c.details.entryAuthors.map(\.name) == ["Supplier"])
        #expect(c.parent == parts[2].id)
        #expect(merge.document.relationships.contains(Relationship(from: "pump", to: parts[2].id, kind: .dependsOn)))
    }

    @Test func contradictionsAreListedWithBothValues() throws {
        let merge = try SBOMMerger.merge(product, [rtos])
        #expect(merge.conflicts.count == 1)
        let conflict = try #require(merge.conflicts.first)
        #expect(conflict.field == "license" && conflict.kept == "MIT" && conflict.keptFrom == "pump.json")
        #expect(conflict.other == "Apache-2.0" && conflict.otherFrom == "rtos.json")
        #expect(merge.document.components.first?.licenses.map(\.text) == ["MIT"])
    }

    /// Taking the same file in again adds nothing.
    @Test func twiceIsOnce() throws {
        let once = try SBOMMerger.merge(product, [rtos])
        let twice = try SBOMMerger.merge(SupplierSBOM(name: "pump.json", document: once.document), [rtos])
        #expect(twice.added.map(\.count) == [0])
        #expect(twice.document.components.map(\.id) == once.document.components.map(\.id))
        #expect(SBOMComparer.compare(once.document, twice.document).isEmpty)
    }

    /// In two steps or in one, the same parts come out.
    @Test func stepsDoNotMatter() throws {
        let wifi = SupplierSBOM(name: "wifi.json", document: sbom("wifi", [("c", "1", "MIT"), ("d", "1", "MIT")], author: "Other"))
        let atOnce = try SBOMMerger.merge(product, [rtos, wifi])
        let first = try SBOMMerger.merge(product, [rtos])
        let then = try SBOMMerger.merge(SupplierSBOM(name: "pump.json", document: first.document), [wifi])
        #expect(SBOMComparer.compare(atOnce.document, then.document).isEmpty)
        #expect(atOnce.document.components.map(\.id) == then.document.components.map(\.id))
    }

    @Test func flatKeepsPartsSideBySide() throws {
        let merge = try SBOMMerger.merge(product, [rtos], options: MergeOptions(isFlat: true))
        #expect(merge.document.components.allSatisfy { $0.parent == nil })
    }

    /// SBOMs of different families meet; what is written and read again is the same.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run")) func familiesMix() throws {
        let folder = try #require(TestData.root).appending(path: "sboms/generated")
        let main = SupplierSBOM(name: "a", document: try SBOMReader.read(try Corpus.block(folder.appending(path: "deb-minbase.syft.cdx16.json.gz"))))
        let other = SupplierSBOM(
            name: "b", document: try SBOMReader.read(try Corpus.block(folder.appending(path: "deb-minbase.trivy.spdx23.json.gz"))))
        let merge = try SBOMMerger.merge(main, [other])
        #expect(merge.document.components.count <= main.document.components.count + other.document.components.count)
        let ids = Set(merge.document.everything.map(\.id))
        #expect(ids.count == merge.document.everything.reduce(0) { count, _ in count + 1 })
        let written = try SBOMWriter.write(merge.document, as: SBOMFormat(.cycloneDX, .json, version: "1.6"))
        #expect(SBOMComparer.compare(merge.document, try SBOMReader.read(ByteBlock(written.bytes))).isEmpty)
    }

    private func document(_ members: String) throws -> SBOMDocument { try read(cycloneDX(members)) }

    /// Two entries of one name and version under other identifiers stand side by side, and are listed; those that are surely two are not.
    @Test func possibleTwinsAreListed() throws {
        let product = try document(
            #""components":[{"type":"library","bom-ref":"c","name":"curl","version":"8.1","cpe":"cpe:2.3:a:haxx:curl:8.1:*:*:*:*:*:*:*"},"#
                + #"{"type":"library","bom-ref":"r","name":"requests","version":"2","purl":"pkg:pypi/requests@2"},"#
                + #"{"type":"library","bom-ref":"z","name":"zlib","version":"1","purl":"pkg:deb/debian/zlib@1?arch=amd64"}]"#)
        let supplier = try document(
            #""components":[{"type":"library","bom-ref":"c","name":"Curl","version":"8.1","cpe":"cpe:2.3:a:curl:curl:8.1:*:*:*:*:*:*:*"},"#
                + #"{"type":"library","bom-ref":"r","name":"requests","version":"2","purl":"pkg:gem/requests@2"},"#
                + #"{"type":"library","bom-ref":"z","name":"zlib","version":"1","purl":"pkg:deb/debian/zlib@1?arch=arm64"}]"#)
        let merge = try SBOMMerger.merge(SupplierSBOM(name: "p", document: product), [SupplierSBOM(name: "s", document: supplier)])
        #expect(merge.document.components.count == 6)
        #expect(merge.conflicts.map(\.field) == ["identity"] && merge.conflicts.first?.isIdentity == true)
        #expect(merge.conflicts.first?.kept == "cpe:2.3:a:haxx:curl:8.1:*:*:*:*:*:*:*" && merge.conflicts.first?.keptFrom == "p")
        #expect(merge.conflicts.first?.other == "cpe:2.3:a:curl:curl:8.1:*:*:*:*:*:*:*" && merge.conflicts.first?.otherFrom == "s")
    }

    /// What only the second SBOM knows of a part is taken in; other CPE names of it are a contradiction.
    @Test func gapsAreFilled() throws {
        // What was changed in it is known only of the same bytes.
        let hashes = #","hashes":[{"alg":"SHA-256","content":"\#(String(repeating: "1", count: 64))"}]"#
        let product = try document(
            #""components":[{"type":"library","bom-ref":"a","name":"a","version":"1","purl":"pkg:npm/a@1","cpe":"cpe:2.3:a:x:a:1:*:*:*:*:*:*:*""#
                + hashes + "}]")
        let supplier = try document(
            #""components":[{"type":"library","bom-ref":"a","name":"a","version":"1","purl":"pkg:npm/a@1","cpe":"cpe:2.3:a:y:a:1:*:*:*:*:*:*:*","#
                + #""description":"d","copyright":"c","publisher":"p","manufacturer":{"name":"m"},"pedigree":{"notes":"patched"},"tags":["t"],"#
                + #""swid":{"tagId":"i","name":"a"},"modified":true,"evidence":{"copyright":[{"text":"e"}]}"#
                + hashes + "}]")
        let merge = try SBOMMerger.merge(SupplierSBOM(name: "p", document: product), [SupplierSBOM(name: "s", document: supplier)])
        let part = try #require(merge.document.components.first)
        #expect(merge.document.components.count == 1 && part.details.description == "d" && part.details.copyright == "c")
        #expect(part.details.publisher == "p" && part.details.manufacturer?.name == "m" && part.details.pedigree != nil && part.details.tags == ["t"])
        #expect(part.details.swid?.tagID == "i" && part.flags.contains(.isModified) && part.unknown.map(\.key) == ["evidence"])
        #expect(merge.conflicts.map(\.field) == ["cpe"])
    }

    /// Words and structures that both have are no contradictions, and that one was left out is told.
    @Test func whatIsLeftOutIsTold() throws {
        let part =
            #""components":[{"type":"library","bom-ref":"a","name":"a","version":"1","purl":"pkg:npm/a@1","licenses":[LICENSES],"#
            + #""description":"DESC","pedigree":{"notes":"NOTES"},"evidence":{"copyright":[{"text":"EVIDENCE"}]}}]"#
        func entry(_ words: String, licenses: String) throws -> SBOMDocument {
            try document(
                part.replacing("DESC", with: words).replacing("NOTES", with: words).replacing("EVIDENCE", with: words)
                    .replacing("LICENSES", with: licenses))
        }
        let product = try entry("one", licenses: "")
        var other = try entry("two", licenses: #"{"license":{"id":"MIT"}}"#)
        // A loss is named by its id in the SBOM that it is lost from.
        other.components[0].id = "b"
        let supplier = SupplierSBOM(name: "s", document: other)
        let merge = try SBOMMerger.merge(SupplierSBOM(name: "p", document: product), [supplier])
        let losses = merge.losses.map { "\($0.source) \($0.loss.component ?? "") \($0.loss.field)" }
        #expect(merge.conflicts.map(\.field) == ["pedigree"] && losses == ["s b description", "s b evidence"])
        #expect(Set(merge.losses.map(\.loss.code)) == ["SBOM-309"])
        #expect(merge.document.components.first?.details.description == "one" && merge.document.components.first?.licenses.map(\.text) == ["MIT"])
        // White space is no difference, and the same words twice leave nothing out.
        let spaced = try document(
            part.replacing("DESC", with: "one").replacing("NOTES", with: "one").replacing(#"[{"text":"EVIDENCE"}]"#, with: #"[ { "text" : "one" } ]"#)
                .replacing("LICENSES", with: ""))
        #expect(try SBOMMerger.merge(SupplierSBOM(name: "p", document: product), [SupplierSBOM(name: "q", document: spaced)]).losses.isEmpty)
        #expect(try SBOMMerger.merge(SupplierSBOM(name: "p", document: product), [SupplierSBOM(name: "q", document: product)]).losses.isEmpty)
    }

    /// What SPDX packages say is united member by member, and licences found in files stand beside stated ones.
    @Test func factsOfPackagesAreUnited() throws {
        func package(_ members: String) throws -> SBOMDocument {
            try read(
                spdx(
                    #""name":"d","dataLicense":"CC0-1.0","documentNamespace":"https://e.example/d","creationInfo":{"created":"2026-01-01T00:00:00Z","#
                        + #""creators":["Organization: O"]},"packages":[{"SPDXID":"SPDXRef-r","name":"r","versionInfo":"1","externalRefs":[{"#
                        + #""referenceCategory":"PACKAGE-MANAGER","referenceType":"purl","referenceLocator":"pkg:npm/r@1"}],"# + members + "}]"))
        }
        let product = try package(#""downloadLocation":"https://e.example/r","licenseInfoFromFiles":["ISC"],"comment":"one""#)
        let supplier = try package(#""downloadLocation":"https://e.example/r","summary":"s","licenseDeclared":"MIT","comment":"two""#)
        let merge = try SBOMMerger.merge(SupplierSBOM(name: "p", document: product), [SupplierSBOM(name: "s", document: supplier)])
        let part = try #require(merge.document.components.first)
        #expect(part.details.spdx?.summary == "s" && part.details.spdx?.comment == "one" && Set(part.licenses.map(\.text)) == ["ISC", "MIT"])
        #expect(merge.conflicts.isEmpty && merge.losses.map(\.loss.field) == ["comment"])
    }

    /// Each has what the other lacks: support, further purls, addresses, digests of what a reference points to.
    @Test func factsInPartsAreUnited() throws {
        let product = try document(
            #""components":[{"type":"library","bom-ref":"a","name":"a","version":"1","purl":"pkg:npm/a@1","supplier":{"name":"S"},"#
                + #""externalReferences":[{"type":"vcs","url":"https://e.example/a"}]}]"#)
        var supplier = try document(
            #""components":[{"type":"library","bom-ref":"b","name":"a","version":"1","purl":"pkg:generic/a@1","supplier":{"name":"S","url":["https://s.example"]},"#
                + #""externalReferences":[{"type":"vcs","url":"https://e.example/a","comment":"c"}]}]"#)
        var own = product
        own.components[0].details.support = SupportStatement(level: "abandoned")
        supplier.components[0].details.support = SupportStatement(endOfSupport: "2030-01-01")
        supplier.components[0].details.otherPurls = ["pkg:npm/a@1"]
        let merge = try SBOMMerger.merge(SupplierSBOM(name: "p", document: own), [SupplierSBOM(name: "s", document: supplier)])
        let part = try #require(merge.document.components.first)
        #expect(merge.document.components.count == 1 && part.purls == ["pkg:npm/a@1", "pkg:generic/a@1"])
        #expect(part.details.support == SupportStatement(level: "abandoned", endOfSupport: "2030-01-01"))
        #expect(part.supplier?.details?.urls == ["https://s.example"] && part.externalReferences.map(\.details?.comment) == ["c"])
        #expect(merge.conflicts.isEmpty && merge.losses.isEmpty, "\(merge.losses)")
    }

    /// Files of a supplier keep to its packages whatever they are called here, and the same file is taken in once.
    @Test func filesKeepToTheirPackages() throws {
        func document(_ package: String, _ digest: String) throws -> SBOMDocument {
            try read(
                spdx(
                    #""name":"d","dataLicense":"CC0-1.0","documentNamespace":"https://e.example/\#(package)","creationInfo":{"#
                        + #""created":"2026-01-01T00:00:00Z","creators":["Organization: O"]},"packages":[{"SPDXID":"SPDXRef-\#(package)","name":"\#(package)","#
                        + #""versionInfo":"1","downloadLocation":"NONE","hasFiles":["SPDXRef-f"]}],"files":[{"SPDXID":"SPDXRef-f","fileName":"./f","#
                        + #""checksums":[{"algorithm":"SHA1","checksumValue":"\#(String(repeating: digest, count: 40))"}]}]"#))
        }
        let product = SupplierSBOM(name: "p", document: try document("one", "1"))
        let supplier = SupplierSBOM(name: "s", document: try document("two", "2"))
        let merge = try SBOMMerger.merge(product, [supplier, supplier, SupplierSBOM(name: "t", document: try document("three", "1"))])
        #expect(merge.document.files.map(\.id) == ["SPDXRef-f", "SPDXRef-f~2"])
        let files = merge.document.everything.compactMap(\.details.spdx?.files)
        #expect(files == [["SPDXRef-f"], ["SPDXRef-f~2"], ["SPDXRef-f"]])
    }

    /// SPDX 2 and SPDX 3 are two formats: the words of one do not get into a document of the other.
    @Test func versionsOfSPDXAreTwoFormats() throws {
        let old = try read(
            spdx(
                #""name":"d","dataLicense":"CC0-1.0","documentNamespace":"https://e.example/d","creationInfo":{"created":"2026-01-01T00:00:00Z","#
                    + #""creators":["Organization: O"]},"documentDescribes":["SPDXRef-r"],"packages":[{"SPDXID":"SPDXRef-r","name":"r","versionInfo":"1","#
                    + #""downloadLocation":"NOASSERTION","filesAnalyzed":false,"annotations":[{"annotationDate":"2026-01-01T00:00:00Z","#
                    + #""annotationType":"OTHER","annotator":"Person: P","comment":"c"}]}]"#))
        let new = try SBOMReader.read(ByteBlock(try SBOMWriter.write(old, as: try #require(SBOMFormat(targetName: "spdx3"))).bytes))
        var extended = new
        extended.components[0].unknown.append(UnknownField(key: "software_copyrightNote", json: #""n""#))
        extended.components[0].version = "2"
        for (product, supplier) in [(old, extended), (extended, old)] {
            let merge = try SBOMMerger.merge(SupplierSBOM(name: "p", document: product), [SupplierSBOM(name: "s", document: supplier)])
            #expect(merge.document.components.count == 2)
            // Both have annotations, each in its own words.
            let isTwo = product.format.notation == .json
            #expect(merge.document.components[1].unknown.map(\.key) == (isTwo ? ["annotations"] : []))
            #expect(merge.losses.contains { $0.source == "s" })
            let written = try SBOMWriter.write(merge.document, as: product.format)
            var validator = SBOMValidator()
            #expect(try validator.validate(ByteBlock(written.bytes)).findings.filter { $0.severity == .error }.map(\.code) == [])
        }
    }

    /// Two names of one purl, and other facts of which only one is kept, are contradictions; letter case and a group before the name are not.
    @Test func namesAndKindsContradict() throws {
        let product = try document(
            #""components":[{"type":"library","bom-ref":"a","name":"openssl","version":"3","purl":"pkg:generic/openssl@3","scope":"required","#
                + #""copyright":"c"},{"type":"library","bom-ref":"b","group":"g","name":"b","version":"1","purl":"pkg:maven/g/b@1"}]"#)
        let supplier = try document(
            #""components":[{"type":"firmware","bom-ref":"a","name":"secure-box","version":"3","purl":"pkg:generic/openssl@3","scope":"optional","#
                + #""copyright":"d"},{"type":"library","bom-ref":"b","name":"G/B","version":"1","purl":"pkg:maven/g/b@1"}]"#)
        let merge = try SBOMMerger.merge(SupplierSBOM(name: "p", document: product), [SupplierSBOM(name: "s", document: supplier)])
        #expect(merge.document.components.count == 2)
        #expect(merge.conflicts.map(\.field) == ["name", "type", "scope", "copyright"])
        #expect(merge.conflicts.first?.kept == "openssl" && merge.conflicts.first?.other == "secure-box")
    }

    /// Each part stands once among the dependencies, and says that it needs nothing only if nobody says otherwise.
    @Test func dependenciesOfOnePartStandTogether() throws {
        let product = try document(
            #""metadata":{"component":{"type":"device","bom-ref":"pump","name":"pump"}},"components":["#
                + #"{"type":"library","bom-ref":"a","name":"a","version":"1","purl":"pkg:npm/a@1"},"#
                + #"{"type":"library","bom-ref":"b","name":"b","version":"1","purl":"pkg:npm/b@1"}],"#
                + #""dependencies":[{"ref":"pump","dependsOn":["a"]},{"ref":"a","dependsOn":["b"]}]"#)
        let supplier = try document(
            #""metadata":{"component":{"type":"firmware","bom-ref":"m","name":"m","version":"1"}},"components":["#
                + #"{"type":"library","bom-ref":"x","name":"a","version":"1","purl":"pkg:npm/a@1"}],"#
                + #""dependencies":[{"ref":"m","dependsOn":["x"]},{"ref":"x"}]"#)
        let merge = try SBOMMerger.merge(SupplierSBOM(name: "p", document: product), [SupplierSBOM(name: "s", document: supplier)])
        let needs = merge.document.relationships.filter { $0.kind == .dependsOn }
        #expect(needs.map { "\($0.from) \($0.to)" } == ["pump a", "pump m", "a b", "m a"])
        #expect(merge.document.withoutDependencies.isEmpty)
        #expect(merge.losses.isEmpty)
    }

    /// What a supplier's document says of itself, and other documents that it points into.
    @Test func documentsOfTheSupplier() throws {
        let head = #""documentNamespace":"https://e.example/d","name":"d","creationInfo":{"created":"2024-05-01T18:00:00Z","creators":["Tool: t"]},"#
        let others = #""externalDocumentRefs":[{"externalDocumentId":"DocumentRef-x","spdxDocument":"https://e.example/NAME"}],"#
        let parts =
            #""packages":[{"SPDXID":"SPDXRef-a","name":"a","downloadLocation":"NONE"}],"relationships":[{"spdxElementId":"SPDXRef-a","#
            + #""relationshipType":"COPY_OF","relatedSpdxElement":"DocumentRef-x:SPDXRef-y"}],"annotations":[{"comment":"c"}]"#
        let product = try read(spdx(head + others.replacing("NAME", with: "one") + parts))
        let supplier = try read(spdx(head + others.replacing("NAME", with: "two") + parts))
        let merge = try SBOMMerger.merge(SupplierSBOM(name: "p", document: product), [SupplierSBOM(name: "s", document: supplier)])
        #expect(merge.document.externalDocuments.map(\.id) == ["DocumentRef-x", "DocumentRef-x-2"])
        #expect(merge.document.relationships.map(\.to).filter { $0.hasPrefix("Doc") } == ["DocumentRef-x:SPDXRef-y", "DocumentRef-x-2:SPDXRef-y"])
        #expect(merge.losses.map(\.loss.field) == ["annotations"])
    }

    /// The newest instant counts, not the largest text.
    @Test func newestMoment() throws {
        var (ours, theirs) = (product, rtos)
        (ours.document.created, theirs.document.created) = ("2026-01-31T09:00:00+09:00", "2026-01-31T01:00:00Z")
        #expect(try SBOMMerger.merge(ours, [theirs]).document.created == "2026-01-31T01:00:00Z")
    }
}
