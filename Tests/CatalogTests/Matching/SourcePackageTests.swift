import JSONStream
import PackageURL
import SBOM
import Testing

@testable import Catalog

/// What a distribution's package was built from, however the SBOM says it: Debian's data speak of `openssl`, and `libssl3` is installed.
struct SourcePackageTests {
    private static let purl = "pkg:deb/debian/libssl3@3.0.11-1~deb12u1?arch=amd64&distro=debian-12.4"

    private func debian() throws -> Catalog {
        try Workbench().catalog(Feed.osv("DEBIAN-CVE-1", "Debian:12", "openssl", "introduced:0 fixed:3.0.11-1~deb12u2", upstream: ["CVE-1"]))
    }

    private func inventory(_ text: String, _ extent: SBOMExtent) throws -> Inventory {
        Inventory(try SBOMReader.read(ByteBlock(Array(text.utf8)), extent: extent))
    }

    /// Trivy's CycloneDX.
    private func trivy(_ properties: String) -> String {
        #"""
        {"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"bom-ref":"a","type":"library","name":"libssl3","version":"3.0.11-1~deb12u1",
          "purl":"\#(Self.purl)","properties":[\#(properties)]}]}
        """#
    }

    @Test(arguments: [SBOMExtent.whole, .identities]) func trivysPropertiesName(extent: SBOMExtent) throws {
        let text = trivy(
            #"""
            {"name":"aquasecurity:trivy:PkgType","value":"debian"},{"name":"aquasecurity:trivy:SrcName","value":"openssl"},
            {"name":"aquasecurity:trivy:SrcVersion","value":"3.0.11"},{"name":"aquasecurity:trivy:SrcRelease","value":"1~deb12u1"}
            """#)
        let inventory = try inventory(text, extent)
        #expect(inventory.components.first?.source == SourcePackage(name: "openssl", version: "3.0.11-1~deb12u1"))
        #expect(try Matcher(debian()).scan(inventory).findings.count == 1)
        #expect(inventory.components[0].matchKeys(system: nil).contains(MatchKey(.package, "deb/debian/openssl")))
    }

    @Test func theSourcesEpochIsPartOfItsVersion() throws {
        let text = trivy(
            #"""
            {"name":"aquasecurity:trivy:SrcName","value":"zlib"},{"name":"aquasecurity:trivy:SrcVersion","value":"1.2.13"},
            {"name":"aquasecurity:trivy:SrcEpoch","value":"1"}
            """#)
        #expect(try inventory(text, .identities).components.first?.source?.version == "1:1.2.13")
    }

    @Test func aPurlThatNamesItsSourceStands() throws {
        let text = trivy(#"{"name":"aquasecurity:trivy:SrcName","value":"other"}"#)
            .replacing("distro=debian-12.4", with: "distro=debian-12&upstream=openssl")
        let inventory = try inventory(text, .identities)
        #expect(inventory.components.first?.source == nil)
        #expect(try Matcher(debian()).scan(inventory).findings.count == 1)
    }

    @Test func spdxNamesItInWords() throws {
        let text = #"""
            {"spdxVersion":"SPDX-2.3","dataLicense":"CC0-1.0","SPDXID":"SPDXRef-DOCUMENT","name":"x","documentNamespace":"https://example.invalid/x",
             "creationInfo":{"created":"2026-01-01T00:00:00Z","creators":["Tool: t"]},
             "packages":[{"SPDXID":"SPDXRef-A","name":"libssl3","versionInfo":"3.0.11-1~deb12u1","downloadLocation":"NONE",
               "sourceInfo":"built package from: openssl 3.0.11-1~deb12u1",
               "externalRefs":[{"referenceCategory":"PACKAGE-MANAGER","referenceType":"purl","referenceLocator":"\#(Self.purl)"}]}]}
            """#
        #expect(try Matcher(debian()).scan(inventory(text, .identities)).findings.count == 1)
    }

    /// What a store keeps of a component is enough to find its source again.
    @Test func aStoreKeepsItAsAPurl() throws {
        let text = trivy(
            #"{"name":"aquasecurity:trivy:SrcName","value":"openssl"},{"name":"aquasecurity:trivy:SrcVersion","value":"3.0.11-1~deb12u1"}"#)
        let component = try #require(try SBOMReader.read(ByteBlock(Array(text.utf8))).components.first)
        let purls = component.identifyingPurls
        #expect(purls == [Self.purl, "pkg:deb/debian/openssl@3.0.11-1~deb12u1?arch=source&distro=debian-12.4"])
        var kept = Component(id: "a", name: "libssl3")
        kept.purl = purls[0]
        kept.details.otherPurls = [purls[1]]
        #expect(InventoryComponent(kept).source == InventoryComponent(component).source)
        #expect(InventoryComponent(kept).source != nil)
    }

    private func findings(_ ecosystem: String, _ name: String, _ fixed: String, _ purl: String) throws -> Int {
        let catalog = try Workbench().catalog(Feed.osv("X-1", ecosystem, name, "introduced:0 fixed:\(fixed)", upstream: ["CVE-1"]))
        return try Scanning.scan(catalog, Scanning.component("c", purl: purl)).findings.count
    }

    /// OSV's records of SUSE, Rocky Linux and others name source packages; those of Red Hat and AlmaLinux name what is installed.
    @Test(arguments: [
        ("SUSE:Linux Enterprise Server 15 SP5", "suse/libopenssl1_1@1.1.1-1?distro=sles-15.5", 1),
        ("SUSE:Linux Enterprise Server 15 SP5", "suse/libopenssl1_1@1.1.1-2?distro=sles-15.5", 0),
        ("Rocky Linux:8", "rocky/openssl-libs@1.1.1-1?distro=rocky-8.5", 1), ("Rocky Linux:8", "rocky/openssl-libs@1.1.1-2?distro=rocky-8.5", 0),
        ("AlmaLinux:8", "almalinux/openssl-libs@1.1.1-1?distro=almalinux-8", 0),
    ])
    func sourcesOfRPMs(_ ecosystem: String, _ package: String, _ expected: Int) throws {
        let version = try #require(package.split(separator: "@").last?.prefix { $0 != "?" })
        let purl = "pkg:rpm/\(package)&epoch=1&upstream=openssl-1_1-\(version).src.rpm"
        #expect(try findings(ecosystem, "openssl-1_1", "1:1.1.1-2", purl) == expected)
    }

    /// A package that Debian has built once more (`+b2`) is of the same source version, which is what records name.
    @Test(arguments: [
        ("debian/de@1.0-1%2Bb2", 1), ("debian/de@1.0-1+b12", 1), ("debian/de@1.0-1", 1), ("debian/de@1.0-1+deb12u1", 0), ("debian/de@1.0-2+b1", 0),
        ("debian/de@1.0-1+b", 0), ("debian/de@1.0-1+b2.1", 0), ("debian/libde1@1.0-1+b2?upstream=de", 1),
        ("debian/libde1@9+b2?upstream=de%401.0-1", 1),
    ])
    func rebuildsAreOfTheSourceVersion(_ package: String, _ expected: Int) throws {
        let purl = "pkg:deb/" + package + (package.contains("?") ? "&" : "?") + "distro=debian-12"
        for (events, versions) in [("introduced:0 last_affected:1.0-1", []), ("introduced:0 fixed:0.1", ["1.0-1"])] {
            let catalog = try Workbench().catalog(Feed.osv("X-1", "Debian:12", "de", events, versions: versions))
            #expect(try Scanning.scan(catalog, Scanning.component("c", purl: purl)).findings.count == expected, "\(events)")
        }
    }

    @Test(arguments: ["x", "-.src.rpm", "a-.src.rpm", "-1-2.src.rpm", ".src.rpm"]) func aSourceRPMWithoutNameEndsNothing(_ upstream: String) throws {
        #expect(try findings("Rocky Linux:8", "openssl", "2", "pkg:rpm/rocky/openssl@1?distro=rocky-8&upstream=\(upstream)") == 1)
    }
}
