import JSONStream
import PackageURL
import SBOM
import XMLStream

/// Maven's `pom.xml`: what is declared there, versions from its own properties and from parents that lie in the same tree.
///
/// Nothing is resolved: what the declared packages need themselves is not known here, which the notes say.
struct MavenProjectReader {
    private static let mostParents = 16

    private var properties: [String: String] = [:]
    /// What `dependencyManagement` says, by group, name, type and classifier, as Maven holds it against dependencies.
    private var managed: [String: XMLNode] = [:]
    /// Managed versions by group and name alone.
    private var versions: [String: String] = [:]

    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let node = try root(file.block)
        guard node.name.local == "project" else { throw .notWhatItSays(file.kind, line: node.line) }
        var reader = MavenProjectReader()
        reader.collect(node, file)
        harvest.setProject(reader.project(node))
        for dependency in Self.dependencies(node) { try reader.take(dependency, &harvest) }
        for profile in node.child("profiles")?.all("profile") ?? [] {
            let wanted = Self.dependencies(profile)
            if Self.isActive(profile) {
                for dependency in wanted { try reader.take(dependency, &harvest) }
            } else if !wanted.isEmpty {
                let names = wanted.map { reader.filled("\(reader.text($0, "groupId") ?? "?"):\(reader.text($0, "artifactId") ?? "?")") }
                harvest.note(.incomplete(Self.notActive(reader.text(profile, "id") ?? "?", names, line: profile.line)))
            }
        }
        if !harvest.parts.isEmpty { harvest.note(.incomplete(MavenProjectReader.onlyDeclared)) }
    }

    static func root(_ block: ByteBlock) throws(GenerationError) -> XMLNode {
        do throws(XMLError) { return try XMLNode.read(block) } catch { throw .damaged(error) }
    }

    /// Properties and managed versions of the project and its parents, the nearest first.
    private mutating func collect(_ node: XMLNode, _ file: SourceFile) {
        var folder = file.base
        var node = node
        for _ in 0..<Self.mostParents {
            take(node)
            guard let parent = node.child("parent") else { return }
            let given = parent.child("relativePath")?.text.trimmed
            if let given, given.isEmpty { return }
            var path = FileTree.joined(folder, given.map { String($0) } ?? "../pom.xml")
            if let real = file.tree.resolved(path), file.tree.look(real) == .folder { path = FileTree.joined(path, "pom.xml") }
            guard let block = file.tree.contents(path, limit: 16 << 20), let above = try? Self.root(block),
                text(above, "artifactId") == text(parent, "artifactId")
            else { return }
            folder = (file.tree.resolved(path) ?? path).cutAtLast("/").map { String($0.before) } ?? ""
            node = above
        }
    }

    private static func dependencies(_ node: XMLNode) -> [XMLNode] { node.child("dependencies")?.all("dependency") ?? [] }

    /// True for a profile that counts unless somebody says otherwise (Maven, "Introduction to Build Profiles").
    /// What else makes one active, only a build knows.
    private static func isActive(_ profile: XMLNode) -> Bool { profile.child("activation")?.child("activeByDefault")?.text.trimmed == "true" }

    private mutating func take(_ node: XMLNode) {
        // What a profile says goes before what the project says.
        for profile in node.child("profiles")?.all("profile") ?? [] where Self.isActive(profile) { takeValues(profile) }
        for (name, value) in [
            ("groupId", text(node, "groupId") ?? node.child("parent").flatMap { text($0, "groupId") }),
            ("version", text(node, "version") ?? node.child("parent").flatMap { text($0, "version") }), ("artifactId", text(node, "artifactId")),
            ("parent.version", node.child("parent").flatMap { text($0, "version") }),
        ] {
            guard let value else { continue }
            if properties["project.\(name)"] == nil { properties["project.\(name)"] = value }
        }
        takeValues(node)
    }

    private mutating func takeValues(_ node: XMLNode) {
        for property in node.child("properties")?.children ?? [] where properties[property.name.local] == nil {
            properties[property.name.local] = String(property.text.trimmed)
        }
        for dependency in node.child("dependencyManagement")?.child("dependencies")?.all("dependency") ?? [] {
            guard let group = text(dependency, "groupId"), let name = text(dependency, "artifactId") else { continue }
            let key = "\(filled(group)):\(filled(name))"
            let whole = whole(key, dependency)
            if managed[whole] == nil { managed[whole] = dependency }
            if versions[key] == nil { versions[key] = text(dependency, "version") }
        }
    }

    private func whole(_ key: String, _ dependency: XMLNode) -> String {
        "\(key):\(text(dependency, "type").map(filled) ?? "jar"):\(text(dependency, "classifier").map(filled) ?? "")"
    }

    private func project(_ node: XMLNode) -> Component? {
        guard let name = text(node, "artifactId") else { return nil }
        var component = Component(id: "", name: filled(name))
        component.group = properties["project.groupId"].map(filled)
        component.version = properties["project.version"].map(filled)
        return component
    }

    private func take(_ dependency: XMLNode, _ harvest: inout Harvest) throws(GenerationError) {
        guard let group = text(dependency, "groupId").map(filled), let name = text(dependency, "artifactId").map(filled) else {
            harvest.note(.entryPassedOver("dependency", line: dependency.line))
            return
        }
        // What a dependency does not say itself, the management says (Maven, "Introduction to the Dependency Mechanism").
        let above = managed[whole("\(group):\(name)", dependency)]
        func value(_ element: String) -> String? { text(dependency, element) ?? above.flatMap { text($0, element) } }
        let given = (value("version") ?? versions["\(group):\(name)"]).map(filled)
        let scope = value("scope").map(filled)
        // A range, or a property that nobody here sets, names no version.
        let version = given.flatMap { $0.contains("$") || $0.contains("[") || $0.contains("(") || $0.contains(",") ? nil : $0 }
        if version == nil { harvest.note(.notPinned("\(group):\(name)\(given.map { ":\($0)" } ?? "")", line: dependency.line)) }
        let type = text(dependency, "type").flatMap { $0 == "jar" ? nil : $0 }
        if scope == "system" {
            // A file on the disk: what Maven's repository has under the name is another one (Maven, "Introduction to the Dependency Mechanism").
            var part = harvest.ownComponent(name: name, version: version, place: value("systemPath").map(filled) ?? "system")
            part.group = group
            return try harvest.need(nil, try harvest.add(part))
        }
        var part = harvest.component(
            type: "maven", namespace: group, name: name, version: version,
            qualifiers: [("type", type), ("classifier", text(dependency, "classifier"))])
        switch scope {
        case "test": part.scope = .excluded
        case _ where text(dependency, "optional") == "true": part.scope = .optional
        default: break
        }
        try harvest.need(nil, try harvest.add(part))
    }

    private func text(_ node: XMLNode, _ name: String) -> String? {
        guard let text = node.child(name)?.text.trimmed, !text.isEmpty else { return nil }
        return String(text)
    }

    /// The text with its properties put in, a bounded number of times: a property may name itself, or grow with each step.
    func filled(_ text: String) -> String {
        var text = text
        for _ in 0..<8 {
            guard text.contains("${"), text.utf8.count <= 1_024 else { return text }
            var rest = text[...]
            var made = ""
            while let start = rest.firstRange(of: "${"), let (name, after) = rest[start.upperBound...].cut(at: "}") {
                let plain = name.hasPrefix("pom.") ? "project.\(name.dropFirst(4))" : String(name)
                made += rest[..<start.lowerBound] + (properties[plain] ?? "${\(name)}")
                rest = after
            }
            made += rest
            if made == text { return text }
            text = made
        }
        return text
    }
}
