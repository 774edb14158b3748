import PackageURL
import Testing

@testable import Catalog

/// Names and versions as generators write them for registries that take them otherwise.
struct RegistrySpellingTests {
    @Test(arguments: [("1.10.4-java", 0), ("1.10.4-x86_64-linux", 0), ("1.10.3-java", 1), ("1.10.3-x64-mingw-ucrt", 1)])
    func gemsAreLookedUpWithoutTheirPlatform(version: String, findings: Int) throws {
        let catalog = try Workbench().catalog(Feed.osv("GHSA-1", "RubyGems", "nokogiri", "introduced:0 fixed:1.10.4"))
        let result = try Scanning.scan(catalog, try Scanning.component("nokogiri", version, purl: "pkg:gem/nokogiri@\(version)"))
        #expect(result.findings.count == findings && result.undecided.isEmpty)
    }

    @Test(arguments: [
        ("NuGet", "Newtonsoft.Json", "pkg:nuget/newtonsoft.json@12.0.1"), ("NuGet", "newtonsoft.json", "pkg:nuget/Newtonsoft.Json@12.0.1"),
        ("SwiftURL", "github.com/Alamofire/Alamofire", "pkg:swift/github.com/alamofire/Alamofire@12.0.1"),
        ("GitHub Actions", "tj-actions/changed-files", "pkg:githubactions/tj-actions/changed-files@12.0.1"),
    ])
    func letterCaseOfNamesMakesNoDifference(ecosystem: String, name: String, purl: String) throws {
        let catalog = try Workbench().catalog(Feed.osv("GHSA-1", ecosystem, name, "introduced:0 fixed:13.0.1"))
        #expect(try Scanning.scan(catalog, try Scanning.component("x", "12.0.1", purl: purl)).findings.count == 1)
    }

    /// As lists are read: their purls need not keep the rules of their type.
    private func component(_ purl: String) throws -> InventoryComponent {
        InventoryComponent(reference: "x", name: "x", version: nil, purl: try PackageURL(parsing: purl, strictness: .syntax))
    }

    /// Names of one package that feeds and generators write otherwise: OSV's SwiftURL is the address of a repository, cyclonedx-gomod calls
    /// Go's library `std`, and an extension of VS Code is `publisher.name` in its marketplace.
    @Test(arguments: [
        ("SwiftURL", "https://github.com/apple/swift-a", "pkg:swift/github.com/apple/swift-a@1.0.0"),
        ("SwiftURL", "https://github.com/apple/swift-a.git", "pkg:swift/github.com/apple/swift-a@1.0.0"),
        ("SwiftURL", "https://github.com/apple/swift-a/", "pkg:swift/github.com/apple/swift-a@1.0.0"),
        ("SwiftURL", "ssh://git@github.com/Apple/Swift-A.git", "pkg:swift/github.com/apple/swift-a@1.0.0"),
        ("SwiftURL", "git@github.com:apple/swift-a.git", "pkg:swift/github.com/apple/swift-a@1.0.0"),
        ("SwiftURL", "github.com/apple/swift-a", "pkg:swift/github.com/apple/swift-a.git@1.0.0"),
        ("SwiftURL", "https://github.com/apple/swift-a", "pkg:swift/github.com/apple/swift-a.git@1.0.0"),
        ("Go", "stdlib", "pkg:golang/std@go1.0.0?type=module"), ("Go", "stdlib", "pkg:golang/std@v1.0.0"), ("Go", "std", "pkg:golang/stdlib@1.0.0"),
        ("Go", "stdlib", "pkg:golang/stdlib@1.0.0#net/http"), ("Go", "stdlib", "pkg:golang/std@1.0.0#net/http"),
        ("VSCode", "acme.ext", "pkg:vscode-extension/acme/ext@1.0.0"), ("VSCode", "Acme/Ext", "pkg:vscode-extension/acme/ext@1.0.0"),
        ("VSCode", "acme/ext.more", "pkg:vscode-extension/acme/ext.more@1.0.0"),
        ("VSCode", "acme.ext.more", "pkg:vscode-extension/acme/ext.more@1.0.0"),
        ("VSCode", "acme/ext", "pkg:vscode-extension/acme.ext@1.0.0"),
    ])
    func spellingsOfOneName(ecosystem: String, name: String, purl: String) throws {
        let catalog = try Workbench().catalog(Feed.osv("GHSA-1", ecosystem, name, "introduced:0 fixed:1.0.1", type: "SEMVER"))
        let result = try Scanning.scan(catalog, try component(purl))
        #expect(result.findings.count == 1 && result.undecided.isEmpty)
    }

    @Test(arguments: [
        ("SwiftURL", "https://github.com/apple/swift-a", "pkg:swift/gitlab.com/apple/swift-a@1.0.0"),
        ("Go", "example.com/std", "pkg:golang/std@1.0.0"),
        ("Go", "stdlib", "pkg:golang/example.com/std@1.0.0"), ("VSCode", "acme.ext", "pkg:vscode-extension/other/ext@1.0.0"),
    ])
    func otherNamesAreOthers(ecosystem: String, name: String, purl: String) throws {
        let catalog = try Workbench().catalog(Feed.osv("GHSA-1", ecosystem, name, "introduced:0 fixed:1.0.1", type: "SEMVER"))
        #expect(try Scanning.scan(catalog, try component(purl)).findings.isEmpty)
    }

    /// What is in a branch, and what is not, no bound tells.
    @Test func branchesOfComposerAreAQuestion() throws {
        let catalog = try Workbench().catalog(
            Feed.osv("GHSA-1", "Packagist", "acme/box", "introduced:0 fixed:2.0.0"), Feed.osv("GHSA-2", "Packagist", "acme/box", "introduced:0"))
        let result = try Scanning.scan(catalog, try Scanning.component("box", "dev-main", purl: "pkg:composer/acme/box@dev-main"))
        #expect(result.findings.count == 1)
        #expect(result.undecided.map(\.reason) == [.notComparable(version: "dev-main", scheme: "composer")])
    }

    @Test(arguments: ["sles-15-SP4", "sles-15.4", "sles-15-sp4", "suse linux enterprise server-15.4"])
    func servicePacksAreReleases(distro: String) throws {
        let catalog = try Workbench().catalog(
            Feed.osv("SUSE-SU-1", "SUSE:Linux Enterprise Server 15 SP4", "curl", "introduced:0 fixed:8.0-1", upstream: ["CVE-2024-1"]),
            Feed.osv("SUSE-SU-2", "SUSE:Linux Enterprise Server 15 SP5", "curl", "introduced:0 fixed:8.0-1", upstream: ["CVE-2024-2"]))
        let purl = "pkg:rpm/suse/curl@7.0-1?distro=" + distro.replacing(" ", with: "%20")
        let result = try Scanning.scan(catalog, try Scanning.component("curl", "7.0-1", purl: purl))
        #expect(result.findings.count == 1 && result.undecided.isEmpty && result.coverage.keys.sorted() == ["rpm/suse/15.4"])
    }

    /// AlmaLinux and Rocky Linux name the stream in the title alone.
    @Test(arguments: [
        ("&modularitylabel=postgresql:12:8040020210713:522a0ee4", 1, 0), ("&modularitylabel=postgresql:10:8040020210713:522a0ee4", 0, 0), ("", 0, 1),
    ])
    func streamsOfModulesAreHeldAgainstTheBuild(qualifier: String, findings: Int, questions: Int) throws {
        let catalog = try Workbench().catalog(
            Feed.osv(
                "ALSA-2021:1", "AlmaLinux:8", "postgresql", "introduced:0 fixed:12.9-1.module_el8.6.0+2758+4f4474df", upstream: ["CVE-2024-1"],
                extra: #""summary":"Important: postgresql:12 security, bug fix, and enhancement update","#))
        let version = "10.17-1.module_el8.4.0+2758+4f4474df"
        let purl = "pkg:rpm/almalinux/postgresql@\(version)?arch=x86_64&distro=almalinux-8.6" + qualifier
        let result = try Scanning.scan(catalog, try Scanning.component("postgresql", version, purl: purl))
        #expect(result.findings.count == findings)
        #expect(result.undecided.map(\.reason) == Array(repeating: .partOf("module postgresql:12"), count: questions))
    }

    /// A package of the same advisory that is no module's build is one without conditions; a title without a stream asks for none; of two streams either will do.
    @Test func onlyBuildsOfModulesHaveStreams() throws {
        let built = "1-1.module_el8.6.0+1+a"
        func affected(_ title: String, _ fixed: String) throws -> [String?] {
            let text = Feed.osv("ALSA-1", "AlmaLinux:8", "x", "introduced:0 fixed:\(fixed)", extra: #""summary":"\#(title)","#)
            return try Feed.read(text).affected.map(\.statement.platform?.name)
        }
        #expect(try affected("Moderate: idm:DL1 and idm:client security update", built) == ["module idm:DL1", "module idm:client"])
        #expect(try affected("Moderate: idm:DL1 security update", "1-1.el8") == [nil])
        #expect(try affected("Important: varnish security update", built) == [nil])
        // The packages of a stream are named behind it; numbers of advisories and addresses are no streams.
        #expect(try affected("Important: httpd:2.4/mod_http2 security update", built) == ["module httpd:2.4"])
        #expect(try affected("Moderate: (container-tools:rhel8), 389-ds:1.4.", built) == ["module container-tools:rhel8", "module 389-ds:1.4"])
        #expect(try affected("Important: x update RHSA-2024:0002 https://example.invalid/a:b at 12:30", built) == [nil])
        #expect(try affected("Moderate: nodejs:18 security update (RHSA-2024:0002)", built) == ["module nodejs:18"])
    }
}
