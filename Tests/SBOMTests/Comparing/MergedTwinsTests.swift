import SBOM
import Testing

/// Entries of two SBOMs that say the same of one part, with the version beside the purl or with none.
@Suite struct MergedTwinsTests {
    private func sbom(_ name: String, _ parts: [Component]) -> SupplierSBOM {
        var document = SBOMDocument(format: SBOMFormat(.cycloneDX, .json, version: "1.6"))
        document.authors = [Party(name: "Maker of \(name)", kind: .organization)]
        document.components = parts
        return SupplierSBOM(name: name, document: document)
    }

    private func part(_ id: String, _ name: String, _ version: String?, _ purl: String?, cpe: String? = nil) -> Component {
        var part = Component(id: id, name: name, kind: .device)
        part.version = version
        part.purl = purl
        part.cpes = [cpe].compactMap { $0 }
        part.details.publisher = "P"
        return part
    }

    @Test(arguments: ["pkg:github/nxp/mcux-sdk", "pkg:github/nxp/mcux-sdk@2.9.0"]) func versionBesideThePurl(purl: String) throws {
        let sdk = part("a", "NXP SDK", "2.9.0", "pkg:github/nxp/mcux-sdk")
        let merge = try SBOMMerger.merge(sbom("a", [sdk]), [sbom("b", [part("x", "NXP SDK", "2.9.0", purl)])])
        #expect(merge.joined.map(\.count) == [1] && merge.document.components.count == 1)
        #expect(merge.conflicts.filter(\.isIdentity).isEmpty)
        // Several things may be of one address.
        let other = try SBOMMerger.merge(sbom("a", [sdk]), [sbom("b", [part("x", "NXP drivers", "2.9.0", "pkg:github/nxp/mcux-sdk")])])
        #expect(other.document.components.count == 2 && other.conflicts.isEmpty)
    }

    @Test(arguments: [nil, ""] as [String?]) func noVersion(version: String?) throws {
        let chip = part("a", "QCA9563", "", "pkg:generic/qca9563", cpe: "cpe:2.3:h:q:qca9563:*:*:*:*:*:*:*:*")
        var same = chip
        (same.id, same.version) = ("x", version)
        let merge = try SBOMMerger.merge(sbom("a", [chip]), [sbom("b", [same])])
        #expect(merge.joined.map(\.count) == [1] && merge.document.components.count == 1 && merge.conflicts.isEmpty)
        let again = try SBOMMerger.merge(SupplierSBOM(name: "a", document: merge.document), [sbom("b", [same])])
        #expect(again.document == merge.document)
        // Not the same in all: nothing tells which version either is.
        var other = same
        other.details.publisher = "Another"
        let beside = try SBOMMerger.merge(sbom("a", [chip]), [sbom("b", [other])])
        #expect(beside.document.components.count == 2 && beside.conflicts.map(\.isIdentity) == [true])
        // Two chips of one kind in one SBOM are two.
        var second = same
        second.id = "y"
        let two = try SBOMMerger.merge(sbom("a", []), [sbom("b", [same, second])])
        #expect(two.document.components.count == 2 && two.conflicts.isEmpty)
    }

    /// A name alone is no identity.
    @Test func nameOnly() throws {
        let merge = try SBOMMerger.merge(sbom("a", [part("a", "Boot", nil, nil)]), [sbom("b", [part("b", "Boot", nil, nil)])])
        #expect(merge.document.components.count == 2 && merge.conflicts.isEmpty)
    }
}
