import JSONStream

/// Additional properties (6.2.20).
enum PropertyTests {
    static let all = [additional]

    /// What an object may hold: names of members, and for those that are objects what these may hold.
    private final class Shape: Sendable {
        let members: [String: Shape?]

        init(_ members: [String: Shape?]) { self.members = members }
    }

    /// The shape of the object at `path`, from the lines of ``SchemaProperties``.
    private static func shape(_ text: String) -> Shape {
        var names: [String: [String]] = [:]
        var path = ""
        for line in text.split(separator: "\n") {
            var words = line.split(separator: " ").map(String.init)
            if !line.hasPrefix(" "), !words.isEmpty {
                path = words[0] == ".:" ? "" : String(words[0].dropLast())
                words.removeFirst()
            }
            names[path, default: []] += words
        }
        func make(_ path: String) -> Shape {
            var members: [String: Shape?] = [:]
            for name in names[path] ?? [] {
                let inner = path.isEmpty ? name : path + "/" + name
                members.updateValue(names[inner] == nil ? nil : make(inner), forKey: name)
            }
            return Shape(members)
        }
        return make("")
    }

    private static let version20 = shape(SchemaProperties.version20)
    private static let version21 = shape(SchemaProperties.version21)

    /// 6.2.20 Additional Properties: what stands in SSVC and extensions is judged by their own schemas.
    static let additional = CSAFTest("6.2.20") { facts, findings in
        var found = unknownMembers(of: facts.document, facts.version)
        if facts.version == .v21 {
            found += facts.scores.joined().flatMap { score in
                score.cvss.members.filter { !CVSSTests.isKnown($0.key, in: score.key) }
            }
        }
        for member in found {
            findings.add(
                member, "「\(shown(member.key))」はスキーマにない項目です。", "\"\(shown(member.key))\" is no property of the schema.")
        }
    }

    /// Members that the schema of a version does not define, in the order of the document.
    static func unknownMembers(of document: CSAFDocument, _ version: CSAFVersion) -> [CSAFValue] {
        var found: [CSAFValue] = []
        visit(document.root, version == .v20 ? version20 : version21, &found)
        // 2.1 asks for it, and its schema names it apart from the others.
        if version == .v21 { found.removeAll { $0.key == "$schema" && $0.node.parent == 0 } }
        return found
    }

    /// Recurses once a level, which the reader's depth limit bounds.
    private static func visit(_ value: CSAFValue, _ shape: Shape, _ found: inout [CSAFValue]) {
        for child in value.children where value.kind == .array || value.kind == .object {
            if value.kind == .array {
                if child.node.count > 0 { visit(child, shape, &found) }
            } else if let inner = shape.members[child.key] {
                guard child.node.count > 0 else { continue }
                // Branches lie below branches, of the same shape.
                if let inner { visit(child, inner, &found) } else if child.key == "branches" { visit(child, shape, &found) }
            } else {
                found.append(child)
            }
        }
    }
}
