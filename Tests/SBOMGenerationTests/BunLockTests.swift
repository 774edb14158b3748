import JSONStream
import SBOM
import Testing

@testable import SBOMGeneration

struct BunLockTests {
    static let lock = """
        {
          // Comments are let be.
          "lockfileVersion": 1,
          "workspaces": {
            "": {
              "name": "pump", "version": "2.0.0",
              "dependencies": { "is-odd": "^3.0.1", "own": "workspace:*", "al": "npm:lodash@^4", "gd": "github:foo/bar", "tar": "https://x.org/tar.tgz", },
              "devDependencies": { "tsc": "5.4.2", /* with a // in it */ },
              "optionalDependencies": { "opt": "1" },
            },
            "packages/own": { "name": "own", "version": "1.0.0", "dependencies": { "@s/a": "1" }, "devDependencies": { "tool": "1" } },
          },
          "patchedDependencies": { "is-number@7.0.0": "patches/n.patch" },
          "packages": {
            "@s/a": ["@s/a@1.0.0", "https://npm.example.org/@s/a/-/a-1.0.0.tgz", { "peerDependencies": { "is-number": "*" } }, "ZEROS"],
            "@s/a/is-number": ["is-number@5.0.0", "", {}, "ZEROS"],
            "al": ["lodash@4.17.21", "", {}, "ZEROS"],
            "beside": ["beside@link:../beside", {}],
            "folder": ["folder@file:vendor/folder", { "dependencies": { "is-number": "6" } }],
            "gd": ["gd@github:foo/bar#abcdef1", {}, "foo-bar-abcdef1"],
            "is-number": ["is-number@6.0.0", "", {}, "ZEROS"],
            "is-odd": ["is-odd@3.0.1", "https://npm.example.org/", { "dependencies": { "is-number": "^6.0.0", "@s/a": "1" } }, "ZEROS"],
            "is-odd/is-number": ["is-number@7.0.0", "", {}, "ZEROS"],
            "opt": ["opt@1.0.0", "", { "os": "linux" }, "ZEROS"],
            "own": ["own@workspace:packages/own"],
            "self": ["self@root:", {}],
            "tar": ["tar@https://x.org/tar.tgz", {}, "ZEROS"],
            "tool": ["tool@1.0.0", "", {}, "ZEROS"],
            "tsc": ["tsc@5.4.2", "", { "bin": { "tsc": "bin/tsc," } }, "ZEROS",],
            "odd": [],
          },
        }
        """

    @Test func bun() throws {
        let made = try Making.sbom(["bun.lock": Self.lock.replacing("ZEROS", with: NodeLockTests.zeros)])
        #expect(
            made.purls == [
                "pkg:npm/%40s/a@1.0.0", "pkg:npm/is-number@5.0.0", "pkg:npm/lodash@4.17.21",
                "pkg:npm/gd?vcs_url=git%2Bhttps:%2F%2Fgithub.com%2Ffoo%2Fbar.git%40abcdef1", "pkg:npm/is-number@6.0.0", "pkg:npm/is-odd@3.0.1",
                "pkg:npm/is-number@7.0.0", "pkg:npm/opt@1.0.0", "pkg:npm/tar?download_url=https:%2F%2Fx.org%2Ftar.tgz", "pkg:npm/tool@1.0.0",
                "pkg:npm/tsc@5.4.2",
            ])
        #expect(made.document.subject?.name == "pump" && made.document.subject?.version == "2.0.0")
        #expect(made.part("beside")?.purl == nil && made.part("own")?.purl == nil && made.part("own")?.version == "1.0.0")
        #expect(made.needs(nil) == ["beside", "folder", "gd", "is-odd", "lodash", "opt", "own", "tar", "tsc"])
        #expect(made.needs("own") == ["@s/a", "tool"] && made.needs("folder") == ["is-number"])
        let odd = made.document.relationships.filter { $0.from == "pkg:npm/is-odd@3.0.1" }.map(\.to)
        #expect(odd == ["pkg:npm/is-number@7.0.0", "pkg:npm/%40s/a@1.0.0"])
        #expect(made.document.relationships.contains { $0.from == "pkg:npm/%40s/a@1.0.0" && $0.to == "pkg:npm/is-number@5.0.0" })
        #expect(made.document.components.filter { $0.scope == .excluded }.map(\.name) == ["tool", "tsc"] && made.part("opt")?.scope == .optional)
        #expect(made.document.components.filter { $0.flags.contains(.isModified) }.map(\.version) == ["7.0.0"])
        #expect(made.part("tsc")?.hashes == [NodeLockTests.zeroHash] && made.part("gd")?.hashes == [])
        #expect(made.part("@s/a")?.externalReferences.map(\.locator) == ["https://npm.example.org/@s/a/-/a-1.0.0.tgz"])
        #expect(made.codes == ["GEN-022", "GEN-022", "GEN-004", "GEN-012"])
    }

    /// Version 0 says of the project's folders among the packages, too, what they need.
    @Test func versionZero() throws {
        let made = try Making.sbom([
            "bun.lock": """
            {"lockfileVersion": 0, "workspaces": {"": {"name": "x"}, "own": {"name": "own", "dependencies": {"a": "1"}}},
             "packages": {"own": ["own@workspace:own", {"dependencies": {"a": "1"}}], "a": ["a@1.0.0", "", {}, ""]}}
            """,
            "node_modules/a/package.json": "{\"name\": \"a\", \"version\": \"1.0.0\"}",
        ])
        #expect(made.purls == ["pkg:npm/a@1.0.0"] && made.needs(nil) == ["own"] && made.needs("own") == ["a"])
        #expect(made.codes == ["GEN-021", "GEN-012"])
    }

    /// Under another name the contents tell which lock it is.
    @Test(arguments: [
        (lock, SourceKind.bunLock), (DotnetLockTests.assets, .dotnetAssets),
        ("{\"lockfileVersion\": 3, \"requires\": true, \"packages\": {\"\": {\"workspaces\": []}}}", .npmLock), (NodeLockTests.version3, .npmLock),
        (ImageListTests.info, .buildrootInfo), (ImageListTests.checks, .yoctoChecks),
    ]) func contentsTell(text: String, wanted: SourceKind) {
        #expect(SourceKind.recognise(contents: ByteBlock(Array(text.utf8))) == wanted)
    }

    @Test func binaryLocksAreNamed() throws {
        let alone = try Making.sbom(["bun.lockb": "#!/usr/bin/env bun\nbun-lockfile-format-v0\n"])
        #expect(alone.hasFailures && alone.codes == ["GEN-003"])
        let both = try Making.sbom(["bun.lockb": "#!/usr/bin/env bun\n", "bun.lock": Self.lock.replacing("ZEROS", with: "")])
        #expect(!both.hasFailures && both.codes.contains("GEN-021") && both.part("is-odd") != nil)
    }

    @Test(arguments: [
        ("{\"a\": [1, 2,], // x\n\"b\": \"//,}\\\"\",}", "{\"a\": [1, 2 ],     \n\"b\": \"//,}\\\"\" }"),
        ("[1,/*\n*/\n]", "[1   \n  \n]"), ("[1/", "[1/"),
        ("[1,,]", "[1, ]"), ("[/* 1]", "[/* 1]"), ("\"\\", "\"\\"), ("", ""),
    ]) func relaxed(given: String, wanted: String) {
        #expect(String(decoding: RelaxedJSON.plain(ByteBlock(Array(given.utf8))).copied(), as: UTF8.self) == wanted)
    }

    /// What only a package can do without, the product can, too: the locks of npm say so themselves.
    @Test(arguments: [
        (
            "bun.lock",
            """
            {"lockfileVersion": 1, "workspaces": {"": {"name": "n", "dependencies": {"c": "1"}, "devDependencies": {"d": "1"}}}, "packages": {
             "c": ["c@1.0.0", "", {"dependencies": {"both": "1"}, "optionalDependencies": {"o": "1"}}, ""],
             "o": ["o@1.0.0", "", {"dependencies": {"under": "1", "hard": "1"}}, ""], "under": ["under@1.0.0", "", {}, ""],
             "hard": ["hard@1.0.0", "", {}, ""], "both": ["both@1.0.0", "", {"dependencies": {"hard": "1"}}, ""],
             "d": ["d@1.0.0", "", {"optionalDependencies": {"e": "1"}}, ""], "e": ["e@1.0.0", "", {}, ""]}}
            """
        ),
        (
            "yarn.lock",
            """
            # yarn lockfile v1
            c@1:
              version "1.0.0"
              dependencies:
                both "1"
              optionalDependencies:
                o "1"
            o@1:
              version "1.0.0"
              dependencies:
                under "1"
                hard "1"
            under@1:
              version "1.0.0"
            hard@1:
              version "1.0.0"
            both@1:
              version "1.0.0"
              dependencies:
                hard "1"
            d@1:
              version "1.0.0"
              optionalDependencies:
                e "1"
            e@1:
              version "1.0.0"
            """
        ),
        (
            "yarn.lock",
            """
            __metadata:
              version: 8
            "c@npm:1":
              version: 1.0.0
              resolution: "c@npm:1.0.0"
              dependencies: {both: "npm:1", o: "npm:1"}
              dependenciesMeta: {o: {optional: true}}
            "o@npm:1": {version: 1.0.0, resolution: "o@npm:1.0.0", dependencies: {under: "npm:1", hard: "npm:1"}}
            "under@npm:1": {version: 1.0.0, resolution: "under@npm:1.0.0"}
            "hard@npm:1": {version: 1.0.0, resolution: "hard@npm:1.0.0"}
            "both@npm:1": {version: 1.0.0, resolution: "both@npm:1.0.0", dependencies: {hard: "npm:1"}}
            "d@npm:1": {version: 1.0.0, resolution: "d@npm:1.0.0", dependencies: {e: "npm:1"}, dependenciesMeta: {e: {optional: true}}}
            "e@npm:1": {version: 1.0.0, resolution: "e@npm:1.0.0"}
            """
        ),
    ]) func optionalThroughOthers(path: String, lock: String) throws {
        let package = "{\"name\": \"n\", \"dependencies\": {\"c\": \"1\"}, \"devDependencies\": {\"d\": \"1\"}}"
        let made = try Making.sbom([path: lock, "package.json": package])
        let scopes = Dictionary(uniqueKeysWithValues: made.document.components.map { ($0.name, $0.scope) })
        let wanted: [String: ComponentScope?] = [
            "c": nil, "hard": nil, "both": nil, "o": .optional, "under": .optional, "d": .excluded, "e": .excluded,
        ]
        #expect(scopes == wanted)
        #expect(made.needs("c") == ["both", "o"] || path == "bun.lock")
    }
}
