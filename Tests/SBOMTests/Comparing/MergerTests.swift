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
}
