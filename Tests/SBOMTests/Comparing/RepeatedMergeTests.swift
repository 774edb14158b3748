import JSONStream
import SBOM
import Testing

/// Merging twice gives what merging once gives, to the byte, and every entry tells where it is from.
struct RepeatedMergeTests {
    private static let pump =
        #""serialNumber":"urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79","version":3,"metadata":{"timestamp":"2026-01-01T00:00:00Z","#
        + #""authors":[{"name":"Maker"}],"component":{"type":"device","bom-ref":"pump","name":"pump"}},"components":["#
        + #"{"type":"library","bom-ref":"a","name":"a","version":"1","purl":"pkg:npm/a@1"},"#
        + #"{"type":"library","bom-ref":"z","name":"z","version":"1","purl":"pkg:npm/z@1"}],"#
        + #""vulnerabilities":[{"bom-ref":"v","id":"CVE-2026-1","analysis":{"state":"not_affected"},"affects":[{"ref":"a"},"#
        + #"{"ref":"urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/3#z"}]}]"#
    private static let rtos =
        #""metadata":{"timestamp":"2026-02-01T00:00:00Z","authors":[{"name":"Supplier"}],"component":{"type":"firmware","bom-ref":"m","name":"m","#
        + #""version":"1"}},"components":[{"type":"framework","bom-ref":"f","name":"f","version":"1","purl":"pkg:npm/f@1","components":["#
        + #"{"type":"library","bom-ref":"x","name":"a","version":"1","purl":"pkg:npm/a@1"}]},"#
        + #"{"type":"library","bom-ref":"n","name":"nameless"}],"#
        + #""services":[{"bom-ref":"svc","name":"svc","endpoints":["https://e.example"]}],"dependencies":[{"ref":"x","dependsOn":["svc"]}],"#
        + #""vulnerabilities":[{"id":"CVE-2026-1","analysis":{"state":"exploitable"},"affects":[{"ref":"x"}]},"#
        + #"{"id":"CVE-2026-2","analysis":{"state":"resolved"},"affects":[{"ref":"x"}]}]"#

    private func product() throws -> SupplierSBOM { SupplierSBOM(name: "pump.json", document: try read(cycloneDX(Self.pump))) }
    private func supplier() throws -> SupplierSBOM { SupplierSBOM(name: "rtos.json", document: try read(cycloneDX(Self.rtos))) }

    private func bytes(_ merge: SBOMMerge) throws -> [UInt8] {
        try SBOMWriter.write(merge.document, as: SBOMFormat(.cycloneDX, .json, version: "1.6")).bytes
    }

    @Test func twiceIsOnceToTheByte() throws {
        let once = try bytes(SBOMMerger.merge(product(), [supplier()]))
        #expect(try bytes(SBOMMerger.merge(product(), [supplier()])) == once)
        #expect(try bytes(SBOMMerger.merge(product(), [supplier(), supplier()])) == once)
        let again = try SBOMReader.read(ByteBlock(once))
        for name in ["pump.json", "whole.json"] {
            let options = MergeOptions(created: "2027-01-01T00:00:00Z")
            let twice = try SBOMMerger.merge(SupplierSBOM(name: name, document: again), [supplier()], options: options)
            #expect(String(decoding: try bytes(twice), as: UTF8.self) == String(decoding: once, as: UTF8.self))
        }
        #expect(again.services.map(\.id) == ["svc"])
        #expect(again.services.first?.properties.first == Property(name: PropertyName.source, value: "rtos.json"))
        #expect(again.components.allSatisfy { $0.details.entryAuthors.count <= 1 })
    }

    @Test func authorsAreTakenOnce() throws {
        let options = MergeOptions(author: Party(name: "Maker Ltd.", kind: .organization), created: "2026-03-01T00:00:00Z")
        let once = try bytes(SBOMMerger.merge(product(), [supplier()], options: options))
        let again = SupplierSBOM(name: "pump.json", document: try SBOMReader.read(ByteBlock(once)))
        #expect(try bytes(SBOMMerger.merge(again, [supplier()], options: options)) == once)
    }

    /// Both that have a joined part are named, the one whose entry it was first.
    @Test func joinedPartsNameBoth() throws {
        let merge = try SBOMMerger.merge(product(), [supplier()])
        func sources(_ name: String) -> [String?] {
            merge.document.components.filter { $0.name == name }.flatMap(\.properties).filter { $0.name == PropertyName.source }.map(\.value)
        }
        #expect(sources("a") == ["pump.json", "rtos.json"] && sources("z").isEmpty && sources("f") == ["rtos.json"])
    }

    /// What contains a part at the supplier's contains it in the whole, where the part was there already.
    @Test func containmentOfJoinedParts() throws {
        let merge = try SBOMMerger.merge(product(), [supplier()])
        let place = try #require(merge.document.components.first { $0.name == "f" }?.id)
        let stated = merge.document.relationships.filter { $0.kind == .contains }
        #expect(stated == [Relationship(from: place, to: "a", kind: .contains)])
        let flat = try SBOMMerger.merge(product(), [supplier()], options: MergeOptions(isFlat: true))
        #expect(flat.document.relationships.contains { $0.kind == .contains && $0.to == "a" })
    }

    /// The whole is an SBOM of its own (CycloneDX 1.6 `version`), and links into itself keep their aim.
    @Test func aChangedSBOMHasANewVersion() throws {
        let merge = try SBOMMerger.merge(product(), [supplier()])
        #expect(merge.document.identity == "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79" && merge.document.documentVersion == 4)
        #expect(merge.document.vulnerabilities.first?.affects.last?.ref == "urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/4#z")
        #expect(try SBOMMerger.merge(product(), []).document.documentVersion == 3)
        let kept = try SBOMMerger.merge(product(), [supplier()], options: MergeOptions(keepsVersion: true)).document
        #expect(kept.documentVersion == 3 && kept.vulnerabilities.first?.affects.last?.ref == "urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/3#z")
    }

    /// Claims say from which SBOM they are, and opposite ones are listed.
    @Test func oppositeClaims() throws {
        let merge = try SBOMMerger.merge(product(), [supplier()])
        let claims = merge.document.vulnerabilities
        #expect(claims.map { $0.properties.map(\.value) } == [[], ["rtos.json"], ["rtos.json"]])
        #expect(merge.conflicts.map(\.field) == ["vulnerability"])
        let conflict = try #require(merge.conflicts.first)
        #expect(conflict.kept == "CVE-2026-1 not_affected" && conflict.other == "CVE-2026-1 exploitable" && conflict.name == "a 1")
        #expect(conflict.keptFrom == "pump.json" && conflict.otherFrom == "rtos.json" && conflict.component == "a")
    }

    /// The same claim of both is one with two sources; other versions, and what is not known yet, are no contradictions.
    @Test func claimsThatAgree() throws {
        var (own, other) = (try product(), try supplier())
        other.document.vulnerabilities = []
        var claim = VulnerabilityClaim()
        claim.id = "CVE-2026-1"
        claim.analysis = VulnerabilityAnalysis()
        claim.analysis?.state = "not_affected"
        claim.affects = [AffectedPart(ref: "x")]
        other.document.vulnerabilities = [claim]
        own.document.vulnerabilities[0].affects.removeLast()
        let agreed = try SBOMMerger.merge(own, [other])
        #expect(agreed.document.vulnerabilities.map { $0.properties.map(\.value) } == [["pump.json", "rtos.json"]])
        #expect(agreed.conflicts.isEmpty)
        other.document.vulnerabilities[0].analysis?.state = "in_triage"
        #expect(try SBOMMerger.merge(own, [other]).conflicts.isEmpty)
        other.document.vulnerabilities[0].analysis?.state = "exploitable"
        other.document.vulnerabilities[0].affects[0].versions = [AffectedVersions(version: "0.9")]
        #expect(try SBOMMerger.merge(own, [other]).conflicts.isEmpty)
        other.document.vulnerabilities[0].affects[0].versions = [AffectedVersions(range: "vers:npm/<2")]
        #expect(try SBOMMerger.merge(own, [other]).conflicts.count == 1)
    }
}
