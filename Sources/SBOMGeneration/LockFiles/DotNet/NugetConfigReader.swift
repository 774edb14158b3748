import JSONStream
import PackageURL
import SBOM
import XMLStream

/// `packages.config` of a project of the classic .NET Framework: all packages that are installed in it, with no word of what needs what
/// (NuGet, "packages.config reference").
enum NugetConfigReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let node: XMLNode
        do throws(XMLError) { node = try XMLNode.read(file.block) } catch { throw .damaged(error) }
        guard node.name.local == "packages" else { throw .notWhatItSays(file.kind, line: node.line) }
        for package in node.all("package") {
            guard let id = package.attribute("id")?.trimmed, !id.isEmpty else {
                harvest.note(.entryPassedOver(package.attribute("version") ?? "package", line: package.line))
                continue
            }
            let version = package.attribute("version").map { String($0.trimmed) }
            if version?.isEmpty ?? true { harvest.note(.notPinned(String(id), line: package.line)) }
            var part = harvest.component(type: "nuget", name: String(id), version: version)
            // Analyzers and the like: no dependency of what is made.
            if package.attribute("developmentDependency")?.lowercased() == "true" { part.scope = .excluded }
            try harvest.need(nil, try harvest.add(part))
        }
    }
}
