import SBOM
import Testing

@testable import SBOMGeneration

/// Damaged sources of every kind: they are read or refused, and what comes out can be written.
struct MutationTests {
    static let sources: [(path: String, text: String)] = [
        ("var/lib/dpkg/status", DpkgTests.status), ("usr/share/doc/libsample3/copyright", DpkgTests.copyright), ("etc/os-release", DpkgTests.release),
        ("lib/apk/db/installed", ApkTests.installed), ("package-lock.json", NodeLockTests.version3),
        ("yarn.lock", "# yarn lockfile v1\na@^1, \"b@2\":\n  version \"1\"\n  dependencies:\n    c \"^1\"\nc@^1:\n  version \"1.1\"\n"),
        ("pnpm-lock.yaml", "lockfileVersion: 5.4\npackages:\n  /a/1.0.0_b@2:\n    dependencies: {b: 2.0.0}\n  /@s/b/2.0.0: {dev: true}\n"),
        ("requirements.txt", "a[b]==1 \\\n --hash=sha256:00 ; x\n-e git+https://a#egg=b\nc @ https://x\n"),
        (
            "poetry.lock",
            "[[package]]\nname = \"a\"\nversion = '1'\nfiles = [{file = \"x\", hash = \"sha256:00\"}]\n[package.dependencies]\nb = \"*\"\n"
        ),
        ("pyproject.toml", PythonLockTests.pyproject),
        ("Cargo.lock", "version = 3\n[[package]]\nname = \"a\"\nversion = \"1\"\nsource = \"git+x?y#z\"\ndependencies = [\"a 1\"]\n"),
        ("go.mod", "module m\ngo 1.16\nrequire (\n a.org/b v1 // indirect\n)\nreplace a.org/b => ../x\n"), ("go.sum", "a.org/b v1 h1:A=\n"),
        ("Package.resolved", "{\"pins\":[{\"identity\":\"a\",\"location\":\"git@h:o/n.git\",\"state\":{\"version\":\"1\"}}],\"version\":2}"),
        ("project.assets.json", DotnetLockTests.assets), ("bun.lock", BunLockTests.lock), ("pom.xml", OtherLockTests.parent),
        ("Gemfile.lock", "GEM\n  specs:\n    a (1.0-x)\n      b (> 1)\nDEPENDENCIES\n  a!\nCHECKSUMS\n  a (1.0-x) sha256=00\n"),
        ("Podfile.lock", "PODS:\n  - A/B (1):\n    - C\n  - C (2)\nDEPENDENCIES:\n  - A/B\n"), ("conan.lock", "{\"requires\":[\"a/1@b/c#d:e%f\"]}"),
        ("components.csv", "部品名,バージョン\na,1\n"), ("license.manifest", "PACKAGE NAME: a\nPACKAGE VERSION: 1\nRECIPE NAME: b\nLICENSE: (A & B) | C\n"),
        ("show-info.json", ImageListTests.info), ("cve-summary.json", ImageListTests.checks),
        ("legal-info/manifest.csv", "PACKAGE,VERSION,LICENSE\na,1,\"GPL-2.0, MIT (x)\"\n"),
    ]

    /// The same numbers each time (Knuth's linear congruential generator).
    private struct Numbers {
        var state: UInt64

        mutating func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(limit, 1)
        }
    }

    @Test(arguments: 0..<sources.count) func damagedSources(number: Int) throws {
        var numbers = Numbers(state: UInt64(number))
        var files = Dictionary(uniqueKeysWithValues: Self.sources.map { ($0.path, Array($0.text.utf8)) })
        let (path, text) = Self.sources[number]
        let marks = Array("\"'\\[]{}()<>@#:=,\n\t \u{0}0-/|".utf8) + [0xFF, 0xE3, 0x80]
        for _ in 0..<40 {
            var bytes = Array(text.utf8)
            for _ in 0...numbers.next(4) {
                let place = numbers.next(bytes.count)
                switch numbers.next(4) {
                case 0: bytes = Array(bytes.prefix(place))
                case 1 where place < bytes.count: bytes.remove(at: place)
                case 2 where place < bytes.count: bytes[place] = marks[numbers.next(marks.count)]
                default: bytes.insert(marks[numbers.next(marks.count)], at: min(place, bytes.count))
                }
            }
            files[path] = bytes
            let made = try SBOMGenerator.generate(in: .memory(files))
            #expect(!made.notes.isEmpty)
            if numbers.next(10) == 0 { _ = try SBOMWriter.write(made.document, as: SBOMFormat(.cycloneDX, .json, version: "1.6")) }
        }
    }

    @Test func damagedDatabases() throws {
        var numbers = Numbers(state: 7)
        for (path, whole) in [
            ("var/lib/rpm/rpmdb.sqlite", RPMSample.sqlite(RPMTests.headers)), ("var/lib/rpm/Packages.db", RPMSample.ndb(RPMTests.headers)),
            ("var/lib/rpm/Packages", RPMSample.berkeley(RPMTests.headers)),
        ] {
            for _ in 0..<150 {
                var bytes = whole
                for _ in 0...numbers.next(6) { bytes[numbers.next(bytes.count)] = UInt8(numbers.next(256)) }
                #expect(try !SBOMGenerator.generate(in: .memory([path: bytes])).notes.isEmpty)
            }
        }
    }
}
