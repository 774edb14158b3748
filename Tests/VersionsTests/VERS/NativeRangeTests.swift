import PackageURL
import Testing
import Versions

/// One table for each native notation; what the vectors do not reach.
struct NativeRangeTests {
    @Test(
        "npm",
        arguments: [
            ("^0.2.3", ">=0.2.3|<0.3.0"), ("^0.0.3", ">=0.0.3|<0.0.4"), ("^0.0", ">=0.0.0|<0.1.0"), ("^1.x", ">=1.0.0|<2.0.0"),
            ("~1", ">=1.0.0|<2.0.0"),
            ("~1.2", ">=1.2.0|<1.3.0"), ("1.2.3 - 2.3", ">=1.2.3|<2.4.0"), ("1.x || >=2.5.0 || 5.0.0 - 7.2.3", ">=1.0.0|<2.0.0|>=2.5.0"), ("*", "*"),
            (">1", ">=2.0.0"), ("<1", "<1.0.0"), ("=1.2.3", "1.2.3"), ("v1.2.3", "1.2.3"), (">=1.0.0, <2.0.0", ">=1.0.0|<2.0.0"),
            (">=1.0.0 <2.0.0 || >=2.0.0 <3.0.0", ">=1.0.0|<3.0.0"), ("<2.0.0 >=2.0.0", "none"),
        ])
    func npm(_ native: String, _ expected: String) throws { try check(.npm, native, expected) }

    @Test(
        "Cargo",
        arguments: [
            ("1.2.3", ">=1.2.3|<2.0.0"), ("0.2", ">=0.2.0|<0.3.0"), ("0.0", ">=0.0.0|<0.1.0"), ("0", ">=0.0.0|<1.0.0"), ("~1.2.3", ">=1.2.3|<1.3.0"),
            ("1.*", ">=1.0.0|<2.0.0"), ("*", "*"), (">= 1.2, < 1.5", ">=1.2.0|<1.5.0"), ("=1.2.3", "1.2.3"),
        ])
    func cargo(_ native: String, _ expected: String) throws { try check(.cargo, native, expected) }

    @Test(
        "Composer",
        arguments: [
            ("~1.2", ">=1.2.0|<2.0.0"), ("~1.2.3", ">=1.2.3|<1.3.0"), ("^0.3", ">=0.3.0|<0.4.0"), ("1.0.*", ">=1.0.0|<1.1.0"),
            ("1.0 - 2.0", ">=1.0.0|<2.1.0"), ("1.0.0 - 2.1.0", ">=1.0.0|<=2.1.0"), ("^1.0 | ^2.0", ">=1.0.0|<3.0.0"), ("1.2.3@beta", "1.2.3"),
            (">=1.0 <1.1 || >=1.2", ">=1.0.0|<1.1.0|>=1.2.0"), ("!=1.5.0", "!=1.5.0"), ("<1.9.4.3", "<1.9.4.3"), ("<1.x-dev", "<1.x-dev"),
        ])
    func composer(_ native: String, _ expected: String) throws { try check(.composer, native, expected) }

    @Test(
        "PyPI",
        arguments: [
            ("~=2.2", ">=2.2|<3.dev0"), ("~=1.4.5", ">=1.4.5|<1.5.dev0"), ("==1.4.*", ">=1.4.dev0|<1.5.dev0"), ("!=1.4.*", "<1.4.dev0|>=1.5.dev0"),
            ("===1.0", "1.0"), (">=1.0,!=1.5,<2", ">=1.0|!=1.5|<2"), (">=1!2.0", ">=1%212.0"), ("==1.0-Alpha_1", "1.0a1"),
            ("<2.0.POST1", "<2.0.post1"),
            (">1.0+Local_1", ">1.0+local.1"),
        ])
    func pypi(_ native: String, _ expected: String) throws { try check(.pypi, native, expected) }

    @Test(
        "Maven, Gradle and NuGet",
        arguments: [
            (VersionScheme.maven, "[1.0,2.0)", ">=1.0|<2.0"), (.maven, "(,1.0],[1.2,)", "<=1.0|>=1.2"), (.maven, "[1.5]", "1.5"),
            (.maven, "(,)", "*"),
            (.maven, "1.0", "1.0"), (.maven, ">= 1.0, < 2.0", ">=1.0|<2.0"), (.maven, "(1.0,1.0)", "none"), (.gradle, "]1.0, 2.0[", ">1.0|<2.0"),
            (.nuget, "1.0", ">=1.0"), (.nuget, "(1.0,)", ">1.0"), (.nuget, "(,1.0]", "<=1.0"), (.nuget, "= 1.0.0", "1.0.0"),
            (.nuget, "1.2.*", ">=1.2.0"),
        ])
    func brackets(_ scheme: VersionScheme, _ native: String, _ expected: String) throws { try check(scheme, native, expected) }

    @Test(
        "Ruby, Elixir, Dart, Conan",
        arguments: [
            (VersionScheme.gem, "~> 2.2.0, != 2.2.1, < 2.3.0", ">=2.2.0|!=2.2.1|<2.3"), (.gem, "~> 2", ">=2|<3"), (.gem, "~> 1.2.b1", ">=1.2.b1|<2"),
            (.hex, "~> 2.0 and != 2.0.5 or >= 4.0.0", ">=2.0.0|!=2.0.5|<3.0.0|>=4.0.0"), (.hex, "~> 2.1.2", ">=2.1.2|<2.2.0"),
            (.hex, "1.0.0", "1.0.0"),
            (.pub, "^1.2.3", ">=1.2.3|<2.0.0"), (.pub, "^0.1.2", ">=0.1.2|<0.2.0"), (.pub, "any", "*"), (.pub, ">=1.0.0 <2.0.0", ">=1.0.0|<2.0.0"),
            (.conan, "[>1 <2.0]", ">1|<2.0"), (.conan, "[~1.2, include_prerelease]", ">=1.2|<1.3-"), (.conan, "^0.1.2", ">=0.1.2|<0.2-"),
        ])
    func others(_ scheme: VersionScheme, _ native: String, _ expected: String) throws { try check(scheme, native, expected) }

    @Test(
        "distributions and the rest",
        arguments: [
            (VersionScheme.deb, "libc6 (>= 2.31), libc6 (<< 1:3)", ">=2.31|<1:3"), (.deb, ">> 1.0", ">1.0"), (.deb, "(= 3.5.6)", "3.5.6"),
            (.deb, "a (<< 1) | a (>= 2)", "<1|>=2"), (.rpm, ">= 1:1.1.4", ">=1:1.1.4"), (.rpm, "> 2.23, < 2.24", ">2.23|<2.24"),
            (.apk, "<1.2.3-r1", "<1.2.3-r1"),
            (.hackage, ">=1.0 && <1.2 || ==2.1.*", ">=1.0|<1.2|>=2.1|<2.2"), (.hackage, "^>=1.2.3", ">=1.2.3|<1.3"), (.cran, "(>= 1.0-3)", ">=1.0-3"),
            (.julia, "1.2, 3", ">=1.2.0|<2.0.0|>=3.0.0|<4.0.0"), (.cpan, "1.2", ">=1.2"), (.swift, "1.0.0..<2.0.0", ">=1.0.0|<2.0.0"),
            (.swift, "\"1.0.0\"...\"1.5.0\"", ">=1.0.0|<=1.5.0"), (.swift, "< 1.5.0", "<1.5.0"), (.nginx, "1.20.1+", ">=1.20.1|<1.21.0"),
            (.nginx, "1.21.0+", ">=1.21.0"),
            (.nginx, "all", "*"), (.nginx, "none", "none"), (.nginx, "1.1.4-1.2.8, 1.3.9-1.4.0", ">=1.1.4|<=1.2.8|>=1.3.9|<=1.4.0"),
            (.openssl, "1.0.2ck, 3.1.2", "1.0.2ck|3.1.2"), (.openssl, ">= 1.1.1, < 1.1.1k", ">=1.1.1|<1.1.1k"), (.generic, "*", "*"),
            (.semver, ">=1.0.0,<2.0.0||=3.0.0", ">=1.0.0|<2.0.0|3.0.0"), (.golang, ">= v1.2", ">=1.2.0"),
        ])
    func rest(_ scheme: VersionScheme, _ native: String, _ expected: String) throws { try check(scheme, native, expected) }

    @Test(arguments: [
        (VersionScheme.npm, "", "RANGE-008"), (.npm, "||", "RANGE-008"), (.npm, ">=", "RANGE-008"), (.npm, "^", "RANGE-008"),
        (.npm, "latest", "RANGE-002"),
        (.npm, "^18446744073709551615.0.0", "RANGE-009"), (.maven, "[1.0", "RANGE-008"), (.maven, "(1.0)", "RANGE-008"),
        (.maven, "[1,2,3]", "RANGE-008"),
        (.pypi, ">=1.0; python_version > '3'", "RANGE-008"), (.pypi, ">=1.*", "RANGE-009"), (.deb, "((1))", "RANGE-008"),
        (.nginx, "1.0 2.0", "RANGE-008"),
        (.swift, "1.0.0..", "RANGE-008"), (.pub, "^1", "RANGE-009"), (.gem, "~> x", "RANGE-009"),
    ])
    func refused(_ scheme: VersionScheme, _ native: String, _ code: String) {
        #expect { try VERS(native: native, scheme: scheme) } throws: { ($0 as? RangeError)?.code == code }
    }

    @Test func lengthIsLimited() {
        let native = ">=1" + String(repeating: " ", count: 65_536)
        #expect(throws: RangeError.tooLong(bytes: 65_539, limit: 65_536)) { try VERS(native: native, scheme: .npm) }
    }

    private func check(_ scheme: VersionScheme, _ native: String, _ expected: String) throws {
        let vers = try VERS(native: native, scheme: scheme)
        #expect(vers.description == (expected == "none" ? "vers:none/*" : "vers:\(scheme.rawValue)/\(expected)"))
        #expect(try VERS(parsing: vers.description) == vers)
        #expect(throws: Never.self) { try vers.validate() }
    }
}
