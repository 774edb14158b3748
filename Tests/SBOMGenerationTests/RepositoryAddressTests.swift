import SBOM
import Testing

@testable import SBOMGeneration

struct RepositoryAddressTests {
    @Test(arguments: [
        ("git@host:o/r.git", "ssh://git@host/o/r.git"), ("ssh://git@host:o/r.git", "ssh://git@host/o/r.git"), ("ssh://host:o/r", "ssh://host/o/r"),
        ("ssh://git:s3cret@host/o", nil), ("git+ssh://git@host:o/r.git@v1:2", "git+ssh://git@host/o/r.git@v1:2"), ("ssh://git@host:22/o/r", nil),
        ("ssh://git@host/o:r", nil),
        ("ssh://git@[2001:db8::1]:22/o/r", nil), ("ssh://git@[2001:db8::1]/o/r", nil), ("ssh://git@host:/o/r", nil),
        ("ssh://host:${PORT}/o", nil), ("https://host:o/r", nil), ("../a:b", nil), ("ssh://host", nil), ("ssh://host:22", nil), ("ssh://host:", nil),
    ]) func addresses(given: String, wanted: String?) { #expect(RepositoryAddress.asAddress(given) == wanted) }

    static let given = ["git@git.example:o/a.git", "ssh://git@git.example:o/a.git"]

    /// Every reader writes them as URIs, in purls and in references alike.
    @Test(arguments: given) func everyReader(address: String) throws {
        let files = [
            "composer.lock": "{\"packages\": [{\"name\": \"v/a\", \"version\": \"1\", \"source\": {\"type\": \"git\", \"url\": \"ADDRESS\"}}]}",
            "Gemfile.lock": "GIT\n  remote: ADDRESS\n  revision: abc\n  specs:\n    a (1.0)\n",
            "Podfile.lock":
                "PODS:\n  - A (1.0)\nEXTERNAL SOURCES:\n  A:\n    :git: ADDRESS\nCHECKOUT OPTIONS:\n  A:\n    :commit: abc\n    :git: ADDRESS\n",
            "Package.resolved": "{\"pins\": [{\"identity\": \"a\", \"location\": \"ADDRESS\", \"state\": {\"version\": \"1.0.0\"}}], \"version\": 2}",
            "poetry.lock":
                "[[package]]\nname = \"a\"\nversion = \"1.0\"\n[package.source]\ntype = \"git\"\nurl = \"ADDRESS\"\nresolved_reference = \"abc\"\n",
            "uv.lock": "version = 1\n[[package]]\nname = \"a\"\nversion = \"1.0\"\nsource = { git = \"ADDRESS#abc\" }\n",
            "package-lock.json":
                "{\"lockfileVersion\": 3, \"packages\": {\"node_modules/a\": {\"version\": \"1.0.0\", \"resolved\": \"ADDRESS#abc\"}}}",
            "components.csv": "部品名,バージョン,URL\na,1,ADDRESS\n",
        ]
        for (path, text) in files {
            let made = try Making.sbom([path: text.replacing("ADDRESS", with: address)])
            let part = try #require(made.document.components.first)
            let places = part.externalReferences.filter { $0.type == "vcs" }.map(\.locator)
            let isTable = path == "components.csv"
            #expect(isTable || places.count == 1 && places.allSatisfy { $0.contains("ssh://git@git.example/o/a.git") }, "\(path): \(places)")
            #expect(part.purl?.contains("example:o") != true, "\(path): \(part.purl ?? "")")
        }
    }

    /// Bun names so what it takes from GitLab; the address stays whole, with its revision.
    @Test func pathsBehindColons() throws {
        let made = try Making.sbom([
            "bun.lock": """
            {"lockfileVersion": 1, "workspaces": {"": {"name": "x"}}, "packages": {"b": ["b@git+ssh://gitlab:o/b#1ae6", {}, "1ae6"]}}
            """
        ])
        #expect(made.document.components.flatMap(\.externalReferences).map(\.locator) == ["git+ssh://gitlab/o/b@1ae6"])
        #expect(made.purls == ["pkg:npm/b?vcs_url=git%2Bssh:%2F%2Fgitlab%2Fo%2Fb%401ae6"])
    }
}
