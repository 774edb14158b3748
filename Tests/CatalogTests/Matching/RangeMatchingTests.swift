import Testing

@testable import Catalog

/// The rules of the OSV schema's evaluation, from the outside.
struct RangeMatchingTests {
    @Test(arguments: [
        ("introduced:0 fixed:2.0", "1.9", true), ("introduced:0 fixed:2.0", "2.0", false), ("introduced:0 fixed:2.0", "0", true),
        ("introduced:1.0 fixed:2.0", "0.9", false), ("introduced:1.0 fixed:2.0", "1.0", true), ("introduced:1.0 last_affected:2.0", "2.0", true),
        ("introduced:1.0 last_affected:2.0", "2.0.1", false), ("introduced:1.0", "99", true),
        ("introduced:1.0 fixed:1.5 introduced:2.0 fixed:2.5", "1.7", false),
        ("introduced:1.0 fixed:1.5 introduced:2.0 fixed:2.5", "2.1", true), ("introduced:1.0 fixed:1.5 introduced:2.0 fixed:2.5", "2.5", false),
        ("fixed:2.5 introduced:2.0 fixed:1.5 introduced:1.0", "1.2", true), ("introduced:0 limit:3.0", "2.9", true),
        ("introduced:0 limit:3.0", "3.0", false),
        ("introduced:0 fixed:2.0rc1", "2.0b1", true), ("introduced:0 fixed:2.0 limit:*", "1.0", true), ("introduced:1.0 fixed:1.0", "1.0", false),
        ("introduced:1.0 fixed:2.0 introduced:2.0 fixed:3.0", "2.0", true),
    ])
    func events(_ events: String, _ version: String, _ isAffected: Bool) throws {
        let catalog = try Workbench().catalog(Feed.osv("X-1", "PyPI", "demo", events))
        let result = try Scanning.scan(catalog, Scanning.component("demo", purl: "pkg:pypi/demo@\(version)"))
        #expect(result.findings.count == (isAffected ? 1 : 0))
        #expect(result.undecided.isEmpty)
        #expect(result.lookedUp == 1)
    }

    @Test func aListedVersionIsAffectedBesideTheRanges() throws {
        let catalog = try Workbench().catalog(Feed.osv("X-1", "PyPI", "demo", "introduced:2.0 fixed:3.0", versions: ["1.0", "1.1"]))
        let result = try Scanning.scan(catalog, Scanning.component("demo", purl: "pkg:pypi/demo@1.1.0"))
        #expect(result.findings.first?.evidence.first?.range == "= 1.1")
        #expect(result.findings.first?.fixedIn == ["3.0"])
    }

    @Test func aGitRangeInFrontDoesNotHideTheOthers() throws {
        let feed = """
            {"id":"X-1","modified":"2024-01-01","affected":[{"package":{"ecosystem":"PyPI","name":"demo"},"ranges":[
              {"type":"GIT","repo":"r","events":[{"introduced":"0"},{"fixed":"abc"}]},{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"2"}]}]}]}
            """
        let result = try Scanning.scan(Workbench().catalog(feed), Scanning.component("demo", purl: "pkg:pypi/demo@1"))
        #expect(result.findings.count == 1)
    }

    @Test func tellsTheRangeAndTheFix() throws {
        let catalog = try Workbench().catalog(Feed.osv("X-1", "npm", "@a/b", "introduced:1.0.0 fixed:1.2.3", type: "SEMVER"))
        let finding = try #require(Scanning.scan(catalog, Scanning.component("b", purl: "pkg:npm/%40a/b@1.2.0")).findings.first)
        #expect(finding.kind == .purl)
        #expect(finding.confidence == .high)
        #expect(finding.fixedIn == ["1.2.3"])
        #expect(
            finding.evidence == [
                Evidence(rule: .packageRange, source: "OSV/X", record: "X-1", identity: "pkg:npm/@a/b", version: "1.2.0", range: ">= 1.0.0, < 1.2.3")
            ])
    }

    /// What ends where the next range begins, or a hole in a range, is no fix.
    @Test(arguments: [
        ("introduced:1.0 fixed:2.0 introduced:2.0 fixed:3.0", ["3.0"]), ("introduced:1.0 fixed:2.0 introduced:2.0 last_affected:3.0", []),
        ("introduced:1.0 fixed:2.0 introduced:2.5 fixed:3.0", ["2.0"]), ("introduced:1.0 fixed:2.0 introduced:2.0", []),
    ])
    func theFixIsBehindAllThatIsAffected(events: String, fixed: [String]) throws {
        let catalog = try Workbench().catalog(Feed.osv("X-1", "PyPI", "demo", events))
        #expect(try Scanning.scan(catalog, Scanning.component("demo", purl: "pkg:pypi/demo@1.2")).findings.first?.fixedIn == fixed)
    }

    /// Orders that take any text take `2.x` for a version; what is meant by it may be affected or not.
    @Test(arguments: ["2.x", "2.1 - 2.9", "1.0-3.0", "3.x"]) func severalVersionsAreNone(version: String) throws {
        let catalog = try Workbench().catalog(
            Feed.osv("X-1", "Maven", "a:b", "introduced:2.0 fixed:2.4"), Feed.osv("X-2", "Maven", "a:b", "introduced:0"))
        var component = try Scanning.component("b", version, purl: "pkg:maven/a/b")
        for _ in 0..<2 {
            let result = try Scanning.scan(catalog, component)
            #expect(result.undecided.map(\.reason) == [.notComparable(version: version, scheme: "maven")])
            #expect(result.findings.map(\.evidence.first?.record) == ["X-2"])
            component = try Scanning.component("b", purl: "pkg:maven/a/b@" + version.replacing(" ", with: "%20"))
        }
    }

    @Test func aVersionThatIsNoneIsUndecided() throws {
        let catalog = try Workbench().catalog(Feed.osv("X-1", "npm", "demo", "introduced:1.0.0 fixed:2.0.0"))
        let result = try Scanning.scan(catalog, Scanning.component("demo", purl: "pkg:npm/demo@not!a!version"))
        #expect(result.findings.isEmpty)
        #expect(result.undecided.map(\.reason) == [.notComparable(version: "not!a!version", scheme: "npm")])
    }

    @Test func takesTheComponentsVersionWhereThePurlHasNone() throws {
        let catalog = try Workbench().catalog(Feed.osv("X-1", "PyPI", "demo", "introduced:1.0 fixed:2.0"))
        #expect(try Scanning.scan(catalog, Scanning.component("demo", "1.5", purl: "pkg:pypi/demo")).findings.count == 1)
        #expect(try Scanning.scan(catalog, Scanning.component("demo", purl: "pkg:pypi/demo")).notLookedUp.map(\.reasons) == [[.noVersion]])
    }

    @Test(arguments: ["UNKNOWN", "unknown", "latest", "n/a", "-", "*", "NOASSERTION"])
    func aPlaceholderIsNoVersion(_ word: String) throws {
        let catalog = try Workbench().catalog(Feed.osv("X-1", "PyPI", "demo", "introduced:0 fixed:9"))
        let result = try Scanning.scan(catalog, Scanning.component("demo", word, purl: "pkg:pypi/demo"))
        #expect(result.findings.isEmpty)
        #expect(result.notLookedUp.map(\.reasons) == [[.noVersion]])
    }

    @Test func aGoModulesMajorVersionMayStandInTheSubpath() throws {
        let catalog = try Workbench().catalog(Feed.osv("GO-1", "Go", "github.com/go-git/go-git/v5", "introduced:0 fixed:5.20.0", type: "SEMVER"))
        #expect(try Scanning.scan(catalog, Scanning.component("x", purl: "pkg:golang/github.com/go-git/go-git@v5.19.0#v5")).findings.count == 1)
        #expect(try Scanning.scan(catalog, Scanning.component("x", purl: "pkg:golang/github.com/go-git/go-git/v5@v5.19.0")).findings.count == 1)
        #expect(try Scanning.scan(catalog, Scanning.component("x", purl: "pkg:golang/github.com/go-git/go-git@v5.19.0")).findings.isEmpty)
    }

    @Test func aSubpathMayBeAModuleOfItsOwn() throws {
        let catalog = try Workbench().catalog(
            Feed.osv("GO-1", "Go", "github.com/containerd/containerd", "introduced:0", type: "SEMVER"),
            Feed.osv("GO-2", "Go", "go.opentelemetry.io/otel/exporters/otlp/otlptrace", "introduced:0", type: "SEMVER"))
        let api = try Scanning.scan(catalog, Scanning.component("x", purl: "pkg:golang/github.com/containerd/containerd@v1.11.1#api"))
        #expect(api.findings.isEmpty)
        #expect(api.undecided.map(\.reason) == [.identityUncertain("pkg:golang/github.com/containerd/containerd")])
        let major = try Scanning.scan(catalog, Scanning.component("x", purl: "pkg:golang/github.com/containerd/containerd@v2.3.3#v2"))
        #expect(major.findings.isEmpty && major.undecided.isEmpty)
        let otel = try Scanning.scan(catalog, Scanning.component("x", purl: "pkg:golang/go.opentelemetry.io/otel/exporters@v1.19.0#otlp/otlptrace"))
        #expect(otel.findings.count == 1)
    }

    @Test func aWithdrawnRecordNeverMatches() throws {
        let catalog = try Workbench().catalog(Feed.osv("X-1", "PyPI", "demo", "introduced:0", extra: #""withdrawn":"2024-01-01T00:00:00Z","#))
        #expect(try Scanning.scan(catalog, Scanning.component("demo", purl: "pkg:pypi/demo@1")).findings.isEmpty)
    }
}
