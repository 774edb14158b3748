import PackageURL
import Testing

/// Purls from components.
struct BuildingTests {
    @Test func canonicalForm() throws {
        let purl = try PackageURL(
            type: "PyPI", name: "/Django_Rest/", version: "1.0RC1", qualifiers: [.init("B", "2"), .init("a", "1"), .init("c", "")],
            subpath: "/x/./y/../z/")
        #expect(purl.canonical == "pkg:pypi/django-rest@1.0rc1?a=1&b=2#x/y/z")
    }

    @Test func emptyIsAbsent() throws {
        let purl = try PackageURL(type: "npm", namespace: "//", name: "a", version: "", subpath: "./..")
        #expect(purl == (try PackageURL(parsing: "pkg:npm/a")))
        #expect(purl.namespace == nil && purl.version == nil && purl.subpath == nil)
    }

    @Test func pathNames() throws {
        let one = try PackageURL(type: "git", namespace: "codeberg.org", name: "forgejo/forgejo")
        let other = try PackageURL(type: "git", namespace: "codeberg.org/forgejo", name: "forgejo")
        #expect(one == other)
        #expect(one.namespace == "codeberg.org")
        #expect(one.canonical == "pkg:git/codeberg.org/forgejo/forgejo")
    }

    @Test(arguments: ["", "1x", "n m", "npm/", "ｎｐｍ"])
    func wrongTypes(_ type: String) {
        #expect(throws: PURLError.self) { try PackageURL(type: type, name: "a") }
    }

    @Test func wrongComponents() {
        #expect(throws: PURLError.missingName) { try PackageURL(type: "npm", name: "") }
        #expect(throws: PURLError.missingName) { try PackageURL(type: "x", name: "///") }
        #expect(throws: PURLError.duplicateQualifier(key: "a")) {
            try PackageURL(type: "npm", name: "x", qualifiers: [.init("a", "1"), .init("A", "2")])
        }
        #expect(throws: PURLError.invalidKey("a b")) { try PackageURL(type: "npm", name: "x", qualifiers: [.init("a b", "1")]) }
        #expect(throws: PURLError.namespaceRequired(type: "maven")) { try PackageURL(type: "maven", name: "x") }
    }

    @Test func builtPurlsReadBack() throws {
        for character in ["/", "@", "?", "#", "%", ":", "&", "=", "+", " ", "~", "あ", "\u{0}", "\u{301}", "é"] {
            let purl = try PackageURL(
                type: "x", namespace: "n\(character)n/m", name: "a\(character)b", version: "1\(character)2",
                qualifiers: [.init("k", "v\(character)w")], subpath: "s\(character)t/u")
            let again = try PackageURL(parsing: purl.canonical)
            #expect(again == purl)
            #expect(again.canonical == purl.canonical)
            #expect(purl.canonical.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f })
        }
    }
}
