import JSONStream
import SBOM
import TOMLStream

/// What a `pyproject.toml` beside a lock file says: the project and the names of what it needs (PEP 621, PEP 735, Poetry's own tables).
struct PythonProject {
    var component: Component?
    var production: [String] = []
    var development: [String] = []
    var optional: [String] = []

    /// What stands beside `file`; nil if there is no such file, or none that can be read.
    init?(beside file: SourceFile) {
        guard let block = file.neighbour("pyproject.toml"), let toml = try? TOMLReader.read(block) else { return nil }
        let poetry = toml["tool"]?["poetry"]
        let project = toml["project"]
        if let name = project?.text("name") ?? poetry?.text("name") {
            component = Component(id: "", name: name)
            component?.version = project?.text("version") ?? poetry?.text("version")
        }
        production = (project?.texts("dependencies") ?? []).compactMap { PythonPackage.name(of: $0) }
        for member in poetry?["dependencies"]?.members ?? [] where member.key != "python" {
            if member.value.isTrue("optional") { optional.append(member.key) } else { production.append(member.key) }
        }
        for extra in project?["optional-dependencies"]?.members ?? [] {
            optional += (extra.value.arrayValue ?? []).compactMap { $0.stringValue.flatMap { PythonPackage.name(of: $0) } }
        }
        development = poetry?.names("dev-dependencies") ?? []
        for group in poetry?["group"]?.members ?? [] { development += group.value.names("dependencies") }
        for group in toml["dependency-groups"]?.members ?? [] {
            development += (group.value.arrayValue ?? []).compactMap { $0.stringValue.flatMap { PythonPackage.name(of: $0) } }
        }
        for group in toml["tool"]?["pdm"]?["dev-dependencies"]?.members ?? [] {
            development += (group.value.arrayValue ?? []).compactMap { $0.stringValue.flatMap { PythonPackage.name(of: $0) } }
        }
    }
}

extension Harvest {
    /// Connects a Python project with the packages of its lock, found by their normal names.
    mutating func connect(_ project: PythonProject?, _ names: [String: [Int]]) throws(GenerationError) {
        guard let project else { return }
        setProject(project.component)
        func indices(_ wanted: [String]) -> [Int] { wanted.flatMap { names[PythonPackage.normal($0)] ?? [] } }
        let (production, development, optional) = (indices(project.production), indices(project.development), indices(project.optional))
        for index in production + development + optional { try need(nil, index) }
        markScopes(production: production, development: development, optional: optional)
    }
}
