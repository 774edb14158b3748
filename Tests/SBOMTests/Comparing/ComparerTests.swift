import Foundation
import JSONStream
import Testing
import Versions

@testable import SBOM

@Suite struct ComparerTests {
    private func part(_ name: String, _ version: String?, type: String = "npm", _ change: (inout Component) -> Void = { _ in }) -> Component {
        var part = Component(id: "\(name)@\(version ?? "")", name: name, kind: .library)
        part.version = version
        if !type.isEmpty { part.purl = "pkg:\(type)/\(name)\(version.map { "@\($0)" } ?? "")" }
        change(&part)
        return part
    }

    private func document(_ parts: [Component], _ relationships: [(String, String)] = []) -> SBOMDocument {
        var document = SBOMDocument(format: SBOMFormat(.cycloneDX, .json, version: "1.6"))
        document.components = parts
        document.relationships = relationships.map { Relationship(from: $0.0, to: $0.1, kind: .dependsOn) }
        return document
    }

    @Test func findsWhatChanged() throws {
        let old = document([
            part("a", "1.9.0"), part("b", "2.0.0"), part("c", "1"), part("d", "1") { $0.licenses = [LicenseClaim("mit", form: .id)] },
            part("e", "1") { $0.hashes = [Hash(algorithm: .sha1, value: "00")] },
        ])
        let new = document([
            part("e", "1") { $0.hashes = [Hash(algorithm: .sha1, value: "ff")] },
            part("d", "1") { $0.licenses = [LicenseClaim("MIT OR ISC", form: .expression)] }, part("b", "1.0.0"), part("a", "1.10.0"), part("f", "1"),
        ])
        let difference = SBOMComparer.compare(old, new)
        #expect(difference.added.map(\.name) == ["f"] && difference.removed.map(\.name) == ["c"])
        let byName = Dictionary(uniqueKeysWithValues: difference.changed.map { ($0.new.name, $0) })
        #expect(byName["a"]?.direction == .upgraded && byName["a"]?.scheme == .npm)
        #expect(byName["b"]?.direction == .downgraded)
        #expect(byName["d"]?.fields == [SBOMDifference.FieldChange(field: .license, old: "MIT", new: "MIT OR ISC")])
        #expect(byName["e"]?.isRebuilt == true)
    }

    /// The same package in three versions: equal ones go together, the rest in order.
    @Test func severalVersionsOfOnePackage() {
        let old = document([part("a", "1.0.0"), part("a", "2.0.0"), part("a", "3.0.0")])
        let new = document([part("a", "2.0.0"), part("a", "3.1.0"), part("a", "1.0.5")])
        let difference = SBOMComparer.compare(old, new)
        #expect(difference.unchanged == 1 && difference.added.isEmpty && difference.removed.isEmpty)
        #expect(Set(difference.changed.map { "\($0.old.version ?? "")>\($0.new.version ?? "")" }) == ["1.0.0>1.0.5", "3.0.0>3.1.0"])
    }

    /// A package of one ecosystem is not the package of the same name in another; without a purl the name is enough.
    @Test func ecosystemsStayApart() {
        let difference = SBOMComparer.compare(document([part("opener", "1")]), document([part("opener", "1", type: "pypi")]))
        #expect(difference.added.count == 1 && difference.removed.count == 1)
        #expect(
            SBOMComparer.compare(document([part("opener", "1")]), document([part("opener", "1", type: "")])).changed.first?.fields.map(\.field) == [
                .purl
            ])
    }

    @Test func relationshipsAreComparedByWhatTheyJoin() {
        var renamed = [part("a", "1"), part("b", "2")]
        for index in renamed.indices { renamed[index].id = "x\(index)" }
        let old = document([part("a", "1"), part("b", "1")], [("a@1", "b@1")])
        #expect(SBOMComparer.compare(old, document(renamed, [("x0", "x1")])).addedRelationships.isEmpty)
        let turned = SBOMComparer.compare(old, document(renamed, [("x1", "x0")]))
        #expect(turned.addedRelationships.count == 1 && turned.removedRelationships.count == 1)
    }

    /// Nothing differs from itself; turned round, the difference is the mirror image.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run")) func mirrorsAndSelves() throws {
        let folder = try #require(TestData.root).appending(path: "sboms/generated")
        let a = try SBOMReader.read(try Corpus.block(folder.appending(path: "deb-minbase.syft.cdx16.json.gz")))
        let b = try SBOMReader.read(try Corpus.block(folder.appending(path: "deb-dicomgw.syft.cdx16.json.gz")))
        #expect(SBOMComparer.compare(a, a).isEmpty && SBOMComparer.compare(b, b).isEmpty)
        let (there, back) = (SBOMComparer.compare(a, b), SBOMComparer.compare(b, a))
        #expect(!there.isEmpty && there.added.count > 100)
        #expect(Set(there.added.map(\.id)) == Set(back.removed.map(\.id)) && Set(there.removed.map(\.id)) == Set(back.added.map(\.id)))
        #expect(there.changed.count == back.changed.count && there.unchanged == back.unchanged)
        #expect(there.changed.count { $0.direction == .upgraded } == back.changed.count { $0.direction == .downgraded })
        #expect(Set(there.addedRelationships) == Set(back.removedRelationships))
    }

    /// Written in another notation or version of the same family, nothing differs.
    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        arguments: [
            ("deb-minbase.syft.cdx16.json.gz", "cyclonedx-xml-1.6"), ("deb-minbase.syft.cdx16.json.gz", "cyclonedx-json-1.4"),
            ("deb-minbase.syft.cdx16.json.gz", "spdx-json-2.3"), ("deb-minbase.trivy.spdx23.json.gz", "spdx-tag-value-2.3"),
            ("deb-minbase.trivy.cdx17.json.gz", "spdx-tag-value-2.3"),
        ])
    func conversionsAreTheSame(name: String, target: String) throws {
        let document = try SBOMReader.read(try Corpus.block(try #require(TestData.root).appending(path: "sboms/generated/\(name)")))
        let written = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: target)))
        let difference = SBOMComparer.compare(document, try SBOMReader.read(ByteBlock(written.bytes)))
        #expect(difference.added.isEmpty && difference.removed.isEmpty)
        #expect(difference.changed.isEmpty, "\(difference.changed.prefix(2).map { "\($0.new.name) \($0.fields)" })")
        #expect(difference.addedRelationships.isEmpty && difference.removedRelationships.isEmpty, "\(difference.removedRelationships.prefix(3))")
    }

    /// What the product contains is compared where a document says it of some parts only; that it contains all of them goes without saying.
    @Test func whatTheProductContains() {
        func product(_ held: [String], of parts: [String] = ["a", "b"], _ family: SBOMFormat.Family = .spdx) -> SBOMDocument {
            var document = document([part("p", "1")] + parts.map { part($0, "1") })
            document.format = SBOMFormat(family, .json, version: family == .spdx ? "2.3" : "1.6")
            document.subjects = ["p@1"]
            document.relationships = held.map { Relationship(from: "\($0)@1", to: "p@1", kind: .containedBy) }
            return document
        }
        let gone = SBOMComparer.compare(product(["a"]), product([]))
        #expect(gone.removedRelationships == [SBOMDifference.Statement(from: "p 1", to: "a 1", kind: .contains)])
        #expect(gone.addedRelationships.isEmpty && !gone.isEmpty)
        #expect(SBOMComparer.compare(product(["a", "b"]), product(["a"])).removedRelationships.map(\.to) == ["b 1"])
        #expect(SBOMComparer.compare(product(["a"]), product(["a"])).isEmpty)
        #expect(SBOMComparer.compare(product(["a", "b"]), product([])).isEmpty)
        #expect(SBOMComparer.compare(product(["a"]), product([], .cycloneDX)).isEmpty)
    }
}
