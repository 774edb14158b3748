import SBOM
import Testing

@testable import SBOMGeneration

struct DotnetLockTests {
    static let assets = """
        {"version": 3,
         "targets": {
           "net8.0": {
             "Alpha.Lib/13.0.3": {"type": "package", "dependencies": {"beta": "1.0.0"}},
             "Beta/1.0.1": {"type": "package"},
             "Proj/1.0.0": {"type": "project", "framework": ".NETCoreApp,Version=v8.0", "dependencies": {"Gamma": "2.0.0"}},
             "Gamma/2.0.0": {"type": "package"}, "Missing/1.0.0": {"type": "package"}},
           "net8.0/linux-x64": {"Alpha.Lib/13.0.3": {"type": "package", "dependencies": {"Beta": "1.0.0", "Runtime.X": "4.3.0"}},
             "Beta/1.0.1": {"type": "package"}, "Runtime.X/4.3.0": {"type": "package"}}},
         "libraries": {
           "Alpha.Lib/13.0.3": {"sha512": "ZEROS", "type": "package", "path": "alpha.lib/13.0.3"}, "Beta/1.0.1": {"type": "package"},
           "Gamma/2.0.0": {"type": "package"}, "Runtime.X/4.3.0": {"type": "package"},
           "Proj/1.0.0": {"type": "project", "path": "../Proj/Proj.csproj", "msbuildProject": "../Proj/Proj.csproj"}, "odd": {}},
         "projectFileDependencyGroups": {"net8.0": ["Alpha.Lib >= 13.0.3", "Proj >= 1.0.0"]},
         "project": {"version": "1.2.3", "restore": {"projectName": "MyApp"}}}
        """

    @Test(arguments: ["obj/project.assets.json", "project.assets.json"]) func assets(path: String) throws {
        let made = try Making.sbom([path: Self.assets.replacing("ZEROS", with: NodeLockTests.zeros.dropFirst(7))])
        #expect(made.document.subject?.name == "MyApp" && made.document.subject?.version == "1.2.3")
        #expect(made.purls == ["pkg:nuget/Alpha.Lib@13.0.3", "pkg:nuget/Beta@1.0.1", "pkg:nuget/Gamma@2.0.0", "pkg:nuget/Runtime.X@4.3.0"])
        #expect(made.part("Alpha.Lib")?.hashes == [NodeLockTests.zeroHash])
        #expect(made.needs(nil) == ["Alpha.Lib", "Proj"] && made.needs("Alpha.Lib") == ["Beta", "Runtime.X"] && made.needs("Proj") == ["Gamma"])
        #expect(made.part("Proj")?.purl == nil && made.part("Proj")?.version == "1.0.0")
        #expect(made.codes == ["GEN-022", "GEN-004", "GEN-004"])
    }

    /// Projects of the same solution carry needs of their own.
    @Test func projectsInNugetLocks() throws {
        let made = try Making.sbom([
            "packages.lock.json": """
            {"version": 2, "dependencies": {"net8.0": {
              "Alpha": {"type": "Direct", "requested": "[13.0.3, )", "resolved": "13.0.3"},
              "My.Lib": {"type": "Project", "dependencies": {"Serilog": "[2.0.0, )", "My.Other": "[1.0.0, )"}},
              "my.other": {"type": "Project"},
              "Serilog": {"type": "CentralTransitive", "requested": "[2.0.0, )", "resolved": "2.10.0"}},
             "net9.0": {"My.Lib": {"type": "Project", "dependencies": {"Serilog": "[2.0.0, )"}},
              "Serilog": {"type": "CentralTransitive", "resolved": "2.10.0"}}}}
            """
        ])
        #expect(made.purls == ["pkg:nuget/Alpha@13.0.3", "pkg:nuget/Serilog@2.10.0"])
        #expect(made.document.components.map(\.name) == ["Alpha", "My.Lib", "my.other", "Serilog"])
        #expect(made.needs(nil) == ["Alpha", "My.Lib"] && made.needs("My.Lib") == ["Serilog", "my.other"])
        #expect(made.codes == ["GEN-012"])
    }

    /// Projects of the classic .NET Framework list what is installed, and say nothing of needs.
    @Test func packagesConfig() throws {
        let made = try Making.sbom([
            "app/packages.config": """
            <?xml version="1.0" encoding="utf-8"?>
            <packages>
              <package id="Newtonsoft.Json" version="9.0.1" targetFramework="net46" />
              <package id="StyleCop.Analyzers" version="1.1.118" targetFramework="net46" developmentDependency="true" />
              <package id="Open" /><package version="1.0" />
            </packages>
            """
        ])
        #expect(made.purls == ["pkg:nuget/Newtonsoft.Json@9.0.1", "pkg:nuget/StyleCop.Analyzers@1.1.118", "pkg:nuget/Open"])
        #expect(made.document.components.map(\.scope) == [nil, .excluded, nil])
        #expect(made.needs(nil) == ["Newtonsoft.Json", "Open", "StyleCop.Analyzers"] && made.codes == ["GEN-005", "GEN-004"])
        #expect(try Making.sbom(["packages.config": "<configuration/>"]).hasFailures)
    }

    /// What restoring writes and the lock beside it tell of the same projects of the solution.
    @Test func projectsInBoth() throws {
        let lock =
            "{\"version\": 2, \"dependencies\": {\"net8.0\": {\"proj\": {\"type\": \"Project\", \"dependencies\": {\"Gamma\": \"2.0.0\"}}, "
            + "\"Gamma\": {\"type\": \"Transitive\", \"resolved\": \"2.0.0\"}}}}"
        for folder in ["", "src/app/"] {
            let made = try Making.sbom(["\(folder)obj/project.assets.json": Self.assets, "\(folder)packages.lock.json": lock])
            #expect(made.document.components.filter { $0.purl == nil }.map { "\($0.name) \($0.version ?? "")" } == ["Proj 1.0.0"])
            #expect(made.needs("Proj") == ["Gamma"])
        }
        let apart = try Making.sbom(["a/obj/project.assets.json": Self.assets, "b/packages.lock.json": lock])
        #expect(apart.document.components.filter { $0.purl == nil }.map(\.name).sorted() == ["Proj", "proj"])
    }
}
