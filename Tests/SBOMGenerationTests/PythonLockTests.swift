import SBOM
import Testing

@testable import SBOMGeneration

struct PythonLockTests {
    static let sum = String(repeating: "ab", count: 32)
    static let hash = Hash(algorithm: .sha256, value: sum)

    private func hashes(_ part: Component?) -> [Hash]? { part?.externalReferences.first { $0.type == "distribution" }?.details?.hashes }

    @Test func requirements() throws {
        let made = try Making.sbom([
            "requirements.txt": """
            # a comment
            --index-url https://example.org/simple
            -r other.txt
            Wire_Tools==1.2.3 \\
                --hash=sha256:\(Self.sum) \\
                --hash=sha256:\(String(repeating: "cd", count: 32))
            plain[extra]==2.0 ; python_version > "3"  # why
            loose>=1.0
            bare
            wild==1.*
            here @ git+https://example.org/here@v1
            -e git+https://example.org/egg@abc#egg=egg-name
            ???
            """
        ])
        #expect(
            made.purls == [
                "pkg:pypi/wire-tools@1.2.3", "pkg:pypi/plain@2.0", "pkg:pypi/loose", "pkg:pypi/bare", "pkg:pypi/wild",
                "pkg:pypi/here?vcs_url=git%2Bhttps:%2F%2Fexample.org%2Fhere%40v1",
                "pkg:pypi/egg-name?vcs_url=git%2Bhttps:%2F%2Fexample.org%2Fegg%40abc",
            ])
        #expect(hashes(made.part("Wire_Tools"))?.count == 2)
        #expect(made.codes == ["GEN-020", "GEN-005", "GEN-005", "GEN-005", "GEN-004"])
        #expect(made.document.compositions.map(\.completeness) == [.incomplete])
        #expect(try Making.sbom(["requirements-dev.txt": "a==1\n"]).part("a")?.scope == .excluded)
    }

    static let pyproject = """
        [project]
        name = "pump"
        version = "1.0"
        dependencies = ["alpha>=1", "beta[x] ; python_version < '4'"]
        [dependency-groups]
        dev = ["tester>=1", {include-group = "docs"}]
        """

    @Test func poetry() throws {
        let lock = """
            [[package]]
            name = "alpha"
            version = "1.0"
            groups = ["main"]
            files = [
                {file = "alpha-1.0.tar.gz", hash = "sha256:\(Self.sum)"},
            ]

            [package.dependencies]
            Beta = {version = ">=1", markers = "sys_platform == 'x'"}

            [[package]]
            name = "beta"
            version = "2.0"

            [package.source]
            type = "git"
            url = "https://example.org/beta.git"
            resolved_reference = "abc"

            [[package]]
            name = "tester"
            version = "3.0"

            [metadata]
            lock-version = "2.0"

            [metadata.files]
            tester = [{file = "t.whl", hash = "sha256:\(Self.sum)"}]
            """
        let made = try Making.sbom(["poetry.lock": lock, "pyproject.toml": Self.pyproject])
        #expect(
            made.purls == [
                "pkg:pypi/alpha@1.0", "pkg:pypi/beta@2.0?vcs_url=git%2Bhttps:%2F%2Fexample.org%2Fbeta.git%40abc", "pkg:pypi/tester@3.0",
            ])
        #expect(hashes(made.part("alpha")) == [Self.hash] && hashes(made.part("tester")) == [Self.hash])
        #expect(made.needs("alpha") == ["beta"] && made.needs(nil) == ["alpha", "beta", "tester"])
        #expect(made.part("tester")?.scope == .excluded && made.part("alpha")?.scope == nil)
        #expect(made.document.subject?.name == "pump")
    }

    @Test func pdm() throws {
        let made = try Making.sbom([
            "pdm.lock": """
            [metadata]
            lock_version = "4.5"
            [[package]]
            name = "alpha"
            version = "1.0"
            groups = ["default", "dev"]
            dependencies = ["Beta>=1; os_name == 'x'"]
            [[package]]
            name = "beta"
            version = "1.1"
            groups = ["dev"]
            """
        ])
        #expect(made.purls == ["pkg:pypi/alpha@1.0", "pkg:pypi/beta@1.1"])
        #expect(made.needs("alpha") == ["beta"] && made.part("beta")?.scope == .excluded)
    }

    @Test func uv() throws {
        let made = try Making.sbom([
            "uv.lock": """
            version = 1
            requires-python = ">=3.12"

            [[package]]
            name = "pump"
            version = "0.3"
            source = { virtual = "." }
            dependencies = [{ name = "alpha" }]

            [package.dev-dependencies]
            dev = [{ name = "tester" }]

            [[package]]
            name = "alpha"
            version = "1.0"
            source = { registry = "https://pypi.org/simple" }
            sdist = { url = "https://example.org/a.tar.gz", hash = "sha256:\(Self.sum)", size = 1 }
            wheels = [{ url = "https://example.org/a.whl", hash = "sha256:\(Self.sum)" }]

            [[package]]
            name = "tester"
            version = "2.0"
            source = { git = "https://example.org/t?rev=x#abc" }
            """
        ])
        #expect(made.document.subject?.name == "pump" && made.document.subject?.version == "0.3")
        #expect(made.document.components.map(\.name) == ["alpha", "tester"])
        #expect(hashes(made.part("alpha")) == [Self.hash])
        #expect(made.needs(nil) == ["alpha", "tester"] && made.part("tester")?.scope == .excluded)
        // The branch or tag that was asked for is no part of where the commit is.
        #expect(made.part("tester")?.externalReferences.map(\.locator) == ["git+https://example.org/t@abc"])
    }

    /// PyPA's own lock file: sources of all kinds, needs that may be there, and code of the project itself.
    @Test func pylock() throws {
        let made = try Making.sbom([
            "pylock.dev.toml": """
            lock-version = "1.0"
            created-by = "pip"

            [[packages]]
            name = "alpha"
            version = "1.0"
            dependencies = [{ name = "Beta", version = "2.0" }, { name = "gamma" }]
            [[packages.wheels]]
            url = "https://example.org/alpha.whl"
            hashes = { sha256 = "\(Self.sum)" }

            [[packages]]
            name = "beta"
            version = "1.0"
            sdist = { name = "beta.tar.gz", hashes = { sha256 = "\(Self.sum)" } }

            [[packages]]
            name = "beta"
            version = "2.0"
            archive = { url = "https://example.org/beta.zip", hashes = { sha256 = "\(Self.sum)" } }

            [[packages]]
            name = "gamma"
            vcs = { type = "git", url = "https://example.org/g", commit-id = "abc", requested-revision = "main" }

            [[packages]]
            name = "own"
            directory = { path = ".", editable = true }

            [[packages]]
            name = "free"
            """
        ])
        #expect(made.document.components.map { "\($0.name) \($0.version ?? "-")" } == ["alpha 1.0", "beta 1.0", "beta 2.0", "gamma -", "free -"])
        #expect(hashes(made.part("alpha")) == [Self.hash] && made.needs("alpha") == ["beta", "gamma"])
        #expect(made.document.components[2].externalReferences.map(\.locator) == ["https://example.org/beta.zip"])
        #expect(made.part("gamma")?.externalReferences.map(\.locator) == ["git+https://example.org/g@abc"])
        #expect(made.codes == ["GEN-005", "GEN-012"])
    }

    @Test func pipfile() throws {
        let made = try Making.sbom([
            "Pipfile.lock": """
            {"_meta": {}, "default": {"alpha": {"version": "==1.0", "hashes": ["sha256:\(Self.sum)"]}, "g": {"git": "https://example.org/g", "ref": "x"}},
             "develop": {"tester": {"version": "==2.0"}, "any": {"markers": "x"}}, "docs": {"writer": {"version": "==3.0"}}}
            """
        ])
        #expect(made.document.components.map(\.name) == ["alpha", "g", "tester", "any", "writer"])
        #expect(made.document.components.map(\.scope) == [nil, nil, .excluded, .excluded, .optional])
        #expect(made.codes == ["GEN-005"])
    }

    @Test func installedPackages() throws {
        let folder = "usr/lib/python3/dist-packages"
        let made = try Making.sbom([
            "\(folder)/Alpha-1.0.dist-info/METADATA": """
            Metadata-Version: 2.1
            Name: Alpha
            Version: 1.0
            License: MIT
            Requires-Dist: beta (>=1)
            Requires-Dist: nothing ; extra == 'x'

            Name: not this
            """,
            "\(folder)/beta-2.0.dist-info/METADATA": "Name: beta\nVersion: 2.0\n",
            "\(folder)/odd-2.0.dist-info/METADATA": "Version: 2.0\n",
        ])
        #expect(made.purls == ["pkg:pypi/alpha@1.0", "pkg:pypi/beta@2.0"])
        #expect(made.needs("Alpha") == ["beta"])
        #expect(made.codes == ["GEN-004"])
    }

    /// A file that pip-tools or uv wrote says what each package is there for.
    @Test func requirementsWithTheirOrigins() throws {
        let made = try Making.sbom([
            "requirements.txt": """
            # This file is autogenerated by pip-compile
            click==8.1 \\
                --hash=sha256:\(Self.sum)
                # via flask
            flask==3.0
                # via -r requirements.in
            jinja2==3.1
                # via
                #   flask
                #   pump (pyproject.toml)
            MarkupSafe==2.1  # via jinja2, werkzeug
            werkzeug==3.0
                # via flask

            # The following packages are considered to be unsafe in a requirements file:
            # click
            """
        ])
        #expect(made.needs(nil) == ["flask", "jinja2"])
        #expect(made.needs("flask") == ["click", "jinja2", "werkzeug"] && made.needs("jinja2") == ["MarkupSafe"])
        #expect(made.needs("werkzeug") == ["MarkupSafe"] && made.needs("click") == [])
    }

    /// Authors, licences by classifier, and places on the web; and the older form, which Debian's packages have.
    @Test func installedPackagesTellMore() throws {
        let folder = "usr/lib/python3/dist-packages"
        let made = try Making.sbom([
            "\(folder)/alpha-1.0.dist-info/METADATA": """
            Name: alpha
            Version: 1.0
            Author: A. Maker
            Author-email: a@example.org
            Classifier: License :: OSI Approved
            Classifier: License :: OSI Approved :: Apache Software License
            Home-page: https://example.org/
            Project-URL: Source Code, https://example.org/alpha.git
            Project-URL: Sponsors, https://example.org/money
            """,
            "\(folder)/beta-2.0.egg-info/PKG-INFO":
                "Name: beta\nVersion: 2.0\nLicense: UNKNOWN\nClassifier: License :: OSI Approved :: BSD License\n"
                + "Author-email: B <b@example.org>, C <c@example.org>\n",
            "\(folder)/gamma-3.0.egg-info": "Name: gamma\nVersion: 3.0\nRequires-Dist: beta\n",
        ])
        #expect(made.purls == ["pkg:pypi/alpha@1.0", "pkg:pypi/beta@2.0", "pkg:pypi/gamma@3.0"])
        let alpha = try #require(made.part("alpha"))
        #expect(alpha.licenses.map(\.text) == ["Apache-2.0"] && alpha.details.authors.map(\.name) == ["A. Maker"])
        #expect(alpha.details.authors.first?.email == "a@example.org")
        #expect(alpha.externalReferences.map { "\($0.type) \($0.locator)" } == ["website https://example.org/", "vcs https://example.org/alpha.git"])
        #expect(made.part("beta")?.licenses.map(\.text) == ["BSD License"])
        #expect(made.part("beta")?.details.authors.map(\.name) == ["B", "C"])
        #expect(made.needs("gamma") == ["beta"])
    }
}
