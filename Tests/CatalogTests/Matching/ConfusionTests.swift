import CPE
import PackageURL
import Testing

@testable import Catalog

/// Pairs of a package and another product of the same name that scanners are known to mix up (matching.md, section 4, causes 1, 2 and 4; bar A10).
struct ConfusionTests {
    /// A package, the CPE name that a generator makes of it, and the product of the same name that has the flaw.
    private static let pairs: [(purl: String, guess: String, product: String)] = [
        ("pkg:npm/chainsaw@0.1.0", "chainsaw:chainsaw:0.1.0", "apache:chainsaw"),
        ("pkg:gem/artifactory@3.0.15", "artifactory:artifactory:3.0.15", "jfrog:artifactory"),
        ("pkg:npm/nx@14.0.0", "nx:nx:14.0.0", "siemens:nx"),
        ("pkg:npm/opener@1.5.2", "opener:opener:1.5.2", "opener_project:opener"),
        ("pkg:npm/platform@1.3.6", "platform:platform:1.3.6", "pega:platform"),
        ("pkg:pypi/netaddr@0.7.10", "netaddr_project:netaddr:0.7.10", "netaddr_project:netaddr:*:*:*:*:*:ruby"),
        ("pkg:golang/github.com/go-sql-driver/mysql@v1.4.0", "go-sql-driver:mysql:1.4.0", "oracle:mysql"),
        ("pkg:golang/github.com/go-sql-driver/mysql@v1.4.0", "mysql:mysql:1.4.0", "mysql:mysql"),
        ("pkg:maven/com.sun.mail/javax.mail@1.6.2", "mail:mail:1.6.2", "nextcloud:mail"),
        ("pkg:npm/ace-builds@1.4.0", "ace:ace:1.4.0", "vmware:ace"),
        ("pkg:maven/com.typesafe/config@1.4.0", "config:config:1.4.0", "config_project:config"),
        ("pkg:npm/php@1.0.0", "php:php:1.0.0", "php:php"), ("pkg:npm/mysql@2.18.1", "mysql:mysql:2.18.1", "mysql:mysql"),
        ("pkg:gem/gitlab@4.19.0", "gitlab:gitlab:4.19.0", "gitlab:gitlab"), ("pkg:npm/docker@1.0.0", "docker:docker:1.0.0", "docker:docker"),
        ("pkg:pypi/git@0.1.5", "git:git:0.1.5", "git:git"), ("pkg:npm/redis@4.2.0", "redis:redis:4.2.0", "redis:redis"),
        ("pkg:gem/openssl@3.0.0", "openssl:openssl:3.0.0", "openssl:openssl"),
    ]

    private static func flaw(of product: String) -> String {
        let parts = product.split(separator: ":")
        let rest = parts.count > 2 ? product : product + ":*:*:*:*:*:*"
        return Feed.nvd("CVE-2020-1", Feed.anyOf(Feed.criterion("cpe:2.3:a:\(rest):*:*", bounds: #""versionEndExcluding":"99""#)))
    }

    /// With NVD alone in the catalogue, so that no data of the package's own ecosystem can say better.
    @Test(arguments: pairs.indices) func sameNameIsNoFinding(_ index: Int) throws {
        let pair = Self.pairs[index]
        let catalog = try Workbench().catalog(Self.flaw(of: pair.product))
        let component = try Scanning.component("c", purl: pair.purl, cpe: "cpe:2.3:a:\(pair.guess):*:*:*:*:*:*:*")
        #expect(try Scanning.scan(catalog, component).findings.isEmpty)
    }

    /// Generators write a name for every word of the package's, and its namespace names what it is about (640 labels of SonarQube's plug-ins, called PHP).
    @Test(arguments: [
        ("pkg:maven/org.sonarsource.php/php-frontend@3.25.0", "php", "php-frontend"),
        ("pkg:maven/com.typesafe.netty/netty-reactive-streams@2.0.5", "netty", "netty-reactive-streams"),
    ])
    func wordOfTheNameIsNoFinding(_ row: (purl: String, word: String, name: String)) throws {
        let catalog = try Workbench().catalog(Self.flaw(of: "\(row.word):\(row.word)"))
        var component = try Scanning.component("c", purl: row.purl)
        component.cpes = try ["\(row.name):\(row.name)", "\(row.name):\(row.word)", "\(row.word):\(row.name)", "\(row.word):\(row.word)"]
            .map { try CPE(parsing: "cpe:2.3:a:\($0):2.0.5:*:*:*:*:*:*:*") }
        let result = try Scanning.scan(catalog, component)
        #expect(result.findings.isEmpty && result.undecided.count == 1)
    }

    /// Client libraries are called like the server that they talk to; the vendor who publishes a package is known by its namespace.
    @Test(arguments: [
        ("pkg:swift/github.com/vapor/redis.git/redis@4.14.0", 0), ("pkg:cocoapods/redis@4.14.0", 0), ("pkg:swift/github.com/redis/redis@4.14.0", 1),
    ])
    func clientsAreNotTheirServers(_ purl: String, _ findings: Int) throws {
        let catalog = try Workbench().catalog(
            Feed.nvd("CVE-1", Feed.anyOf(Feed.criterion("cpe:2.3:a:redis:redis:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"7.4""#))))
        let result = try Scanning.scan(catalog, Scanning.component("redis", purl: purl, cpe: "cpe:2.3:a:redis:redis:4.14.0:*:*:*:*:*:*:*"))
        #expect(result.findings.count == findings && result.undecided.count == 1 - findings)
    }

    /// What a generator may have guessed is asked, not dropped.
    @Test func guessedNameIsAsked() throws {
        let catalog = try Workbench().catalog(Self.flaw(of: "redis:redis"))
        let component = try Scanning.component("redis", purl: "pkg:npm/redis@4.2.0", cpe: "cpe:2.3:a:redis:redis:4.2.0:*:*:*:*:*:*:*")
        let asked = try Scanning.scan(catalog, component).undecided
        #expect(asked.map(\.reason) == [.nameGuessed("cpe:2.3:a:redis:redis:4.2.0:*:*:*:*:*:*:*")])
        #expect(asked.first?.record == "CVE-2020-1")
    }

    /// Names that somebody must have looked up, or that the record itself ties to the language, still count.
    @Test(arguments: [
        ("pkg:pypi/flask@0.12", "palletsprojects:flask:0.12", "palletsprojects:flask:*:*:*:*:*:*"),
        ("pkg:npm/lodash@4.17.4", "lodash:lodash:4.17.4", "lodash:lodash:*:*:*:*:*:node.js"),
        ("pkg:maven/org.apache.logging.log4j/log4j-core@2.14.0", "apache:log4j:2.14.0", "apache:log4j:*:*:*:*:*:*"),
        ("pkg:golang/github.com/hashicorp/consul@1.9.0", "hashicorp:consul:1.9.0", "hashicorp:consul:*:*:*:*:*:*"),
        // A library built by the maker and packed as an artifact of Maven (grype#3594).
        ("pkg:maven/com.example.device/openssl-native@1.1.1k", "openssl:openssl:1.1.1k", "openssl:openssl:*:*:*:*:*:*"),
        ("pkg:generic/openssl@1.1.1k", "openssl:openssl:1.1.1k", "openssl:openssl:*:*:*:*:*:*"),
    ])
    func tiedNameIsAFinding(_ row: (purl: String, name: String, product: String)) throws {
        let catalog = try Workbench().catalog(Self.flaw(of: row.product))
        let component = try Scanning.component("c", purl: row.purl, cpe: "cpe:2.3:a:\(row.name):*:*:*:*:*:*:*")
        #expect(try Scanning.scan(catalog, component).findings.count == 1)
    }

    /// A component known by CPE only is not looked for among packages of that name (grype#2618).
    @Test func bareNameFindsNoPackage() throws {
        let catalog = try Workbench().catalog(Feed.osv("MAL-1", "npm", "libidn2", "introduced:0", type: "SEMVER"))
        let result = try Scanning.scan(catalog, Scanning.component("libidn2", "2.3.0", cpe: "cpe:2.3:a:gnu:libidn2:2.3.0:*:*:*:*:*:*:*"))
        #expect(result.findings.isEmpty && result.undecided.isEmpty)
    }

    /// A product wildcard says nothing (DT#1929).
    @Test(arguments: ["cpe:2.3:a:vendor:*:1.0:*:*:*:*:*:*:*", "cpe:2.3:*:*:*:1.0:*:*:*:*:*:*:*", "cpe:2.3:a:intel:xr*:1.0:*:*:*:*:*:*:*"])
    func productWildcardIsSaidToBeTooBroad(_ name: String) throws {
        let catalog = try Workbench().catalog(Self.flaw(of: "vendor:core"), Self.flaw(of: "intel:xrandr"))
        let result = try Scanning.scan(catalog, Scanning.component("c", "1.0", cpe: name))
        #expect(result.findings.isEmpty && result.undecided.isEmpty)
        #expect(result.notLookedUp.first?.reasons.contains { if case .tooBroad = $0 { true } else { false } } == true)
    }

    /// A vendor wildcard is a question about each vendor's product of that name, and no finding (grype#342, DT#2580).
    @Test(arguments: ["cpe:2.3:a:*:core:1.0:*:*:*:*:*:*:*", "cpe:2.3:*:*:core:*:*:*:*:*:*:*:*"]) func vendorWildcardIsAQuestion(_ name: String) throws
    {
        let catalog = try Workbench().catalog(Self.flaw(of: "vendor:core"))
        let result = try Scanning.scan(catalog, Scanning.component("c", "1.0", cpe: name))
        #expect(result.findings.isEmpty && result.notLookedUp.isEmpty)
        #expect(result.undecided.map(\.reason) == [.candidate("cpe:2.3:a:vendor:core:1.0")])
    }

    /// dep-scan's list of spellings that used to find nothing: each means the same product (bar A12).
    @Test(arguments: [
        "cpe:/a:open-vendor:lib_name:1.0", "cpe:2.3:a:open-vendor:lib_name:1.0", "CPE:2.3:A:Open-Vendor:LIB_NAME:1.0:*:*:*:*:*:*:*",
        #"cpe:2.3:a:open\-vendor:lib_name:1.0:*:*:*:*:*:*:*"#, "cpe:2.3:a:open-vendor:lib_name:1.0:-:*:*:*:*:*:*",
        "cpe:2.3:a:open-vendor:lib-name:1.0:*:*:*:*:*:*:*",
        "cpe:2.3:a:open_vendor:lib_name:1.0:*:*:*:*:*:*:*",
    ])
    func spellingsOfOneName(_ text: String) throws {
        let catalog = try Workbench().catalog(Self.flaw(of: "open-vendor:lib_name"))
        var component = InventoryComponent(reference: "c", name: "c", version: nil)
        component.cpes = [try CPE(lenient: text)]
        #expect(try Scanning.scan(catalog, component).findings.count == 1)
    }

    /// Colons and other escaped characters in names (dep-scan's fifth).
    @Test(arguments: [#"cpe:2.3:a:v\:w:p\+\+:1.0:*:*:*:*:*:*:*"#, "cpe:/a:v%3aw:p%2b%2b:1.0"]) func escapedCharacters(_ text: String) throws {
        let catalog = try Workbench().catalog(
            Feed.nvd("CVE-2020-3", Feed.anyOf(Feed.criterion(#"cpe:2.3:a:v\\:w:p\\+\\+:*:*:*:*:*:*:*:*"#, bounds: #""versionEndExcluding":"2""#))))
        var component = InventoryComponent(reference: "c", name: "c", version: nil)
        component.cpes = [try CPE(lenient: text)]
        #expect(try Scanning.scan(catalog, component).findings.count == 1)
    }

    @Test func notApplicableVersionIsNotEveryVersion() throws {
        let catalog = try Workbench().catalog(
            Feed.nvd("CVE-2020-2", Feed.anyOf(Feed.criterion("cpe:2.3:a:apache:http_server:-:*:*:*:*:*:*:*"))))
        let result = try Scanning.scan(catalog, Scanning.component("httpd", "2.4.1", cpe: "cpe:2.3:a:apache:http_server:2.4.1:*:*:*:*:*:*:*"))
        #expect(result.findings.isEmpty)
    }

    /// With a platform beside it, `-` names the product of that platform whatever its version: Redis as Debian ships it (CVE-2022-0543).
    @Test func notApplicableVersionOnAPlatformIsEveryVersion() throws {
        let statement =
            #"{"operator":"AND","nodes":[{"operator":"OR","negate":false,"cpeMatch":["#
            + Feed.criterion("cpe:2.3:a:redis:redis:-:*:*:*:*:*:*:*") + #"]},{"operator":"OR","negate":false,"cpeMatch":["#
            + Feed.criterion("cpe:2.3:o:debian:debian_linux:10.0:*:*:*:*:*:*:*", vulnerable: false) + "]}]}"
        let catalog = try Workbench().catalog(Feed.nvd("CVE-2022-0543", statement))
        let redis = try Scanning.component("redis", cpe: "cpe:2.3:a:redis:redis:5.0.3:*:*:*:*:*:*:*")
        let debian = try Scanning.component("debian", cpe: "cpe:2.3:o:debian:debian_linux:10.0:*:*:*:*:*:*:*")
        #expect(try Scanning.scan(catalog, redis, debian).findings.map(\.confidence) == [.low])
        #expect(try Scanning.scan(catalog, redis).undecided.count == 1)
    }
}
