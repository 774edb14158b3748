import JSONStream
import PackageURL
import SBOM

/// `conan.lock` of Conan 2 (a list of references) and Conan 1 (a graph).
enum ConanLockReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let lock = try file.json()
        if let nodes = lock["graph_lock"]?["nodes"] { return try readGraph(nodes, &harvest) }
        guard lock["requires"] != nil || lock["build_requires"] != nil else { throw .notWhatItSays(file.kind, line: nil) }
        for (list, scope) in [("requires", nil), ("build_requires", .excluded), ("python_requires", .excluded)] as [(String, ComponentScope?)] {
            for reference in lock.texts(list) {
                guard var part = component(reference, &harvest) else {
                    harvest.note(.entryPassedOver(reference, line: nil))
                    continue
                }
                part.scope = scope
                try harvest.add(part)
            }
        }
    }

    private static func readGraph(_ nodes: JSONValue, _ harvest: inout Harvest) throws(GenerationError) {
        harvest.statesNeeds = true
        var indices: [String: Int] = [:]
        var roots: Set<String> = []
        for node in nodes.members {
            guard let reference = node.value.text("ref"), var part = component(reference, &harvest) else {
                // The project itself has a path and no reference.
                roots.insert(node.key)
                continue
            }
            if node.value.text("context") == "build" { part.scope = .excluded }
            indices[node.key] = try harvest.add(part)
        }
        for node in nodes.members where indices[node.key] != nil || roots.contains(node.key) {
            for want in node.value.texts("requires") + node.value.texts("build_requires") {
                if let to = indices[want] { try harvest.need(indices[node.key], to) }
            }
        }
    }

    /// `name/version@user/channel#revision:package%time`.
    static func component(_ reference: String, _ harvest: inout Harvest) -> Component? {
        let plain = reference.prefix { $0 != "%" && $0 != ":" }
        let (whole, revision) = plain.cut(at: "#") ?? (plain, "")
        let (package, place) = whole.cut(at: "@") ?? (whole, "")
        guard let (name, version) = package.cut(at: "/"), !name.isEmpty, !version.isEmpty, !version.contains("[") else { return nil }
        let (user, channel) = place.cut(at: "/") ?? (place, "")
        var part = harvest.component(
            type: "conan", namespace: user == "_" ? nil : String(user), name: String(name), version: String(version),
            qualifiers: [("channel", channel == "_" ? nil : String(channel)), ("rrev", String(revision)), ("user", user == "_" ? nil : String(user))])
        part.group = nil
        return part
    }
}
