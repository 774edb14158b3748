import SBOM
import Testing

@testable import SBOMGeneration

struct OtherLockTests {
    @Test func nuget() throws {
        let made = try Making.sbom([
            "packages.lock.json": """
            {"version": 1, "dependencies": {
              "net8.0": {
                "Alpha.Lib": {"type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0", "contentHash": "\(NodeLockTests.zeros.dropFirst(7))",
                  "dependencies": {"beta": "2.0.0"}},
                "Beta": {"type": "Transitive", "resolved": "2.0.0"},
                "own": {"type": "Project", "dependencies": {"Beta": "[2.0.0, )"}}},
              "net8.0/linux-x64": {"Alpha.Lib": {"type": "Direct", "resolved": "1.0.0"}}}}
            """
        ])
        #expect(made.purls == ["pkg:nuget/Alpha.Lib@1.0.0", "pkg:nuget/Beta@2.0.0"])
        #expect(made.part("Alpha.Lib")?.hashes == [NodeLockTests.zeroHash])
        #expect(made.needs(nil) == ["Alpha.Lib", "Beta"] && made.needs("Alpha.Lib") == ["Beta"])
        #expect(made.codes == ["GEN-012"])
    }

    @Test func dotnetDependencies() throws {
        let made = try Making.sbom([
            "pump.deps.json": """
            {"runtimeTarget": {"name": ".NETCoreApp,Version=v8.0"},
             "targets": {".NETCoreApp,Version=v8.0": {"pump/1.0.0": {"dependencies": {"Alpha": "2.0.0"}}, "Alpha/2.0.0": {"dependencies": {"Beta": "3.0.0"}}}},
             "libraries": {"pump/1.0.0": {"type": "project"}, "Alpha/2.0.0": {"type": "package", "sha512": "\(NodeLockTests.zeros)"},
               "Beta/3.0.0": {"type": "package", "sha512": ""}, "bad": {}}}
            """
        ])
        #expect(made.document.subject?.name == "pump")
        #expect(made.purls == ["pkg:nuget/Alpha@2.0.0", "pkg:nuget/Beta@3.0.0"])
        #expect(made.needs(nil) == ["Alpha"] && made.needs("Alpha") == ["Beta"])
        #expect(made.codes == ["GEN-004"])
    }

    @Test func gradle() throws {
        let made = try Making.sbom([
            "gradle.lockfile": "# comment\norg.a:one:1.0=compileClasspath,testCompileClasspath\norg.b:two:2.0=testRuntimeClasspath\nodd\nempty=\n"
        ])
        #expect(made.purls == ["pkg:maven/org.a/one@1.0", "pkg:maven/org.b/two@2.0"])
        #expect(made.document.components.map(\.scope) == [nil, .excluded])
        #expect(made.codes == ["GEN-004"])
    }

    static let parent = """
        <project xmlns="http://maven.apache.org/POM/4.0.0"><groupId>org.example</groupId><artifactId>parent</artifactId><version>7</version>
          <properties><alpha.version>1.${minor}</alpha.version><minor>5</minor><loop>${loop}x</loop></properties>
          <dependencyManagement><dependencies>
            <dependency><groupId>org.m</groupId><artifactId>managed</artifactId><version>3.0</version></dependency>
          </dependencies></dependencyManagement>
        </project>
        """

    @Test func maven() throws {
        let pom = """
            <project><parent><groupId>org.example</groupId><artifactId>parent</artifactId><version>7</version></parent>
              <artifactId>pump</artifactId>
              <dependencies>
                <dependency><groupId>org.a</groupId><artifactId>alpha</artifactId><version>${alpha.version}</version></dependency>
                <dependency><groupId>org.m</groupId><artifactId>managed</artifactId><scope>test</scope></dependency>
                <dependency><groupId>${project.groupId}</groupId><artifactId>own</artifactId><version>${project.version}</version></dependency>
                <dependency><groupId>org.r</groupId><artifactId>range</artifactId><version>[1,2)</version></dependency>
                <dependency><groupId>org.l</groupId><artifactId>loop</artifactId><version>${loop}</version></dependency>
                <dependency><artifactId>nameless</artifactId></dependency>
              </dependencies>
            </project>
            """
        let made = try Making.sbom(["pom.xml": Self.parent, "app/pom.xml": pom], options: options(excluded: ["pom.xml/"]))
        #expect(
            made.purls == [
                "pkg:maven/org.a/alpha@1.5", "pkg:maven/org.m/managed@3.0", "pkg:maven/org.example/own@7", "pkg:maven/org.r/range",
                "pkg:maven/org.l/loop",
            ])
        #expect(made.part("org.m/managed")?.scope == .excluded)
        #expect(made.codes == ["GEN-005", "GEN-005", "GEN-004", "GEN-020"])
        #expect(made.needs(nil).count == 5 || made.needs("org.example/pump").count == 5)
    }

    private func options(excluded: Set<String>) -> GenerationOptions {
        var options = GenerationOptions()
        options.excluded = excluded
        return options
    }

    @Test func gems() throws {
        let sum = String(repeating: "ab", count: 32)
        let made = try Making.sbom([
            "Gemfile.lock": """
            GIT
              remote: https://example.org/wire.git
              revision: abc
              specs:
                wire (0.1.0)

            PATH
              remote: .
              specs:
                pump (1.0)
                  alpha (~> 1.0)

            GEM
              remote: https://rubygems.org/
              specs:
                alpha (1.2.0)
                  beta (>= 1, < 3)
                beta (2.0.0-x86_64-linux)

            PLATFORMS
              x86_64-linux

            DEPENDENCIES
              alpha (~> 1.0)
              wire!

            CHECKSUMS
              alpha (1.2.0) sha256=\(sum)

            BUNDLED WITH
               2.5.0
            """
        ])
        #expect(
            made.purls == [
                "pkg:gem/wire@0.1.0?vcs_url=git%2Bhttps:%2F%2Fexample.org%2Fwire.git%40abc", "pkg:gem/alpha@1.2.0",
                "pkg:gem/beta@2.0.0?platform=x86_64-linux",
            ])
        #expect(made.part("alpha")?.hashes == [Hash(algorithm: .sha256, value: sum)])
        #expect(made.needs(nil) == ["alpha", "wire"] && made.needs("alpha") == ["beta"])
        #expect(made.codes == [])
    }

    @Test func composer() throws {
        let made = try Making.sbom([
            "composer.lock": """
            {"packages": [{"name": "Vendor/alpha", "version": "v1.0.0", "require": {"php": ">=8", "vendor/contract": "1"}, "license": ["MIT"],
               "source": {"url": "https://example.org/alpha.git"}, "dist": {"url": "https://example.org/a.zip", "shasum": ""}},
              {"name": "vendor/beta", "version": "2.0", "provide": {"vendor/contract": "1"}, "license": ["MIT", "GPL-2.0-only"]}],
             "packages-dev": [{"name": "vendor/tester", "version": "3.0"}, {"name": "odd"}]}
            """,
            "composer.json": "{\"name\": \"own/pump\", \"require\": {\"vendor/alpha\": \"1\"}}",
        ])
        #expect(made.purls == ["pkg:composer/vendor/alpha@v1.0.0", "pkg:composer/vendor/beta@2.0", "pkg:composer/vendor/tester@3.0"])
        #expect(made.needs("Vendor/alpha") == ["vendor/beta"])
        // Several licences are a choice.
        #expect(made.part("vendor/beta")?.licenses.map(\.text) == ["MIT OR GPL-2.0-only"])
        #expect(made.document.subject?.name == "own/pump")
        #expect(made.document.components.map(\.scope) == [nil, nil, .excluded])
        #expect(made.codes == ["GEN-004"])
    }

    @Test(arguments: [
        "{\"version\": \"0.5\", \"requires\": [\"wire/1.0#rev%1.0\", \"bits/2.0@me/stable\"], \"build_requires\": [\"cmake/3.1\"]}",
        """
        {"version": "0.4", "graph_lock": {"nodes": {"0": {"path": "conanfile.py", "requires": ["1"]}, "1": {"ref": "wire/1.0#rev", "requires": ["2"]},
          "2": {"ref": "bits/2.0@me/stable"}, "3": {"ref": "cmake/3.1", "context": "build"}}}}
        """,
    ]) func conan(lock: String) throws {
        let made = try Making.sbom(["conan.lock": lock])
        #expect(
            made.purls == ["pkg:conan/wire@1.0?rrev=rev", "pkg:conan/me/bits@2.0?channel=stable&user=me", "pkg:conan/cmake@3.1"])
        #expect(made.document.components.map(\.scope) == [nil, nil, .excluded])
    }

    @Test func pods() throws {
        let made = try Making.sbom([
            "Podfile.lock": """
            PODS:
              - Alpha/Core (1.0):
                - Beta (~> 2.0)
              - Beta (2.0)
            DEPENDENCIES:
              - Alpha/Core
            SPEC CHECKSUMS:
              Alpha: abc
            """
        ])
        #expect(made.purls == ["pkg:cocoapods/Alpha@1.0#Core", "pkg:cocoapods/Beta@2.0"])
        #expect(made.needs("Alpha/Core") == ["Beta"] && made.needs(nil) == ["Alpha/Core"])
    }

    @Test func tables() throws {
        let made = try Making.sbom(["components.csv": "部品名,バージョン,サプライヤー名\nwire,1.0,Sample Inc.\nbits,2.0,\n"])
        #expect(made.document.components.map(\.name) == ["wire", "bits"])
        #expect(made.part("wire")?.supplier?.name == "Sample Inc.")
    }
}
