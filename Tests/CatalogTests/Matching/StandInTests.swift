import JSONStream
import SBOM
import Testing

@testable import Catalog

/// Entries that no identifier is missing of: each of the packages that they stand for has its own answer.
struct StandInTests {
    private func standIns(_ components: String) throws -> [String] {
        let text = #"{"bomFormat":"CycloneDX","specVersion":"1.6","components":["# + components + "]}"
        let inventory = Inventory(try SBOMReader.read(ByteBlock(Array(text.utf8)), extent: .identities))
        return inventory.standIns.map { inventory.components[$0].name }
    }

    @Test(arguments: [
        // Trivy's own entries for the system and for lock files; Red Hat's name in os-release is another than in purls.
        (#"{"type":"operating-system","name":"debian","version":"12.15"},{"name":"curl","purl":"pkg:deb/debian/curl@1"}"#, ["debian"]),
        (#"{"type":"operating-system","name":"rhel","version":"9.4"},{"name":"curl","purl":"pkg:rpm/redhat/curl@1"}"#, ["rhel"]),
        (#"{"type":"application","name":"Gemfile.lock","properties":[{"name":"aquasecurity:trivy:Class","value":"lang-pkgs"}]}"#, ["Gemfile.lock"]),
        // An operating system that is a part itself, one with an identifier, and packages of another.
        (#"{"type":"operating-system","name":"VxWorks","version":"7"},{"name":"curl","purl":"pkg:generic/curl@1"}"#, []),
        (#"{"type":"operating-system","name":"debian","version":"12"},{"name":"curl","purl":"pkg:apk/alpine/curl@1"}"#, []),
        (
            #"{"type":"operating-system","name":"debian","version":"12","cpe":"cpe:2.3:o:debian:debian_linux:12:*:*:*:*:*:*:*"},"#
                + #"{"name":"curl","purl":"pkg:deb/debian/curl@1"}"#, []
        ),
        (#"{"type":"application","name":"app","properties":[{"name":"aquasecurity:trivy:Class","value":"other"}]}"#, []),
    ])
    func areTold(components: String, names: [String]) throws { #expect(try standIns(components) == names) }

    /// The report says so, and nothing else of them changes.
    @Test func reportsSaySo() throws {
        let catalog = try Workbench().catalog(Feed.osv("DSA-1", "Debian:12", "curl", "introduced:0 fixed:2"))
        let text =
            #"{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"operating-system","name":"debian","version":"12"},"#
            + #"{"name":"rtos","version":"1"},{"name":"curl","version":"1","purl":"pkg:deb/debian/curl@1?distro=debian-12"}]}"#
        let document = try SBOMReader.read(ByteBlock(Array(text.utf8)))
        let inventory = Inventory(document)
        let result = try Matcher(catalog).scan(inventory)
        #expect(result.notLookedUp.map(\.reasons) == [[.noIdentifier], [.noIdentifier]])
        let subject = ScanReport.Subject(file: "x", format: document.format.title, name: "x", version: "", components: 3)
        let report = try ScanReport(subject: subject, inventory: inventory, catalog: catalog, time: "2026-01-02T03:04:05Z")
        #expect(report.notLookedUp.map(\.reasons) == [[.standsForPackages], [.noIdentifier]])
    }
}
