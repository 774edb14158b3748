import CPE
import Testing

@testable import Catalog

/// Versions of one component that contradict each other: what they answer differently is a question that names both.
struct StatedVersionTests {
    private func scan(_ component: InventoryComponent) throws -> ScanResult {
        let catalog = try Workbench().catalog(
            Feed.osv("GHSA-1", "npm", "lodash", "introduced:0 fixed:4.17.21", type: "SEMVER"),
            Feed.osv("GHSA-2", "npm", "lodash", "introduced:0 fixed:5.0.0", type: "SEMVER"),
            Feed.osv("DEBIAN-1", "Debian:12", "openssl", "introduced:0 fixed:3.0.9-1"),
            Feed.nvd(
                "CVE-2024-1",
                Feed.anyOf(Feed.criterion("cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"3.0.8""#))))
        return try Scanning.scan(catalog, component)
    }

    @Test(arguments: [("4.17.21", "4.17.20"), ("4.17.20", "4.17.21")]) func purlAndVersion(purl: String, version: String) throws {
        let result = try scan(Scanning.component("lodash", version, purl: "pkg:npm/lodash@\(purl)"))
        #expect(result.undecided.map(\.reason) == [.versionsDiffer("\(purl), \(version)")] && result.undecided.map(\.record) == ["GHSA-1"])
        // Of what both answer alike nothing is asked, and the component counts once.
        #expect(result.findings.map { $0.evidence.first?.record } == ["GHSA-2"] && result.lookedUp == 1 && result.coverage == ["npm": 1])
    }

    @Test(arguments: [("3.0.9", "3.0.7"), ("3.0.7", "3.0.9")]) func nameAndVersion(named: String, version: String) throws {
        let cpe = "cpe:2.3:a:openssl:openssl:\(named):*:*:*:*:*:*:*"
        let result = try scan(Scanning.component("openssl", version, cpe: cpe))
        #expect(result.findings.isEmpty && result.undecided.map(\.reason) == [.versionsDiffer("\(named), \(version)")])
        let both = try scan(Scanning.component("openssl", purl: "pkg:generic/openssl@\(version)", cpe: cpe))
        #expect(both.findings.isEmpty && both.undecided.map(\.reason) == [.versionsDiffer("\(version), \(named)")])
    }

    /// Fixes of distributions differ in the revision alone.
    @Test(arguments: [("3.0.9-1", "3.0.9-0"), ("3.0.9-0", "1:3.0.9-1")]) func revisions(purl: String, version: String) throws {
        let result = try scan(Scanning.component("openssl", version, purl: "pkg:deb/debian/openssl@\(purl)?distro=debian-12"))
        #expect(result.findings.isEmpty && result.undecided.map(\.reason) == [.versionsDiffer("\(purl), \(version)")])
    }

    /// What a need says is no version, in Python's registry neither.
    @Test(arguments: [">=2.1,<3", "==2.1", "~=2.1", "2.*", "2.x", "!=2.1", "2.1"]) func needsOfPython(version: String) throws {
        let catalog = try Workbench().catalog(Feed.osv("PYSEC-1", "PyPI", "p", "introduced:2.0.0 fixed:2.4.0"))
        let result = try Scanning.scan(catalog, Scanning.component("p", version, purl: "pkg:pypi/p"))
        #expect(result.findings.count == (version == "2.1" ? 1 : 0) && result.undecided.count == (version == "2.1" ? 0 : 1))
    }

    /// Versions that look like words and are none, and the other way about.
    @Test(arguments: [
        ("8.x-5.1", false), ("7.x-1.4", false), ("8.x-5.x", true), ("8.x", true), ("1.x.x", true), ("^2.1", true), ("~2.1", true), ("2.1..2.9", true),
        ("2.1-1", false), ("1.0~rc1", false),
    ])
    func words(version: String, areWords: Bool) { #expect(VersionWords.areRange(version) == areWords) }

    /// The same in other words, less exact, words, branches and commits contradict nothing.
    @Test(
        arguments: [
            ("pkg:npm/lodash@4.17.20", "v4.17.20", nil), ("pkg:npm/lodash@4.17.20", "4.17.20-1", nil), ("pkg:npm/lodash@4.17.20", "main", nil),
            ("pkg:npm/lodash@4.17.20", "9fceb02d0ae598e95dc970b74767f19372d61af8", nil), ("pkg:npm/lodash@4.17.20", "4.17", nil),
            ("pkg:npm/lodash@4.17.20", "2.x", nil), ("pkg:deb/debian/openssl@3.0.8-1?distro=debian-12", "3.0.8", nil),
            ("pkg:deb/debian/openssl@3.0.8-1?distro=debian-12", "1:3.0.8-1", nil), (nil, "3.0.7", "3.0"), (nil, "3.0.7-r0", "3.0.7"),
            (nil, "3.0", "3.0.7"),
            ("pkg:generic/openssl@openssl-3.0.7", "3.0.7", "3.0.7"),
        ] as [(String?, String, String?)])
    func noContradiction(purl: String?, version: String, named: String?) throws {
        var component = try Scanning.component("x", version, purl: purl)
        if let named { component.cpes = [try CPE(parsing: "cpe:2.3:a:openssl:openssl:\(named):*:*:*:*:*:*:*")] }
        #expect(StatedVersions.contradicting(component) == nil)
    }

    /// Stores that judge components one by one say the same.
    @Test func oneByOne() throws {
        let catalog = try Workbench().catalog(Feed.osv("GHSA-1", "npm", "lodash", "introduced:0 fixed:4.17.21", type: "SEMVER"))
        let component = try Scanning.component("lodash", "4.17.20", purl: "pkg:npm/lodash@4.17.21")
        let judge = try ComponentJudge(catalog, Surroundings(system: nil, isComplete: false) { [component] })
        #expect(try judge.answers(for: component).result.undecided.map(\.reason) == [.versionsDiffer("4.17.21, 4.17.20")])
        var made = try Scanning.component("own", "1.0")
        made.ancestors = [component]
        #expect(try Scanning.scan(catalog, made).undecided.map(\.reason) == [.versionsDiffer("4.17.21, 4.17.20")])
    }
}
