import SBOM
import Testing

@testable import SBOMGeneration

struct NodeLockTests {
    /// 64 zero bytes in base 64.
    static let zeros = "sha512-" + String(repeating: "A", count: 86) + "=="
    static let zeroHash = Hash(algorithm: .sha512, value: String(repeating: "0", count: 128))

    static let version3 = """
        {"name": "pump", "version": "2.1.0", "lockfileVersion": 3, "packages": {
          "": {"name": "pump", "version": "2.1.0", "license": "MIT", "dependencies": {"@scope/a": "^1.0.0", "own": "*"}, "devDependencies": {"t": "1"}},
          "node_modules/@scope/a": {"version": "1.2.3", "resolved": "https://registry.npmjs.org/@scope/a/-/a-1.2.3.tgz", "integrity": "\(zeros)",
            "license": "ISC", "dependencies": {"b": "^2.0.0", "absent": "1"}},
          "node_modules/@scope/a/node_modules/b": {"version": "2.5.0", "optional": true},
          "node_modules/b": {"version": "1.0.0", "dependencies": {"@scope/a": "1"}},
          "node_modules/t": {"version": "1.0.0", "dev": true, "dependencies": {"b": "1"}},
          "node_modules/alias": {"name": "real", "version": "4.0.0"},
          "node_modules/own": {"resolved": "packages/own", "link": true},
          "packages/own": {"name": "own", "version": "0.1.0", "dependencies": {"b": "*"}}
        }}
        """

    @Test func packageLockVersion3() throws {
        let made = try Making.sbom(["package-lock.json": Self.version3])
        #expect(
            made.purls == [
                "pkg:npm/%40scope/a@1.2.3", "pkg:npm/b@2.5.0", "pkg:npm/b@1.0.0", "pkg:npm/t@1.0.0", "pkg:npm/real@4.0.0",
            ])
        #expect(made.document.subject?.name == "pump" && made.document.subject?.version == "2.1.0")
        #expect(made.needs(nil) == ["@scope/a", "own", "real", "t"])
        let part = try #require(made.part("@scope/a"))
        #expect(part.hashes == [Self.zeroHash])
        #expect(part.licenses.map(\.text) == ["ISC"])
        #expect(part.externalReferences.map(\.type) == ["distribution"])
        // Each finds the copy that Node would load.
        let relations = Set(made.document.relationships.map { "\($0.from) > \($0.to)" })
        #expect(relations.contains("pkg:npm/%40scope/a@1.2.3 > pkg:npm/b@2.5.0"))
        #expect(relations.contains("pkg:npm/t@1.0.0 > pkg:npm/b@1.0.0"))
        #expect(relations.contains("own@0.1.0 > pkg:npm/b@1.0.0"))
        #expect(made.part("t")?.scope == .excluded)
        #expect(made.codes == ["GEN-012"])
    }

    @Test func packageLockVersion1() throws {
        let lock = """
            {"name": "pump", "version": "1", "lockfileVersion": 1, "dependencies": {
              "a": {"version": "1.0.0", "requires": {"b": "^2"}, "dependencies": {"b": {"version": "2.0.0", "bundled": true}}},
              "b": {"version": "1.0.0", "dev": true},
              "c": {"version": "npm:real@3.0.0"},
              "d": {"version": "git+https://example.org/d.git#0123456789abcdef"}}}
            """
        let made = try Making.sbom(["package-lock.json": lock, "package.json": "{\"name\":\"pump\",\"dependencies\":{\"a\":\"1\"}}"])
        #expect(made.purls.prefix(4) == ["pkg:npm/a@1.0.0", "pkg:npm/b@2.0.0", "pkg:npm/b@1.0.0", "pkg:npm/real@3.0.0"])
        #expect(made.purls.last == "pkg:npm/d?vcs_url=git%2Bhttps:%2F%2Fexample.org%2Fd.git%400123456789abcdef")
        #expect(made.document.relationships.contains { $0.from == "pkg:npm/a@1.0.0" && $0.to == "pkg:npm/b@2.0.0" })
        #expect(made.document.subject?.name == "pump")
    }

    static let project = """
        {"name": "pump", "version": "1", "dependencies": {"a": "^1.0.0"}, "devDependencies": {"t": "^1.0.0"}, "optionalDependencies": {"o": "1"}}
        """

    @Test func yarn1() throws {
        let lock = """
            # yarn lockfile v1

            "@s/b@^2.0.0", "@s/b@^2.1.0":
              version "2.1.3"
              resolved "https://registry.yarnpkg.com/@s/b/-/b-2.1.3.tgz#0123456789012345678901234567890123456789"

            a@^1.0.0:
              version "1.0.1"
              integrity \(Self.zeros)
              dependencies:
                "@s/b" "^2.0.0"

            o@1:
              version "1.0.0"

            "t@^1.0.0":
              version "1.9.0"
              optionalDependencies:
                x "npm:y@1"

            "x@npm:y@1":
              version "1.2.0"
            """
        let made = try Making.sbom(["yarn.lock": lock, "package.json": Self.project])
        #expect(made.purls == ["pkg:npm/%40s/b@2.1.3", "pkg:npm/a@1.0.1", "pkg:npm/o@1.0.0", "pkg:npm/t@1.9.0", "pkg:npm/y@1.2.0"])
        #expect(made.needs(nil) == ["a", "o", "t"])
        #expect(made.needs("a") == ["@s/b"] && made.needs("t") == ["y"])
        #expect(made.document.components.map(\.scope) == [nil, nil, .optional, .excluded, .excluded])
        #expect(made.part("@s/b")?.hashes.map(\.algorithm) == [.sha1])
        #expect(made.codes == [])
    }

    @Test func yarnBerry() throws {
        let lock = """
            __metadata:
              version: 8

            "a@npm:^1.0.0":
              version: 1.0.1
              resolution: "a@npm:1.0.1"
              dependencies:
                b: "npm:^2.0.0"
              checksum: 10c0/abc
              languageName: node
              linkType: hard

            "b@npm:^2.0.0, b@npm:^2.1.0":
              version: 2.1.0
              resolution: "b@npm:2.1.0"
              linkType: hard

            "b@patch:b@npm%3A^2.0.0#~/fix.patch":
              version: 2.1.0
              resolution: "b@patch:b@npm%3A2.1.0#~/fix.patch::version=2.1.0&hash=1"
              linkType: hard

            "pump@workspace:.":
              version: 0.0.0-use.local
              resolution: "pump@workspace:."
              dependencies:
                a: "npm:^1.0.0"
              linkType: soft
            """
        let made = try Making.sbom(["yarn.lock": lock, "package.json": Self.project])
        #expect(made.purls == ["pkg:npm/a@1.0.1", "pkg:npm/b@2.1.0"])
        #expect(made.needs(nil) == ["a"] && made.needs("a") == ["b"])
        #expect(made.document.subject?.name == "pump")
    }

    @Test(arguments: [
        """
        lockfileVersion: 5.4
        specifiers:
          '@s/a': ^1.0.0
        dependencies:
          '@s/a': 1.0.0_b@2.0.0
        devDependencies:
          t: 3.0.0
        packages:
          /@s/a/1.0.0_b@2.0.0:
            resolution: {integrity: ZEROS}
            dependencies:
              b: 2.0.0
            dev: false
          /b/2.0.0:
            resolution: {integrity: ZEROS}
            dev: false
          /t/3.0.0:
            resolution: {integrity: ZEROS}
            dev: true
        """,
        """
        lockfileVersion: '6.0'
        dependencies:
          '@s/a':
            specifier: ^1.0.0
            version: 1.0.0(b@2.0.0)
        devDependencies:
          t:
            specifier: 3.0.0
            version: 3.0.0
        packages:
          /@s/a@1.0.0(b@2.0.0):
            resolution: {integrity: ZEROS}
            dependencies:
              b: 2.0.0
            dev: false
          /b@2.0.0:
            resolution: {integrity: ZEROS}
          /t@3.0.0:
            resolution: {integrity: ZEROS}
            dev: true
        """,
        """
        lockfileVersion: '9.0'
        importers:
          .:
            dependencies:
              '@s/a':
                specifier: ^1.0.0
                version: 1.0.0(b@2.0.0)
            devDependencies:
              t:
                specifier: 3.0.0
                version: 3.0.0
        packages:
          '@s/a@1.0.0':
            resolution: {integrity: ZEROS}
          b@2.0.0:
            resolution: {integrity: ZEROS}
          t@3.0.0:
            resolution: {integrity: ZEROS}
        snapshots:
          '@s/a@1.0.0(b@2.0.0)':
            dependencies:
              b: 2.0.0
          b@2.0.0: {}
          t@3.0.0: {}
        """,
    ]) func pnpm(lock: String) throws {
        let made = try Making.sbom(["pnpm-lock.yaml": lock.replacing("ZEROS", with: Self.zeros)])
        #expect(made.purls == ["pkg:npm/%40s/a@1.0.0", "pkg:npm/b@2.0.0", "pkg:npm/t@3.0.0"])
        #expect(made.document.components.allSatisfy { $0.hashes == [Self.zeroHash] })
        #expect(made.needs(nil) == ["@s/a", "t"] && made.needs("@s/a") == ["b"])
        #expect(made.part("t")?.scope == .excluded && made.part("b")?.scope == nil)
    }

    @Test(arguments: [
        ("pnpm-lock.yaml", "lockfileVersion: '12.0'\n", "GEN-106"), ("pnpm-lock.yaml", "a: 1\n", "GEN-102"), ("pnpm-lock.yaml", "a: [", "YAML-002"),
        ("package-lock.json", "{\"packages\":", "JSON-"), ("package-lock.json", "{}", "GEN-102"), ("package-lock.json", "[1,", "JSON-"),
        ("package-lock.json", "", "INPUT-006"), ("package-lock.json", String(repeating: "[", count: 100_000), "JSON-"),
    ]) func whatCannotBeReadIsNamed(name: String, text: String, code: String) throws {
        let made = try Making.sbom([name: text])
        #expect(made.hasFailures && made.document.components.isEmpty)
        guard case .unreadable(let found, _)? = made.notes.first?.kind else {
            Issue.record("\(made.notes)")
            return
        }
        #expect(found.hasPrefix(code))
    }
}

extension NodeLockTests {
    static let installed = [
        "app/node_modules/a/package.json": "{\"name\": \"a\", \"version\": \"1.0.0\", \"license\": \"MIT\", \"dependencies\": {\"b\": \"1\"}}",
        "app/node_modules/a/node_modules/b/package.json": "{\"name\": \"b\", \"version\": \"1.5.0\"}",
        "app/node_modules/b/package.json": "{\"name\": \"b\", \"version\": \"2.0.0\"}",
        "app/node_modules/a/lib/package.json": "{\"type\": \"module\"}",
        "app/node_modules/@s/c/package.json": "{\"name\": \"@s/c\", \"version\": \"3.0.0\"}", "app/node_modules/odd/package.json": "{",
    ]

    @Test func installedPackages() throws {
        let made = try Making.sbom(Self.installed)
        #expect(made.purls == ["pkg:npm/%40s/c@3.0.0", "pkg:npm/b@1.5.0", "pkg:npm/a@1.0.0", "pkg:npm/b@2.0.0"])
        #expect(made.document.relationships.contains { $0.from == "pkg:npm/a@1.0.0" && $0.to == "pkg:npm/b@1.5.0" })
        #expect(made.codes == ["GEN-004"])
    }

    @Test func installedPackagesTellMore() throws {
        let made = try Making.sbom([
            "node_modules/a/package.json": """
            {"name": "a", "version": "1.0.0", "licenses": [{"type": "MIT"}, {"type": "GPL-2.0-only"}], "description": "does a",
             "author": "A. Maker <a@example.org> (https://example.org)", "homepage": "https://example.org/",
             "repository": {"type": "git", "url": "git+https://example.org/a.git"}, "bugs": {"url": "https://example.org/bugs"}}
            """,
            "node_modules/b/package.json": """
            {"name": "b", "version": "1.0.0", "license": {"type": "ISC"}, "author": {"name": "B", "email": "b@example.org"}, "repository": "b/b"}
            """,
        ])
        let (a, b) = (try #require(made.part("a")), try #require(made.part("b")))
        #expect(a.licenses.map(\.text) == ["MIT OR GPL-2.0-only"] && a.details.description == "does a")
        #expect(a.details.authors.map(\.name) == ["A. Maker"] && a.details.authors.first?.email == "a@example.org")
        #expect(a.externalReferences.map(\.type) == ["website", "vcs", "issue-tracker"])
        #expect(b.licenses.map(\.text) == ["ISC"] && b.details.authors.first?.email == "b@example.org" && b.externalReferences.isEmpty)
    }

    /// Where the packages lie beside the lock, they say what it does not; another version's words do not count.
    @Test func packagesBesideALockFile() throws {
        let made = try Making.sbom([
            "package-lock.json": """
            {"lockfileVersion": 1, "dependencies": {"a": {"version": "1.0.0", "dependencies": {"b": {"version": "2.0.0"}}}, "c": {"version": "3.0.0"}}}
            """,
            "node_modules/a/package.json": "{\"name\": \"a\", \"version\": \"1.0.0\", \"license\": \"MIT\"}",
            "node_modules/a/node_modules/b/package.json":
                "{\"name\": \"b\", \"version\": \"2.0.0\", \"license\": \"ISC\", \"description\": \"does b\"}",
            "node_modules/c/package.json": "{\"name\": \"c\", \"version\": \"4.0.0\", \"license\": \"MIT\"}",
        ])
        #expect(made.part("a")?.licenses.map(\.text) == ["MIT"] && made.part("b")?.licenses.map(\.text) == ["ISC"])
        #expect(made.part("b")?.details.description == "does b" && made.part("c")?.licenses.isEmpty == true)
    }

    /// What is installed is what lies at the address, whatever the project calls it.
    @Test func theAddressNamesThePackage() throws {
        let made = try Making.sbom([
            "yarn.lock": """
            # yarn lockfile v1
            polyfill@^1.5.1:
              version "1.5.2"
              resolved "https://registry.yarnpkg.com/@else/polyfill/-/polyfill-1.5.2.tgz#58868fc7224506236b5550d0c68357f0a874b84b"
            plain@^1:
              version "1.0.0"
              resolved "https://npm.example.org/repository/npm/plain/-/plain-1.0.0.tgz"
            """
        ])
        #expect(made.purls == ["pkg:npm/%40else/polyfill@1.5.2", "pkg:npm/plain@1.0.0"])
    }

    @Test func aLockFileKnowsMoreThanTheFolder() throws {
        let made = try Making.sbom(Self.installed.merging(["app/package-lock.json": Self.version3]) { first, _ in first })
        #expect(made.part("a") == nil && made.codes == ["GEN-021", "GEN-012"])
    }

    /// A folder of the project whose package has no name is called by the folder.
    @Test func foldersWithoutNames() throws {
        let made = try Making.sbom([
            "package-lock.json": """
            {"name": "r", "lockfileVersion": 3, "packages": {"": {"name": "r", "workspaces": ["packages/*", "top"]},
             "node_modules/w": {"resolved": "packages/w", "link": true}, "packages/w": {"version": "2.0.0"}, "top": {},
             "node_modules/@s/v": {"resolved": "packages/v", "link": true}, "packages/v": {"name": "@s/v", "version": "3.0.0"}}}
            """
        ])
        #expect(made.document.components.map(\.fullName).sorted() == ["@s/v", "top", "w"])
    }
}
