import Diagnostics
import SBOM
import Testing

@testable import SBOMGeneration

/// Where Python packages come from: no address that the lock does not name, and no purl of the public index for what is not from there.
struct PythonOriginTests {
    static let sum = PythonLockTests.sum
    static let hash = PythonLockTests.hash

    private func places(_ part: Component?) -> [String]? {
        part?.externalReferences.map { "\($0.type) \($0.locator) \($0.details?.hashes.count ?? 0)" }
    }

    @Test func poetry() throws {
        let made = try Making.sbom([
            "poetry.lock": """
            [[package]]
            name = "priv"
            version = "0.1"
            files = [{file = "p.tar.gz", hash = "sha256:\(Self.sum)"}]
            [package.source]
            type = "legacy"
            url = "https://user:word@pypi.example.com/simple"
            reference = "acme"
            [[package]]
            name = "mine"
            version = "0.2"
            [package.source]
            type = "directory"
            url = "../mine"
            [[package]]
            name = "wheel"
            version = "0.3"
            files = [{file = "wheel-0.3-py3-none-any.whl", hash = "sha256:\(Self.sum)"}]
            [package.source]
            type = "file"
            url = "wheel-0.3-py3-none-any.whl"
            [[package]]
            name = "far"
            version = "0.4"
            files = [{file = "far-0.4.tar.gz", hash = "sha256:\(Self.sum)"}]
            [package.source]
            type = "url"
            url = "https://example.org/far-0.4.tar.gz"
            [metadata]
            lock-version = "2.0"
            """
        ])
        #expect(
            made.purls == [
                "pkg:pypi/priv@0.1?repository_url=https:%2F%2Fpypi.example.com%2Fsimple",
                "pkg:pypi/far@0.4?download_url=https:%2F%2Fexample.org%2Ffar-0.4.tar.gz",
            ])
        #expect(places(made.part("priv")) == ["distribution https://pypi.example.com/simple 1"])
        #expect(places(made.part("far")) == ["distribution https://example.org/far-0.4.tar.gz 1"])
        #expect(places(made.part("mine")) == [] && made.part("mine")?.version == "0.2")
        #expect(places(made.part("wheel")) == [] && made.part("wheel")?.hashes == [Self.hash])
        #expect(made.codes == ["GEN-022", "GEN-022"])
    }

    @Test func pdm() throws {
        let made = try Making.sbom([
            "pdm.lock": """
            [metadata]
            lock_version = "4.5"
            [[package]]
            name = "mine"
            version = "1.0"
            path = "./mine"
            [[package]]
            name = "far"
            version = "1.1"
            url = "https://example.org/far-1.1.zip"
            """
        ])
        #expect(made.purls == ["pkg:pypi/far@1.1?download_url=https:%2F%2Fexample.org%2Ffar-1.1.zip"] && made.codes == ["GEN-022"])
    }

    @Test func pipfile() throws {
        let made = try Making.sbom([
            "Pipfile.lock": """
            {"_meta": {"sources": [{"name": "pypi", "url": "https://pypi.org/simple"}, {"name": "acme", "url": "https://pypi.example.com/simple"}]},
             "default": {"alpha": {"version": "==1.0", "index": "pypi", "hashes": ["sha256:\(Self.sum)"]},
              "priv": {"version": "==2.0.0", "index": "acme", "hashes": ["sha256:\(Self.sum)"]},
              "far": {"file": "https://example.org/far-1.zip", "hashes": ["sha256:\(Self.sum)"]},
              "mine": {"path": "./mine", "editable": true}, "near": {"file": "./near-1.whl"}}, "develop": {}}
            """
        ])
        #expect(
            made.purls == [
                "pkg:pypi/alpha@1.0", "pkg:pypi/priv@2.0.0?repository_url=https:%2F%2Fpypi.example.com%2Fsimple",
                "pkg:pypi/far@1?download_url=https:%2F%2Fexample.org%2Ffar-1.zip",
            ])
        #expect(places(made.part("alpha")) == ["distribution https://pypi.org/simple/alpha/ 1"])
        #expect(places(made.part("far")) == ["distribution https://example.org/far-1.zip 1"])
        #expect(made.codes == ["GEN-022", "GEN-022"])
        let note = try #require(made.notes.first { $0.code == "GEN-022" })
        #expect(note.wording.english.contains("\"mine\"") && note.wording.english.contains("./mine") && !note.isGap)
    }

    @Test func uv() throws {
        let made = try Making.sbom([
            "uv.lock": """
            version = 1
            [[package]]
            name = "np"
            version = "1.0"
            source = { registry = "https://my.example.com/simple" }
            sdist = { url = "https://my.example.com/np-1.0.tar.gz", hash = "sha256:\(Self.sum)" }
            [[package]]
            name = "loc"
            version = "2.0"
            source = { path = "../loc-2.0-py3-none-any.whl" }
            wheels = [{ filename = "loc-2.0-py3-none-any.whl", hash = "sha256:\(Self.sum)" }]
            [[package]]
            name = "far"
            version = "3.0"
            source = { url = "https://example.org/far.whl" }
            wheels = [{ url = "https://example.org/far.whl", hash = "sha256:\(Self.sum)" }]
            [[package]]
            name = "flat"
            version = "4.0"
            source = { registry = "../wheels" }
            wheels = [{ path = "flat.whl", hash = "sha256:\(Self.sum)" }]
            """
        ])
        #expect(
            made.purls == [
                "pkg:pypi/np@1.0?repository_url=https:%2F%2Fmy.example.com%2Fsimple",
                "pkg:pypi/far@3.0?download_url=https:%2F%2Fexample.org%2Ffar.whl", "pkg:pypi/flat@4.0",
            ])
        #expect(places(made.part("np")) == ["distribution https://my.example.com/simple 1"])
        #expect(places(made.part("far")) == ["distribution https://example.org/far.whl 1"] && places(made.part("flat")) == [])
        #expect(made.part("loc")?.purl == nil && made.part("loc")?.hashes == [Self.hash])
    }

    @Test func requirements() throws {
        let made = try Making.sbom([
            "requirements.txt": """
            --index-url https://pypi.example.com/simple
            alpha==1.0 --hash=sha256:\(Self.sum)
            foo-bar @ https://example.org/foo_bar-1.0.tar.gz#sha256=\(Self.sum)
            wheel[x] @ https://example.org/wheel-2.1-py3-none-any.whl ; python_version > "3"
            odd @ https://example.org/archive/main.zip
            near @ file:///home/near-1.0.tar.gz
            git+https://example.org/g.git@v1#egg=g
            """
        ])
        #expect(
            made.purls == [
                "pkg:pypi/alpha@1.0", "pkg:pypi/foo-bar@1.0?download_url=https:%2F%2Fexample.org%2Ffoo_bar-1.0.tar.gz",
                "pkg:pypi/wheel@2.1?download_url=https:%2F%2Fexample.org%2Fwheel-2.1-py3-none-any.whl",
                "pkg:pypi/odd?download_url=https:%2F%2Fexample.org%2Farchive%2Fmain.zip",
                "pkg:pypi/g?vcs_url=git%2Bhttps:%2F%2Fexample.org%2Fg.git%40v1",
            ])
        #expect(places(made.part("alpha")) == ["distribution https://pypi.example.com/simple 1"])
        #expect(places(made.part("foo-bar")) == ["distribution https://example.org/foo_bar-1.0.tar.gz 1"])
        #expect(made.part("near")?.purl == nil && made.codes == ["GEN-022"])
    }
}
