/// `document.involvement` and local vulnerability ids (2.1 CSD04, sections 6.1.64 and 6.1.65).
enum InvolvementTests {
    static let all = [
        missing("6.1.64.1", ["entities": ["entity_id"], "entity_groups": ["entity_group_id"]], ["acting_entity_refs", "receiving_entity_refs"]),
        double("6.1.64.2", "entities", "entity_id"), missing("6.1.64.3", ["entities": ["entity_id"]], ["entity_ids"]),
        double("6.1.64.4", "entity_groups", "entity_group_id"), missing("6.1.64.6", ["actions": ["action_id"]], ["referenced_action_ids"]),
        double("6.1.64.7", "actions", "action_id"), circular, localMissing, localDouble,
    ]

    private static func involvement(_ facts: CSAFFacts) -> CSAFValue? { facts.head["involvement"] }

    /// References to what is not defined.
    private static func missing(_ id: String, _ defined: [String: [String]], _ keys: [String]) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            guard let involvement = involvement(facts) else { return }
            var known: Set<String> = []
            for (list, names) in defined { for item in involvement.list(list) { known.formUnion(names.compactMap { item.text($0) }) } }
            for item in involvement.list("actions") + involvement.list("entity_groups") {
                for value in keys.flatMap({ item.list($0) }) {
                    guard let text = value.string, !known.contains(text) else { continue }
                    findings.add(value, "「\(shown(text))」は定義されていません。", "\"\(shown(text))\" is not defined.")
                }
            }
        }
    }

    /// Ids that are defined more than once.
    private static func double(_ id: String, _ list: String, _ key: String) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            var seen: Set<String> = []
            for item in involvement(facts)?.list(list) ?? [] {
                guard let value = item[key], let text = value.string, !seen.insert(text).inserted else { continue }
                findings.add(value, "「\(shown(text))」は2回以上定義されています。", "\"\(shown(text))\" is defined more than once.")
            }
        }
    }

    /// 6.1.64.8 Circular reference of actions.
    static let circular = CSAFTest("6.1.64.8", [.v21]) { facts, findings in
        let actions = involvement(facts)?.list("actions") ?? []
        var uses: [String: [String]] = [:]
        for action in actions {
            guard let id = action.text("action_id") else { continue }
            uses[id, default: []] += action.list("referenced_action_ids").compactMap(\.string)
        }
        let bad = Cycles.members(uses)
        for action in actions where bad.contains(action.text("action_id") ?? "") {
            findings.add(action["action_id"] ?? action, "行為の参照をたどると自分自身に戻ります。", "The action refers, over others, to itself.")
        }
    }

    /// 6.1.65.1 Missing Definition of Document-local Vulnerability ID.
    static let localMissing = CSAFTest("6.1.65.1", [.v21]) { facts, findings in
        let known = Set(facts.vulnerabilities.compactMap { $0.text("dl_vuln_id") })
        for value in (involvement(facts)?.list("actions") ?? []).flatMap({ $0.list("dl_vuln_ids") }) {
            guard let text = value.string, !known.contains(text) else { continue }
            findings.add(value, "文書内の脆弱性ID「\(shown(text))」は定義されていません。", "The local vulnerability id \"\(shown(text))\" is not defined.")
        }
    }

    /// 6.1.65.2 Multiple Definition of Document-local Vulnerability ID.
    static let localDouble = CSAFTest("6.1.65.2", [.v21]) { facts, findings in
        var seen: Set<String> = []
        for vulnerability in facts.vulnerabilities {
            guard let value = vulnerability["dl_vuln_id"], let text = value.string, !seen.insert(text).inserted else { continue }
            findings.add(
                value, "文書内の脆弱性ID「\(shown(text))」は2回以上定義されています。", "The local vulnerability id \"\(shown(text))\" is defined more than once.")
        }
    }
}
