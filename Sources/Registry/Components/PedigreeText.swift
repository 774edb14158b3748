import JSONStream
import SBOM

/// A pedigree as the register keeps it, JSON: `{"ancestors":[…],"resolved":["CVE-…"]}`, each ancestor with what of ``ComponentFacts`` and ``InstanceFacts``
/// matching asks for. Licences, differences and all else stay in the SBOM's bytes.
enum PedigreeText {
    /// Nil where it names neither an ancestor nor anything resolved.
    static func text(_ pedigree: Pedigree) -> String? {
        value(pedigree).map { String(decoding: CanonicalJSON.bytes($0), as: UTF8.self) }
    }

    private static func value(_ pedigree: Pedigree) -> JSONValue? {
        let resolved = pedigree.patches.flatMap(\.resolves).compactMap(\.id)
        var members: [JSONValue.Member] = []
        if !pedigree.ancestors.isEmpty { members.append(JSONValue.Member("ancestors", .array(pedigree.ancestors.map(value)))) }
        if !resolved.isEmpty { members.append(JSONValue.Member("resolved", .array(resolved.map(JSONValue.string)))) }
        return members.isEmpty ? nil : .object(members)
    }

    private static func value(_ ancestor: Component) -> JSONValue {
        let facts = ComponentFacts(ancestor)
        var members = [JSONValue.Member("kind", .string(facts.kind.rawValue)), JSONValue.Member("name", .string(facts.name))]
        func add(_ key: String, _ text: String?) { if let text, !text.isEmpty { members.append(JSONValue.Member(key, .string(text))) } }
        add("space", facts.space)
        add("version", facts.version)
        add("purls", facts.purls)
        add("cpes", facts.cpes)
        add("supplier", facts.supplier)
        add("digests", InstanceFacts.digests(of: ancestor))
        add("marks", InstanceFacts.marks(of: ancestor))
        if facts.cpesAreGuessed { members.append(JSONValue.Member("guessed", .bool(true))) }
        if let pedigree = InstanceFacts.pedigree(of: ancestor).flatMap(value) { members.append(JSONValue.Member("pedigree", pedigree)) }
        return .object(members)
    }

    /// What ``text(_:)`` wrote; nothing for anything else.
    static func pedigree(_ text: String) -> Pedigree {
        var reader = JSONReader(ByteBlock(text.utf8))
        return (try? reader.value()).map(pedigree) ?? Pedigree()
    }

    private static func pedigree(_ value: JSONValue) -> Pedigree {
        var pedigree = Pedigree()
        pedigree.ancestors = (value["ancestors"]?.arrayValue ?? []).map(component)
        let resolved = (value["resolved"]?.arrayValue ?? []).compactMap(\.stringValue)
        if !resolved.isEmpty {
            var patch = Patch()
            patch.resolves = resolved.map { id in
                var issue = ResolvedIssue()
                issue.id = id
                return issue
            }
            pedigree.patches = [patch]
        }
        return pedigree
    }

    private static func component(_ value: JSONValue) -> Component {
        func text(_ key: String) -> String? { value[key]?.stringValue }
        var component = ComponentFacts.component(
            "", kind: text("kind") ?? "", space: text("space") ?? "", name: text("name") ?? "", version: text("version") ?? "", purls: text("purls"),
            cpes: text("cpes"), cpesAreGuessed: value["guessed"] == .bool(true), supplier: text("supplier"))
        InstanceFacts(digests: text("digests"), marks: text("marks"), pedigree: nil).apply(to: &component)
        if let value = value["pedigree"] { component.details.pedigree = pedigree(value) }
        return component
    }
}
