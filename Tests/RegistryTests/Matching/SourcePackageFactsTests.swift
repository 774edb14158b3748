import Catalog
import PackageURL
import SBOM
import Testing

@testable import Registry

/// The register keeps what a distribution's package was built from, as far as matching needs it.
struct SourcePackageFactsTests {
    @Test func theSourceIsKept() throws {
        var component = Component(id: "a", name: "libssl3")
        component.version = "3.0.11-1~deb12u1"
        component.purl = "pkg:deb/debian/libssl3@3.0.11-1~deb12u1?arch=amd64&distro=debian-12.4"
        component.properties = [
            Property(name: "aquasecurity:trivy:SrcName", value: "openssl"),
            Property(name: "aquasecurity:trivy:SrcVersion", value: "3.0.11-1~deb12u1"),
        ]
        let facts = ComponentFacts(component)
        let kept = ComponentFacts.component(
            "1", kind: facts.kind.rawValue, space: facts.space, name: facts.name, version: facts.version, purls: facts.purls, cpes: facts.cpes,
            cpesAreGuessed: facts.cpesAreGuessed,
            supplier: facts.supplier)
        let known = InventoryComponent(kept)
        #expect(known.source == SourcePackage(name: "openssl", version: "3.0.11-1~deb12u1"))
        #expect(known.matchKeys(system: nil).contains(MatchKey(.package, "deb/debian/openssl")))
        #expect(known.purl?.canonical == InventoryComponent(component).purl?.canonical)
    }
}
