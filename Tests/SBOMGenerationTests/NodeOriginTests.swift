import Diagnostics
import SBOM
import Testing

@testable import SBOMGeneration

/// Where Node packages come from: the maker's own code has no purl, and what is from a repository or an address says so.
struct NodeOriginTests {
    /// A folder beside the project is a part; one that the lock has as a member of the project is the project.
    @Test(arguments: [
        """
        lockfileVersion: '9.0'
        importers:
          .:
            dependencies:
              loc: {specifier: 'link:../loc', version: 'link:../loc'}
              m: {specifier: 'workspace:*', version: 'link:packages/m'}
          packages/m:
            devDependencies:
              alias: {specifier: '*', version: 'link:../../../loc'}
              up: {specifier: '*', version: 'link:../..'}
        """,
        "lockfileVersion: 5.4\nspecifiers: {loc: 'link:../loc'}\ndependencies:\n  loc: link:../loc\n",
    ]) func linksOfPnpm(lock: String) throws {
        let made = try Making.sbom(["pnpm-lock.yaml": lock])
        #expect(made.document.components.map(\.name) == ["loc"] && made.part("loc")?.purl == nil && made.part("loc")?.scope == nil)
        #expect(made.needs(nil) == ["loc"] && made.codes.first == "GEN-022")
        #expect(made.notes.contains { $0.wording.english.contains("(../loc)") })
    }

    static let commit = "0123456789abcdef0123456789abcdef01234567"
    static let git = "pkg:npm/gg@1.0.0?vcs_url=git%2Bhttps:%2F%2Fgithub.com%2Fo%2Fgg.git%40\(commit)"
    static let tarball = "pkg:npm/tt@1.0.0?download_url=https:%2F%2Fexample.org%2Ftt.tgz"

    @Test(arguments: [
        (
            "package-lock.json",
            """
            {"name": "p", "lockfileVersion": 1, "dependencies": {
              "gg": {"version": "git+https://github.com/o/gg.git#COMMIT", "from": "gg@1"}, "loc": {"version": "file:../loc"}}}
            """
        ),
        (
            "package-lock.json",
            """
            {"name": "p", "lockfileVersion": 3, "packages": {"": {"name": "p", "dependencies": {"loc": "file:../loc.tgz"}},
              "node_modules/gg": {"version": "1.0.0", "resolved": "git+https://github.com/o/gg.git#COMMIT"},
              "node_modules/tt": {"version": "1.0.0", "resolved": "https://example.org/tt.tgz"},
              "node_modules/loc": {"version": "0.0.0", "resolved": "file:../loc.tgz"}}}
            """
        ),
        (
            "package-lock.json",
            """
            {"name": "p", "lockfileVersion": 3, "packages": {"": {"name": "p", "dependencies": {"loc": "file:../loc"}},
              "node_modules/gg": {"version": "1.0.0", "resolved": "git+https://github.com/o/gg.git#COMMIT"},
              "node_modules/tt": {"version": "1.0.0", "resolved": "https://example.org/tt.tgz"},
              "node_modules/loc": {"resolved": "../loc", "link": true}}}
            """
        ),
        (
            "yarn.lock",
            """
            # yarn lockfile v1
            "gg@git+https://github.com/o/gg.git#v1":
              version "1.0.0"
              resolved "git+https://github.com/o/gg.git#COMMIT"
            "tt@https://example.org/tt.tgz":
              version "1.0.0"
              resolved "https://example.org/tt.tgz#da39a3ee5e6b4b0d3255bfef95601890afd80709"
            "loc@file:./loc":
              version "0.0.0"
            """
        ),
        (
            "yarn.lock",
            """
            __metadata:
              version: 8
            "gg@https://github.com/o/gg.git#v1":
              version: 1.0.0
              resolution: "gg@https://github.com/o/gg.git#commit=COMMIT"
            "tt@https://example.org/tt.tgz":
              version: 1.0.0
              resolution: "tt@https://example.org/tt.tgz"
            "loc@portal:./loc::locator=p%40workspace%3A.":
              version: 0.0.0-use.local
              resolution: "loc@portal:./loc::locator=p%40workspace%3A."
            """
        ),
        (
            "pnpm-lock.yaml",
            """
            lockfileVersion: '9.0'
            importers:
              .:
                dependencies:
                  loc: {specifier: 'file:../loc', version: 'file:../loc'}
            packages:
              gg@git+https://github.com/o/gg.git#COMMIT:
                resolution: {type: git, repo: https://github.com/o/gg.git, commit: COMMIT}
                version: 1.0.0
              tt@https://example.org/tt.tgz:
                resolution: {tarball: https://example.org/tt.tgz}
                version: 1.0.0
              loc@file:../loc:
                resolution: {directory: ../loc, type: directory}
            snapshots:
              loc@file:../loc: {}
            """
        ),
        (
            "pnpm-lock.yaml",
            """
            lockfileVersion: '6.0'
            dependencies:
              loc: {specifier: 'file:../loc', version: 'file:../loc'}
            packages:
              github.com/o/gg/COMMIT:
                resolution: {type: git, repo: https://github.com/o/gg.git, commit: COMMIT}
                name: gg
                version: 1.0.0
              '@example.org/tt.tgz':
                resolution: {tarball: https://example.org/tt.tgz}
                name: tt
                version: 1.0.0
              file:../loc:
                resolution: {directory: ../loc, type: directory}
                name: loc
            """
        ),
    ]) func sources(name: String, lock: String) throws {
        let made = try Making.sbom([name: lock.replacing("COMMIT", with: Self.commit)])
        // Version 1 of npm's lock has no version of what comes from a repository.
        let isFirst = lock.contains("Version\": 1")
        #expect(made.purls == (isFirst ? [Self.git.replacing("@1.0.0", with: "")] : [Self.git, Self.tarball]))
        let gg = try #require(made.part("gg"))
        #expect(gg.hashes.isEmpty)
        #expect(gg.externalReferences.map { "\($0.type) \($0.locator)" } == ["vcs git+https://github.com/o/gg.git@\(Self.commit)"])
        let own = try #require(made.part("loc"))
        #expect(own.purl == nil && own.externalReferences.isEmpty && own.version?.contains("file") != true)
        #expect(made.codes.contains("GEN-022") && made.needs(nil).contains("loc"))
        if lock.hasPrefix("# yarn") { #expect(made.part("tt")?.hashes.map(\.algorithm) == [.sha1]) }
    }

    @Test func addressesOfRepositories() {
        let commit = Self.commit
        for (given, made) in [
            ("git+ssh://git@github.com/o/g.git#\(commit)", "git+ssh://git@github.com/o/g.git@\(commit)"),
            ("github:o/g#\(commit)", "git+https://github.com/o/g.git@\(commit)"),
            ("https://gitlab.com/o/g.git#commit=\(commit)&workspace=w", "git+https://gitlab.com/o/g.git@\(commit)"),
            ("git@github.com:o/g.git#commit=\(commit)", "git+ssh://git@github.com/o/g.git@\(commit)"),
            ("ssh://git@github.com/o/g.git#\(commit)", "git+ssh://git@github.com/o/g.git@\(commit)"),
            ("git://github.com/o/g.git", "git://github.com/o/g.git"),
        ] { #expect(NodeOrigin(given) == .repository(made), "\(given)") }
        #expect(NodeOrigin("https://registry.npmjs.org/git/-/git-1.0.0.tgz#abc") == .registry("https://registry.npmjs.org/git/-/git-1.0.0.tgz#abc"))
        #expect(NodeOrigin("https://codeload.github.com/o/g/tar.gz/\(commit)") == .file("https://codeload.github.com/o/g/tar.gz/\(commit)"))
        #expect(NodeOrigin("./loc") == .own("./loc") && NodeOrigin("link:../loc") == .own("../loc") && NodeOrigin(nil) == .registry(nil))
    }

    /// An address with a user has an `@` of its own.
    @Test(arguments: ["git+ssh://git@github.com/o/c.git", "git+https://git@github.com/o/c.git", "git+https://bob:s3cret@github.com/o/c.git"])
    func usersInKeysOfPnpm(address: String) throws {
        let lock = """
            lockfileVersion: '9.0'
            importers:
              .:
                dependencies:
                  '@s/c': {specifier: 'ADDRESS', version: 'ADDRESS#abc'}
            packages:
              '@s/c@ADDRESS#abc':
                resolution: {commit: abc, repo: 'ADDRESS', type: git}
                version: 1.0.0
              d@1.0.0: {}
            snapshots:
              '@s/c@ADDRESS#abc':
                dependencies: {d: 1.0.0}
            """
        let made = try Making.sbom(["pnpm-lock.yaml": lock.replacing("ADDRESS", with: address)])
        let vcs = address.contains("ssh") ? "git%2Bssh:%2F%2Fgit%40" : "git%2Bhttps:%2F%2F"
        #expect(made.purls == ["pkg:npm/%40s/c@1.0.0?vcs_url=\(vcs)github.com%2Fo%2Fc.git%40abc", "pkg:npm/d@1.0.0"])
        #expect(made.needs(nil) == ["@s/c"] && made.needs("@s/c") == ["d"] && made.codes == [])
    }

    /// The last `/-/` stands between the name and the file: GitLab has one before.
    @Test func theLastMarkNamesThePackage() {
        #expect(NodePackage.registryName("https://gitlab.example.com/api/v4/groups/7/-/packages/npm/gl/-/gl-1.1.0.tgz") == "gl")
        #expect(NodePackage.registryName("https://gitlab.example.com/api/v4/groups/7/-/packages/npm/@s/gl/-/@s/gl-1.1.0.tgz") == "@s/gl")
        #expect(NodePackage.registryName("https://example.org/gl-1.1.0.tgz") == nil)
    }

    /// A patched package stays one beside what it was made from.
    @Test func patchedPackages() throws {
        let berry = """
            __metadata:
              version: 8
            "virt@npm:1.0.0":
              version: 1.0.0
              resolution: "virt@npm:1.0.0"
            "virt@patch:virt@npm%3A1.0.0#./p.patch":
              version: 1.0.0
              resolution: "virt@patch:virt@npm%3A1.0.0#./p.patch::version=1.0.0&hash=abc"
            """
        #expect(try Making.sbom(["yarn.lock": berry]).document.components.map { $0.flags.contains(.isModified) } == [true])
    }

    @Test(arguments: [
        """
        lockfileVersion: '9.0'
        patchedDependencies:
          b@2.0.0: {hash: abc, path: p.patch}
          '@s/c': {hash: abc, path: q.patch}
        packages:
          b@2.0.0: {}
          b@3.0.0: {}
          '@s/c@1.0.0': {}
        snapshots:
          b@2.0.0(patch_hash=abc): {}
        """,
        """
        lockfileVersion: '9.0'
        packages:
          b@2.0.0: {}
          b@3.0.0: {}
          '@s/c@1.0.0': {}
        snapshots:
          b@2.0.0(patch_hash=abc): {}
          b@3.0.0: {}
          '@s/c@1.0.0(patch_hash=abc)(b@2.0.0)': {}
        """,
        """
        lockfileVersion: 5.4
        packages:
          /b/2.0.0_abc: {patched: true}
          /b/3.0.0: {}
          /@s/c/1.0.0_abc: {patched: true}
        """,
    ]) func patchedPackagesOfPnpm(lock: String) throws {
        let made = try Making.sbom(["pnpm-lock.yaml": lock])
        #expect(
            made.document.components.map { "\($0.name) \($0.version ?? "") \($0.flags.contains(.isModified))" } == [
                "b 2.0.0 true", "b 3.0.0 false", "c 1.0.0 true",
            ])
    }
}
