import JSONStream

/// Additional properties (6.2.20).
enum PropertyTests {
    static let all = [additional]

    private static func table(_ text: String) -> [String: Set<Substring>] {
        var found: [String: Set<Substring>] = [:]
        var path = ""
        for line in text.split(separator: "\n") {
            var names = line.split(separator: " ")
            if !line.hasPrefix(" "), let first = names.first {
                path = first == ".:" ? "" : String(first.dropLast())
                names.removeFirst()
            }
            found[path, default: []].formUnion(names)
        }
        return found
    }

    private static let version20 = table(SchemaProperties.version20)
    private static let version21 = table(SchemaProperties.version21)

    /// 6.2.20 Additional Properties: what stands in SSVC and extensions is judged by their own schemas.
    static let additional = CSAFTest("6.2.20") { facts, findings in
        let known = facts.version == .v20 ? version20 : version21
        visit(facts.root, "", known, facts.version, &findings)
        guard facts.version == .v21 else { return }
        for score in facts.vulnerabilities.flatMap(ScoreItem.all) {
            for member in score.cvss.members where !CVSSTests.isKnown(member.key, in: score.key) {
                findings.add(
                    member, "「\(shown(member.key))」はスキーマにない項目です。", "\"\(shown(member.key))\" is no property of the schema.")
            }
        }
    }

    private static func visit(
        _ value: CSAFValue, _ path: String, _ known: [String: Set<Substring>], _ version: CSAFVersion, _ findings: inout CSAFFindings
    ) {
        if value.kind == .array {
            for element in value.elements where element.node.count > 0 { visit(element, path, known, version, &findings) }
            return
        }
        guard let allowed = known[path] else { return }
        for member in value.members {
            if allowed.contains(member.key[...]) {
                guard member.node.count > 0 else { continue }
                let isNested = member.key == "branches" && path.hasSuffix("branches")
                visit(member, isNested ? path : path.isEmpty ? member.key : path + "/" + member.key, known, version, &findings)
            } else if !(path.isEmpty && member.key == "$schema" && version == .v21) {
                findings.add(
                    member, "「\(shown(member.key))」はスキーマにない項目です。", "\"\(shown(member.key))\" is no property of the schema.")
            }
        }
    }
}
