import Testing
import Versions

@Suite("names of schemes")
struct NameTests {
    @Test("every raw value names its scheme, in any case")
    func rawValues() {
        for scheme in VersionScheme.allCases {
            #expect(VersionScheme.named(scheme.rawValue) == scheme)
            #expect(VersionScheme.named(scheme.rawValue.uppercased()) == scheme)
        }
    }

    @Test(
        "the names of DESIGN section 4",
        arguments: [
            "apk", "alpm", "cargo", "composer", "conan", "cran", "datetime", "deb", "ebuild", "gem", "generic", "golang", "hackage", "hex", "intdot",
            "lexicographic", "maven", "nginx", "npm", "nuget", "openssl", "pub", "pypi", "rpm", "semver", "swift",
        ])
    func design(_ name: String) { #expect(VersionScheme.named(name)?.rawValue == name) }

    @Test(
        "purl types, distributions and OSV ecosystems",
        arguments: [
            ("alpine", VersionScheme.apk), ("Alpine:v3.20", .apk), ("gentoo", .ebuild), ("debian", .deb), ("Ubuntu:22.04:LTS", .deb),
            ("crates.io", .cargo), ("Packagist", .composer), ("PyPI", .pypi), ("RubyGems", .gem), ("SwiftURL", .swift), ("AlmaLinux:9", .rpm),
            ("Rocky Linux:8", .rpm), ("Red Hat", .rpm), ("Go", .golang), ("kernel", .linux), ("github", .generic), ("cpe", .generic), ("arch", .alpm),
        ])
    func synonyms(_ name: String, _ scheme: VersionScheme) { #expect(VersionScheme.named(name) == scheme) }

    @Test("what is no name", arguments: ["", "none", "all", "semver ", ":", "ｓｅｍｖｅｒ", String(repeating: "a", count: 1000)])
    func unknown(_ name: String) { #expect(VersionScheme.named(name) == nil) }
}
