import CPE
import JSONStream
import Testing

@testable import Catalog

/// CPE names that the SBOM's generator guessed beside a package are candidates until a person confirms them (decision 0038).
struct GuessedNameMatchingTests {
    private static func flaw(of product: String) -> String {
        Feed.nvd("CVE-2020-1", Feed.anyOf(Feed.criterion("cpe:2.3:a:\(product)")))
    }

    private static func component(_ purl: String, _ name: String, isGuessed: Bool) throws -> InventoryComponent {
        var component = try Scanning.component("c", purl: purl, cpe: "cpe:2.3:a:\(name):*:*:*:*:*:*:*")
        component.cpesAreGuessed = isGuessed
        return component
    }

    /// The same names are findings where somebody chose them: of distributions' packages, and of packages of languages with all that ties them (decision 0014).
    @Test(arguments: [
        ("pkg:deb/debian/zlib@1.2.11-1?distro=debian-11", "zlib:zlib:1.2.11-1", "zlib:zlib:*:*:*:*:*:*:*:*"),
        ("pkg:rpm/photon/vim@7.4-9.ph1?distro=photon-1.0", "vim:vim:7.4-9.ph1", "vim:vim:*:*:*:*:*:*:*:*"),
        ("pkg:maven/org.apache.logging.log4j/log4j-core@2.14.0", "apache:log4j:2.14.0", "apache:log4j:*:*:*:*:*:*:*:*"),
        ("pkg:npm/lodash@4.17.4", "lodash:lodash:4.17.4", "lodash:lodash:*:*:*:*:*:node.js:*:*"),
    ])
    func aGuessIsAQuestion(_ row: (purl: String, name: String, product: String)) throws {
        let catalog = try Workbench().catalog(Self.flaw(of: row.product))
        let chosen = try Scanning.scan(catalog, Self.component(row.purl, row.name, isGuessed: false))
        #expect(chosen.findings.count == 1 && chosen.undecided.isEmpty)
        let guessed = try Scanning.scan(catalog, Self.component(row.purl, row.name, isGuessed: true))
        #expect(guessed.findings.isEmpty)
        #expect(guessed.undecided.map(\.reason.code) == ["cpe-name-guessed"] && guessed.undecided.first?.record == "CVE-2020-1")
    }

    /// A program known by what is in its binary has no ecosystem, and Syft takes its name from a list that people keep.
    @Test func programsKeepTheirNames() throws {
        let catalog = try Workbench().catalog(Self.flaw(of: "openssl:openssl:*:*:*:*:*:*:*:*"))
        let result = try Scanning.scan(catalog, Self.component("pkg:generic/openssl@3.0.20", "openssl:openssl:3.0.20", isGuessed: true))
        #expect(result.findings.count == 1 && result.undecided.isEmpty)
    }

    /// Beside data of the ecosystem that name the vulnerability, a guess is evidence as before.
    @Test func dataOfTheEcosystemDecide() throws {
        let osv = Feed.osv("GHSA-aaaa-bbbb-cccc", "npm", "lodash", "introduced:0 fixed:4.17.21", type: "SEMVER", aliases: ["CVE-2020-1"])
        let catalog = try Workbench().catalog(Self.flaw(of: "lodash:lodash:*:*:*:*:*:node.js:*:*"), osv)
        let result = try Scanning.scan(catalog, Self.component("pkg:npm/lodash@4.17.4", "lodash:lodash:4.17.4", isGuessed: true))
        #expect(result.findings.count == 1 && result.undecided.isEmpty)
    }

    /// That another product of the name is not affected clears nothing: neither for a name known to be a guess nor for one that only repeats the package's.
    @Test(arguments: [true, false]) func aGuessClearsNothing(_ isGuessed: Bool) throws {
        let feed = CSAFFeed.document(
            CSAFFeed.branches("product_version", "4.2.0", helper: #""cpe":"cpe:2.3:a:redis:redis:4.2.0:*:*:*:*:*:*:*""#),
            status: #""known_not_affected":["P1"]"#)
        let osv = Feed.osv("GHSA-aaaa-bbbb-cccc", "npm", "redis", "introduced:0", type: "SEMVER", aliases: ["CVE-2026-1"])
        let component = try Self.component("pkg:npm/redis@4.2.0", "redis:redis:4.2.0", isGuessed: isGuessed)
        let bench = try Workbench()
        var builder = try CatalogBuilder(path: bench.path("a.cat"))
        for text in [feed, osv] { try builder.addRecords(in: .init(Array(text.utf8)), name: "feed") }
        _ = try builder.finish(now: "2026-01-02T03:04:05Z")
        let result = try Scanning.scan(bench.open("a.cat"), component)
        #expect(result.findings.count == 1 && result.cleared.isEmpty)
    }
}
