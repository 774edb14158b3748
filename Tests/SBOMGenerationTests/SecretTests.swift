import Diagnostics
import JSONStream
import SBOM
import Testing

@testable import SBOMGeneration

/// Passwords and tokens in the addresses of lock files and the like stand nowhere in what comes out: an SBOM goes to others, remarks go into logs.
struct SecretTests {
    static let addresses = [
        "https://bob:s3cret@git.example.com/o/a.git", "https://s3cret@git.example.com/o/a.git",
        "https://s3cret:x-oauth-basic@git.example.com/o/a.git",
        "ssh://git:s3cret@git.example.com/o/a.git", "https://bob:x%40s3cret@git.example.com/o/a.git", "https://bob%3As3cret@git.example.com/o/a.git",
        "https://bob:s3cret%40git.example.com/o/a.git", "https://bob:x/s3cret@git.example.com/o/a.git",
        "https://bob:x#s3cret@git.example.com/o/a.git",
        "https://bob:x?s3cret@git.example.com/o/a.git", "https://bob:x;s3cret@git.example.com/o/a.git",
        "https://bob:x@s3cret@git.example.com/o/a.git",
        "https://git.example.com/o/a.git?token=s3cret", "https://git.example.com/o/a.git?x=1&access_token=s3cret&y=2",
        "https://git.example.com/o/a.zip?X-Amz-Signature=s3cret", "bob:s3cret@git.example.com:o/a.git",
    ]

    /// Files with `ADDRESS` wherever a reader looks at one, and where it does not understand what it reads.
    static let sources: [(path: String, text: String)] = [
        (
            "package-lock.json",
            """
            {"name": "p", "lockfileVersion": 3, "packages": {"": {"name": "p"}, "node_modules/a": {"version": "1.0.0", "resolved": "git+ADDRESS#abc"},
              "node_modules/b": {"version": "1.0.0", "resolved": "ADDRESS"},
              "node_modules/c": {"version": "ADDRESS", "resolved": "file:../c?token=s3cret"},
              "own": {"name": "ADDRESS", "version": "1"}, "node_modules/d": {"resolved": "ADDRESS", "link": true}}}
            """
        ),
        (
            "package-lock.json",
            """
            {"name": "p", "lockfileVersion": 1, "dependencies": {"a": {"version": "git+ADDRESS#abc"}, "b": {"version": "ADDRESS"},
              "c": {"version": "1.0.0", "resolved": "ADDRESS/c/-/c-1.0.0.tgz"}, "d": {"version": "github:bob:s3cret@o/d#abc"}}}
            """
        ),
        (
            "yarn.lock",
            """
            # yarn lockfile v1
            "a@git+ADDRESS#v1":
              version "1.0.0"
              resolved "git+ADDRESS#abc"
            "b@ADDRESS":
              version "1.0.0"
              resolved "ADDRESS#da39a3ee5e6b4b0d3255bfef95601890afd80709"
            "ADDRESS":
              version "1.0.0"
            ADDRESS
            """
        ),
        (
            "yarn.lock",
            """
            __metadata:
              version: 8
            "a@ADDRESS#v1":
              version: 1.0.0
              resolution: "a@ADDRESS#commit=abc"
            "b@npm:1.0.0::__archiveUrl=https%3A%2F%2Fbob%3As3cret%40git.example.com%2Fb.tgz":
              version: 1.0.0
              resolution: "b@npm:1.0.0::__archiveUrl=https%3A%2F%2Fbob%3As3cret%40git.example.com%2Fb.tgz"
            "ADDRESS": {version: 1}
            """
        ),
        (
            "pnpm-lock.yaml",
            """
            lockfileVersion: '9.0'
            packages:
              'a@git+ADDRESS#abc':
                resolution: {type: git, repo: 'ADDRESS', commit: abc}
                version: 1.0.0
              'b@ADDRESS':
                resolution: {tarball: 'ADDRESS'}
                version: 1.0.0
              'ADDRESS':
                resolution: {}
            """
        ),
        (
            "pnpm-lock.yaml",
            """
            lockfileVersion: 5.4
            packages:
              git.example.com/o/a/abc:
                resolution: {type: git, repo: 'ADDRESS', commit: abc}
                name: a
                version: 1.0.0
              '@ADDRESS':
                resolution: {tarball: 'ADDRESS'}
                name: b
                version: 1.0.0
              'ADDRESS':
                resolution: {}
            """
        ),
        (
            "requirements.txt",
            """
            --index-url ADDRESS
            --extra-index-url ADDRESS
            z==1.0 --hash=sha256:\(PythonLockTests.sum)
            a @ git+ADDRESS@abc
            b @ ADDRESS ; python_version > "3"
            -e git+ADDRESS@v1#egg=c
            -e ADDRESS
            git+ADDRESS#egg=d
            git+ADDRESS
            ADDRESS
            e ADDRESS
            f >= ADDRESS
            g @ file:///x.whl?token=s3cret
            -c ADDRESS
            -r ADDRESS
            -r \(String(repeating: "x", count: 40))ADDRESS
            """
        ),
        (
            "Pipfile.lock",
            """
            {"_meta": {"sources": [{"name": "own", "url": "ADDRESS"}]}, "default": {"a": {"git": "ADDRESS", "ref": "abc"}, "b": {"file": "ADDRESS"},
              "c": {"version": "==1.0", "hashes": ["sha256:\(PythonLockTests.sum)"]}, "d": {"path": "ADDRESS"}, "e": {"hg": "ADDRESS"}}}
            """
        ),
        (
            "poetry.lock",
            """
            [[package]]
            name = "a"
            version = "1.0"
            [package.source]
            type = "git"
            url = "ADDRESS"
            resolved_reference = "abc"
            [[package]]
            name = "b"
            version = "1.0"
            [package.source]
            type = "url"
            url = "ADDRESS"
            [[package]]
            name = "c"
            version = "1.0"
            files = [{file = "c.whl", hash = "sha256:\(PythonLockTests.sum)"}]
            [package.source]
            type = "legacy"
            url = "ADDRESS"
            [[package]]
            name = "d"
            version = "1.0"
            [package.source]
            type = "directory"
            url = "ADDRESS"
            """
        ),
        (
            "pdm.lock",
            """
            [[package]]
            name = "a"
            version = "1.0"
            git = "ADDRESS"
            revision = "abc"
            [[package]]
            name = "b"
            version = "1.0"
            url = "ADDRESS"
            """
        ),
        (
            "uv.lock",
            """
            version = 1
            [[package]]
            name = "a"
            version = "1.0"
            source = { git = "ADDRESS?rev=v1#abc" }
            [[package]]
            name = "b"
            version = "1.0"
            source = { url = "ADDRESS" }
            [[package]]
            name = "c"
            version = "1.0"
            source = { registry = "ADDRESS" }
            wheels = [{ url = "ADDRESS", hash = "sha256:\(PythonLockTests.sum)" }]
            """
        ),
        (
            "pylock.toml",
            """
            lock-version = "1.0"
            [[packages]]
            name = "a"
            version = "1.0"
            vcs = { type = "git", url = "ADDRESS", commit-id = "abc" }
            [[packages]]
            name = "b"
            version = "1.0"
            archive = { url = "ADDRESS", hashes = { sha256 = "\(PythonLockTests.sum)" } }
            [[packages]]
            name = "c"
            version = "1.0"
            index = "ADDRESS"
            wheels = [{ url = "ADDRESS", hashes = { sha256 = "\(PythonLockTests.sum)" } }]
            """
        ),
        (
            "Cargo.lock",
            """
            version = 3
            [[package]]
            name = "a"
            version = "1.0.0"
            source = "git+ADDRESS?branch=main#abc"
            dependencies = ["b 1.0.0 (registry+ADDRESS)"]
            [[package]]
            name = "b"
            version = "1.0.0"
            source = "registry+ADDRESS"
            [[package]]
            name = "c"
            version = "1.0.0"
            source = "sparse+ADDRESS"
            [[package]]
            name = "ADDRESS"
            """
        ),
        (
            "Gemfile.lock",
            """
            GIT
              remote: ADDRESS
              revision: abc
              specs:
                a (1.0)
                ADDRESS
            GEM
              remote: ADDRESS
              specs:
                b (2.0)
            DEPENDENCIES
              a!
            """
        ),
        (
            "composer.lock",
            """
            {"packages": [{"name": "v/a", "version": "1.0", "homepage": "ADDRESS", "source": {"type": "git", "url": "ADDRESS", "reference": "abc"},
              "dist": {"type": "zip", "url": "ADDRESS"}}, {"name": "ADDRESS"}]}
            """
        ),
        (
            "Package.resolved",
            """
            {"pins": [{"identity": "a", "kind": "remoteSourceControl", "location": "ADDRESS", "state": {"revision": "abc", "version": "1.0.0"}},
              {"location": "ADDRESS", "state": {"branch": "main", "revision": "abc"}}], "version": 2}
            """
        ),
        (
            "Package.resolved",
            """
            {"object": {"pins": [{"package": "A", "repositoryURL": "ADDRESS", "state": {"revision": "abc", "version": "1.0.0"}}]}, "version": 1}
            """
        ),
        ("go.mod", "module ADDRESS\ngo 1.20\nrequire ADDRESS\nrequire example.com/a v1.0.0\nreplace example.com/a => ADDRESS v1.0.1\n"),
        ("Podfile.lock", "PODS:\n  - 'A (1.0)'\n  - 'ADDRESS'\n  - 'B (from `ADDRESS`)'\nDEPENDENCIES:\n  - 'A (from `ADDRESS`)'\n"),
        ("conan.lock", "{\"requires\": [\"a/1.0\", \"ADDRESS\"]}"),
        ("packages.lock.json", "{\"dependencies\": {\"net8.0\": {\"ADDRESS\": {}, \"A\": {\"resolved\": \"ADDRESS\"}}}}"),
        (
            "a.deps.json",
            "{\"runtimeTarget\": {}, \"targets\": {}, \"libraries\": "
                + "{\"ADDRESS\": {\"type\": \"package\"}, \"ADDRESS/x\": {\"type\": \"reference\"}}}"
        ),
        (
            "project.assets.json",
            """
            {"version": 3, "targets": {"net8.0": {"ADDRESS": {}}}, "project": {"restore": {"projectName": "ADDRESS"}},
              "libraries": {"A/1": {"type": "package"}, "ADDRESS/1": {"type": "package"},
              "B/1": {"type": "project", "path": "ADDRESS"}, "ADDRESS": {}}}
            """
        ),
        (
            "bun.lock",
            """
            {"lockfileVersion": 1, "workspaces": {"": {"name": "ADDRESS"}, "w": {"name": "ADDRESS"}}, "packages": {
              "a": ["a@git+ADDRESS#abc", {}, "abc"], "b": ["b@ADDRESS", {}, ""], "c": ["c@1.0.0", "ADDRESS", {}, ""], "w": ["w@workspace:w"],
              "d": ["d@file:ADDRESS", {}], "ADDRESS": [], "e": ["ADDRESS@1.0.0", "", {}, ""], "f": ["f@1.0.0", "ADDRESS/f/-/f-1.0.0.tgz", {}, ""]}}
            """
        ),
        ("gradle.lockfile", "o:a:1.0=runtimeClasspath\nADDRESS\nADDRESS=x\n"),
        (
            "pom.xml",
            """
            <project><artifactId>p</artifactId><version>ADDRESS</version><dependencies>
            <dependency><groupId>o</groupId><artifactId>ADDRESS</artifactId><version>ADDRESS</version></dependency>
            <dependency><groupId>o</groupId><artifactId>b</artifactId><version>[ADDRESS]</version></dependency></dependencies>
            <profiles><profile><id>ADDRESS</id>
            <dependencies><dependency><groupId>o</groupId><artifactId>ADDRESS</artifactId></dependency></dependencies></profile></profiles></project>
            """
        ),
        (
            "node_modules/a/package.json",
            """
            {"name": "a", "version": "1.0.0", "description": "see ADDRESS", "homepage": "ADDRESS",
              "repository": {"type": "git", "url": "git+ADDRESS"},
              "bugs": {"url": "ADDRESS"}, "resolved": "ADDRESS"}
            """
        ),
        (
            "lib/python3/site-packages/a-1.0.dist-info/METADATA",
            "Name: a\nVersion: 1.0\nSummary: see ADDRESS\nHome-page: ADDRESS\nProject-URL: Source, ADDRESS\n\nADDRESS\n"
        ),
        ("var/lib/dpkg/status", "Package: a\nStatus: install ok installed\nVersion: 1.0\nHomepage: ADDRESS\nADDRESS\n"),
        ("lib/apk/db/installed", "P:a\nV:1.0\nU:ADDRESS\nT:see ADDRESS\n\n"),
        ("var/lib/opkg/status", "Package: a\nStatus: install ok installed\nVersion: 1.0\nHomepage: ADDRESS\n"),
        ("etc/os-release", "ID=a\nVERSION_ID=1\nHOME_URL=\"ADDRESS\"\nBUG_REPORT_URL=\"ADDRESS\"\n"),
        (
            "legal-info/manifest.csv",
            "\"PACKAGE\",\"VERSION\",\"LICENSE\",\"LICENSE FILES\",\"SOURCE ARCHIVE\",\"SOURCE SITE\"\n"
                + "\"a\",\"1.0\",\"MIT\",\"x\",\"a.tar.gz\",\"git+ADDRESS\"\n"
                + "\"\",\"ADDRESS\",\"\",\"\",\"\",\"\"\n"
        ),
        (
            "show-info.json",
            """
            {"a": {"type": "target", "virtual": false, "name": "a", "version": "ADDRESS", "dependencies": [], "cpe-id": "cpe:ADDRESS",
              "downloads": [{"source": "a.tgz", "uris": ["git+ADDRESS"]}]}, "ADDRESS": {"type": "target", "licenses": "ADDRESS"}}
            """
        ),
        (
            "cve-summary.json",
            "{\"package\": [{\"layer\": \"\", \"name\": \"a\", \"version\": \"ADDRESS\", \"products\": [{\"product\": \"ADDRESS\"}]}, "
                + "{\"name\": \"ADDRESS\"}]}"
        ),
        ("components.csv", "部品名,バージョン,URL,備考\na,1,ADDRESS,see ADDRESS\nADDRESS,ADDRESS,,\n"),
    ]

    @Test(arguments: 0..<sources.count) func secretsStandNowhere(number: Int) throws {
        let (path, text) = Self.sources[number]
        for (index, address) in Self.addresses.enumerated() {
            let written = path == "pom.xml" ? address.replacing("&", with: "&amp;") : address
            let files = [path: Array(text.replacing("ADDRESS", with: written).utf8)]
            let made = try SBOMGenerator.generate(in: .memory(files, root: "product"))
            var out = made.notes.map { "\($0.code) \($0.wording.japanese) \($0.wording.english)" }
            #expect(!made.document.components.isEmpty, "\(path) \(address): \(out)")
            for format in [
                SBOMFormat(.cycloneDX, .json, version: "1.6"), SBOMFormat(.spdx, .json, version: "2.3"), SBOMFormat(.table, .csv, version: ""),
            ] {
                out.append(String(decoding: try SBOMWriter.write(made.document, as: format).bytes, as: UTF8.self))
            }
            for text in out { #expect(!text.contains("s3cret") && !text.contains("bob:"), "\(path) \(address): \(text)") }
            // What is left is the address, and the document is valid.
            if index == 0 { try Making.check(made, #_sourceLocation) }
        }
    }

    /// The rest of the address stands, whatever was in it.
    @Test func addressesStay() throws {
        let files = ["Gemfile.lock": "GIT\n  remote: ADDRESS\n  revision: abc\n  specs:\n    a (1.0)\n"]
        for address in Self.addresses {
            let made = try Making.sbom(files.mapValues { $0.replacing("ADDRESS", with: address) })
            let vcs = try #require(made.purls.first)
            #expect(vcs.contains("git.example.com%2Fo%2Fa.") && vcs.hasSuffix("%40abc"), "\(vcs)")
        }
    }
}
