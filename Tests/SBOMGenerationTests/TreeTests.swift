import Diagnostics
import Inputs
import JSONStream
import SBOM
import Testing

@testable import SBOMGeneration

struct TreeTests {
    private let tree = FileTree.memory(
        ["usr/lib/os-release": Array("ID=x".utf8), "a/b/c": [1]],
        links: [
            "etc/os-release": "../usr/lib/os-release", "lib": "/usr/lib", "out": "../../../../usr/lib/os-release", "x": "y", "y": "x",
            "self": "self/self",
            "abs": "/a/../a/b/./c", "dangling": "nowhere",
        ])

    @Test(arguments: [
        ("etc/os-release", "usr/lib/os-release"), ("lib/os-release", "usr/lib/os-release"), ("out", "usr/lib/os-release"), ("x", nil),
        ("self", nil), ("abs", "a/b/c"), ("dangling", nil), ("a/../a/b/c", "a/b/c"), ("", ""), ("../../a", "a"),
    ]) func linksStayInside(path: String, wanted: String?) { #expect(tree.resolved(path) == wanted) }

    @Test func nothingIsFound() throws {
        let made = try SBOMGenerator.generate(in: .memory(["readme.txt": [1]]))
        #expect(made.document.components.isEmpty && made.codes == ["GEN-018"] && !made.hasFailures)
    }

    @Test func whatIsLeftOutIsNamed() throws {
        var options = GenerationOptions()
        options.excluded = ["tests"]
        options.limits.depth = 2
        let cargo = "[[package]]\nname = \"a\"\nversion = \"1\"\nsource = \"git+https://example.org/a\"\n"
        let made = try Making.sbom(
            [
                "Cargo.lock": cargo, "tests/Cargo.lock": "bad", ".git/Cargo.lock": "bad", "a/b/c/Cargo.lock": "bad",
                "node_modules/x/yarn.lock": "bad", "etc/hosts": "x", "proc/Cargo.lock": "bad",
            ], links: ["link": "tests"], options: options)
        #expect(made.document.components.count == 1)
        #expect(made.codes.sorted() == ["GEN-013", "GEN-013", "GEN-014", "GEN-015", "GEN-016"])
        #expect(made.hasFailures)
    }

    @Test func severalProjectsStandBesideEachOther() throws {
        let made = try Making.sbom([
            "a/package-lock.json": NodeLockTests.version3, "b/go.mod": "module example.org/b\ngo 1.20\nrequire github.com/s/o v1.0.0\n",
        ])
        #expect(made.document.subject?.name == "product")
        #expect(made.needs(nil).filter { $0 == "pump" || $0 == "example.org/b" } == ["example.org/b", "pump"])
        #expect(made.needs("example.org/b") == ["github.com/s/o"])
    }

    @Test func onePackageOfTwoSourcesIsOneComponent() throws {
        let made = try Making.sbom(["a/requirements.txt": "x==1\n", "b/requirements-dev.txt": "x==1\ny==1\n"])
        #expect(made.purls == ["pkg:pypi/x@1", "pkg:pypi/y@1"])
        #expect(made.part("x")?.properties.compactMap(\.value) == ["a/requirements.txt", "b/requirements-dev.txt"])
        // Needed in one place is needed.
        #expect(made.part("x")?.scope == nil && made.part("y")?.scope == .excluded)
    }

    @Test func nameAndVersionOfTheUser() throws {
        var options = GenerationOptions()
        (options.name, options.version, options.created) = ("ポンプ", "2.0", "2026-01-02T03:04:05Z")
        options.author = Party(name: "Sample Medical")
        let made = try Making.sbom(["package-lock.json": NodeLockTests.version3], options: options)
        #expect(made.document.subject?.name == "ポンプ" && made.document.subject?.version == "2.0")
        #expect(made.document.created == "2026-01-02T03:04:05Z" && made.document.authors.map(\.name) == ["Sample Medical"])
        #expect(made.needs(nil).contains("@scope/a"))
    }

    @Test(arguments: [
        ("var/lib/dpkg/status", "\u{FFFD}\u{0}\u{1}"), ("var/lib/dpkg/status", "no stanza at all"), ("lib/apk/db/installed", "Z:1\n\nY:2"),
        ("usr/lib/opkg/status", ":::"), ("etc/os-release", "NAME=x"), ("license.manifest", "RECIPE"), ("x/legal-info/manifest.csv", "A,B\n1,2"),
        ("x/legal-info/manifest.csv", "\"PACKAGE"), ("go.mod", "require a b"), ("Package.resolved", "{\"version\": 9, \"pins\": []}"),
        ("uv.lock", "version = 2"), ("Pipfile.lock", "[]"), ("packages.lock.json", "{}"), ("bun.lock", "{}"), ("project.assets.json", "{}"),
        ("bun.lock", "{\"lockfileVersion\": 7, \"workspaces\": {}}"), ("bun.lock", "{/*"), ("a.deps.json", "{\"libraries\": {}}"),
        ("gradle.lockfile", "# nothing"), ("pom.xml", "<other/>"), ("pom.xml", "<project>"), ("Gemfile.lock", "  \n"), ("composer.lock", "{}"),
        ("conan.lock", "{}"), ("Podfile.lock", "A: 1"), ("components.csv", "x,y\n1,2"), ("poetry.lock", "a = 1"),
        ("pom.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><project>&b;</project>"),
    ]) func contentsThatAreNot(path: String, text: String) throws {
        let made = try Making.sbom([path: text])
        #expect(made.hasFailures, "\(made.notes.map(\.wording.english))")
        #expect(made.document.components.isEmpty)
        #expect(made.notes.allSatisfy { !$0.wording.japanese.isEmpty && !$0.wording.english.isEmpty })
    }

    @Test func badBytesAreReplacedAndNamed() throws {
        let bytes = Array("Package: a\nVersion: 1\nMaintainer: M".utf8) + [0xFC] + Array("ller <m@example.org>\n".utf8)
        let made = try Making.sbom(bytes: ["var/lib/dpkg/status.d/a": bytes])
        #expect(made.part("a")?.supplier?.name == "M\u{FFFD}ller" && made.codes.contains("GEN-007"))
    }

    @Test func tooManyPackages() throws {
        var options = GenerationOptions()
        options.limits.parts = 2
        let made = try Making.sbom(["requirements.txt": "a==1\nb==1\nc==1\n"], options: options)
        #expect(made.hasFailures && made.document.components.isEmpty)
    }

    @Test func circlesHangNothing() throws {
        let made = try Making.sbom([
            "var/lib/dpkg/status.d/x": "Package: a\nVersion: 1\nDepends: b\n\nPackage: b\nVersion: 1\nDepends: a, b\n"
        ])
        #expect(made.needs("a") == ["b"] && made.needs("b") == ["a"] && made.needs(nil) == ["a"])
    }
}
