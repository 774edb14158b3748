import PackageURL
import Testing

/// Spellings that the parser accepts and refuses beyond the conformance suite.
struct ParsingTests {
    @Test(arguments: [
        ("PKG:npm/a@1", "pkg:npm/a@1"),
        ("pkg:npm/a@", "pkg:npm/a"),
        ("pkg:npm/a?", "pkg:npm/a"),
        ("pkg:npm/a#", "pkg:npm/a"),
        ("pkg:npm/a/", "pkg:npm/a"),
        ("pkg:npm//a", "pkg:npm/a"),
        ("pkg:npm/a?x=", "pkg:npm/a"),
        ("pkg:npm/a?&b=1&&a=2&", "pkg:npm/a?a=2&b=1"),
        ("pkg:npm/a?b=1&b=", "pkg:npm/a?b=1"),
        ("pkg:npm/a?k=a=b", "pkg:npm/a?k=a%3Db"),
        ("pkg:npm/a#./b/../c//d/.", "pkg:npm/a#b/c/d"),
        ("pkg:npm/a#%2E%2E/b", "pkg:npm/a#b"),
        ("pkg:npm/@babel/core@7.0.0", "pkg:npm/%40babel/core@7.0.0"),
        ("pkg:generic/a%2Fb@1", "pkg:generic/a%2Fb@1"),
        ("pkg:generic/x/%e3%81%82@1.0~rc1", "pkg:generic/x/%E3%81%82@1.0~rc1"),
        ("pkg:generic/見守り@1", "pkg:generic/%E8%A6%8B%E5%AE%88%E3%82%8A@1"),
        ("pkg:generic/Visual Studio@16", "pkg:generic/Visual%20Studio@16"),
        ("pkg:generic/a@feature/x", "pkg:generic/a@feature%2Fx"),
        ("pkg:deb/Debian/Curl@7+b1", "pkg:deb/debian/curl@7%2Bb1"),
        ("pkg:golang/github.com/BurntSushi/toml@v1.3.2", "pkg:golang/github.com/BurntSushi/toml@v1.3.2"),
        ("pkg:golang/stdlib@1.22.1", "pkg:golang/stdlib@1.22.1"),
        ("pkg:cpan/gdt/URI-PackageURL", "pkg:cpan/GDT/URI-PackageURL"),
        ("pkg:pub/My-Package@1", "pkg:pub/my_package@1"),
        ("pkg:oci/Debian@SHA256:AB", "pkg:oci/debian@sha256:ab"),
        ("pkg:swid/A@1?tag_id=75B8C285-FA7B-485B-B199-4745E3004D0D", "pkg:swid/A@1?tag_id=75b8c285-fa7b-485b-b199-4745e3004d0d"),
        ("pkg:git/GitHub.com/Apple/Swift@1", "pkg:git/github.com/apple/swift@1"),
        ("pkg:git/gitlab.gnome.org/GNOME/libxml2@2", "pkg:git/gitlab.gnome.org/GNOME/libxml2@2"),
        ("pkg:mlflow/A@1?repository_url=https://notdatabricks.com/x", "pkg:mlflow/A@1?repository_url=https:%2F%2Fnotdatabricks.com%2Fx"),
        ("pkg:x.y-z9/a", "pkg:x.y-z9/a"),
        ("pkg:generic/a#b#c", "pkg:generic/a%23b#c"),
        ("pkg:generic/a?b?c=d", "pkg:generic/a%3Fb?c=d"),
    ])
    func accepts(_ text: String, _ canonical: String) throws {
        #expect(try PackageURL(parsing: text).canonical == canonical)
    }

    @Test(arguments: [
        ("", "PURL-002"), ("pkg", "PURL-002"), ("pkg:", "PURL-006"), ("pkg:///", "PURL-006"), ("http://x/y", "PURL-002"), ("pkg:npm", "PURL-008"),
        ("pkg:npm/", "PURL-008"), ("pkg:npm/@1", "PURL-008"), ("pkg:npm/a/@1", "PURL-008"), ("pkg:n_m/a", "PURL-007"), ("pkg:1a/a", "PURL-007"),
        ("pkg:%6Epm/a", "PURL-007"), ("pkg:npm/a\u{0}", "PURL-003"), ("pkg:npm/a\nb", "PURL-003"), ("pkg:npm/a%", "PURL-005"),
        ("pkg:npm/a%2", "PURL-005"), ("pkg:npm/a%2G", "PURL-005"), ("pkg:npm/a%FF", "PURL-004"), ("pkg:npm/a?b", "PURL-011"),
        ("pkg:npm/a?=b", "PURL-009"), ("pkg:npm/a?1=b", "PURL-009"), ("pkg:npm/a?x%20=b", "PURL-009"), ("pkg:npm/a?b=1&B=2", "PURL-010"),
        ("pkg:generic/a%2Fb/c", "PURL-012"), ("pkg:npm/a#b%2Fc", "PURL-012"), ("pkg:maven/a", "PURL-013"), ("pkg:git/a", "PURL-013"),
        ("pkg:cargo/a/b", "PURL-014"), ("pkg:swid/a/b/c/d?tag_id=1", "PURL-015"), ("pkg:cocoapods/.a", "PURL-016"), ("pkg:julia/JSON", "PURL-017"),
        ("pkg:swid/a", "PURL-017"), ("pkg:chrome-extension/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@1.", "PURL-016"), ("pkg:npm/%2F", "PURL-008"),
    ])
    func refuses(_ text: String, _ code: String) {
        #expect {
            try PackageURL(parsing: text)
        } throws: { error in
            (error as? PURLError)?.code == code
        }
        #expect(PackageURL(text) == nil)
    }

    @Test func bytesThatAreNotUTF8() {
        let bytes: [UInt8] = Array("pkg:npm/a".utf8) + [0xff, 0xfe]
        #expect(throws: PURLError.notUTF8("a\u{fffd}\u{fffd}")) { try PackageURL(parsing: bytes.span) }
    }

    @Test func lengthIsLimited() throws {
        let longest = "pkg:npm/" + String(repeating: "a", count: PackageURL.maximumLength - 8)
        #expect(try PackageURL(parsing: longest).canonical == longest)
        #expect(throws: PURLError.tooLong(bytes: 65_537, limit: 65_536)) { try PackageURL(parsing: longest + "a") }
    }

    @Test func syntaxAloneLetsBrokenTypeRulesThrough() throws {
        for (text, canonical) in [
            ("pkg:deb/Curl@8", "pkg:deb/curl@8"), ("pkg:cargo/a/b", "pkg:cargo/a/b"), ("pkg:julia/JSON", "pkg:julia/JSON"),
            ("pkg:cpan/LWP::UserAgent@6", "pkg:cpan/LWP::UserAgent@6"), ("pkg:git/a", "pkg:git/a"),
        ] {
            let purl = try PackageURL(parsing: text, strictness: .syntax)
            #expect(purl.canonical == canonical)
            #expect(try PackageURL(parsing: canonical, strictness: .syntax) == purl)
            #expect(throws: PURLError.self) { try PackageURL(parsing: text) }
        }
        #expect(throws: PURLError.missingName) { try PackageURL(parsing: "pkg:deb/", strictness: .syntax) }
    }

    @Test func componentsAreDecoded() throws {
        let purl = try PackageURL(parsing: "pkg:npm/%40angular/core@1%2B2?b=%25&a=x%20y#p%23/q")
        #expect(purl.namespace == "@angular")
        #expect(purl.version == "1+2")
        #expect(purl.qualifiers == [.init("a", "x y"), .init("b", "%")])
        #expect(purl.qualifier("b") == "%")
        #expect(purl.qualifier("c") == nil)
        #expect(purl.subpath == "p#/q")
        #expect("\(purl)" == "pkg:npm/%40angular/core@1%2B2?a=x%20y&b=%25#p%23/q")
    }

    @Test func rangeInAQualifier() throws {
        let purl = try PackageURL(parsing: "pkg:pypi/django?vers=vers:pypi%2F%3E%3D1.11.0%7C%21%3D1.11.1%7C%3C2.0.0")
        #expect(try purl.range()?.description == "vers:pypi/>=1.11.0|!=1.11.1|<2.0.0")
        #expect(try PackageURL(parsing: "pkg:pypi/django").range() == nil)
        #expect(throws: VERSError.missingPrefix("x")) { try PackageURL(parsing: "pkg:pypi/django?vers=x").range() }
    }
}
