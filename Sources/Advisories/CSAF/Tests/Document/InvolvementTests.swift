/// `document.involvement` and local vulnerability ids (2.1 CSD04, sections 6.1.64 and 6.1.65).
enum InvolvementTests {
    static let all = [
        noReceiver, contradicting, noRecipient, actorIsRecipient, missing("6.1.64.5") { !$0.hasPrefix("EGID-") },
        double("6.1.64.6", "entities", "entity_id"),
        missing("6.1.64.7") { $0.hasPrefix("EGID-") }, double("6.1.64.8", "entity_groups", "entity_group_id"), missingAction,
        double("6.1.64.10", "actions", "action_id"), circular, unmentioned, unreferenced, localMissing, localDouble,
    ]

    private static let needRecipient: Set = ["confirmation", "coordination", "dispute", "notification"]

    /// 6.1.64.1 Missing Receiving Entity Refs.
    static let noReceiver = CSAFTest("6.1.64.1", [.v21]) { facts, findings in
        for action in involvement(facts)?.list("actions") ?? [] where needRecipient.contains(action.text("category") ?? "") {
            guard action.list("receiving_entity_refs").isEmpty else { continue }
            findings.add(
                action, "この種類の行為(\(shown(action.text("category") ?? "")))には相手が必要です。",
                "An action of the category \(shown(action.text("category") ?? "")) needs a recipient.")
        }
    }

    /// 6.1.64.2 Contradicting Definition in Actions.
    static let contradicting = CSAFTest("6.1.64.2", [.v21]) { facts, findings in
        guard let involvement = Involvement(facts) else { return }
        var statuses: [[String]: String] = [:]
        for action in involvement.actions {
            let identity = involvement.identity(action)
            let status = action.text("status") ?? ""
            if let other = statuses[identity], other != status {
                findings.add(action["status"] ?? action, "同じ行為に異なる状態が付いています。", "One action has two different statuses.")
            }
            statuses[identity] = statuses[identity] ?? status
        }
    }

    /// 6.1.64.3 Missing Recipient on Attempt.
    static let noRecipient = CSAFTest("6.1.64.3", [.v21]) { facts, findings in
        for action in involvement(facts)?.list("actions") ?? [] where action.text("status") == "attempted" {
            guard action.list("receiving_entity_refs").isEmpty else { continue }
            findings.add(action, "試みた行為に相手がありません。", "An attempted action has no recipient.")
        }
    }

    /// 6.1.64.4 Actor and Recipient: alone or as a member of a group.
    static let actorIsRecipient = CSAFTest("6.1.64.4", [.v21]) { facts, findings in
        guard let involvement = Involvement(facts) else { return }
        for action in involvement.actions {
            let both = involvement.entities("acting_entity_refs", of: action).intersection(involvement.entities("receiving_entity_refs", of: action))
            guard let entity = both.min() else { continue }
            findings.add(
                action["receiving_entity_refs"] ?? action, "「\(shown(entity))」が行為者でも相手でもあります。",
                "\"\(shown(entity))\" is both an actor and a recipient.")
        }
    }

    /// 6.1.64.12 Confirmation from Unmentioned Entity.
    static let unmentioned = CSAFTest("6.1.64.12", [.v21]) { facts, findings in
        guard let involvement = Involvement(facts) else { return }
        var byID: [String: [CSAFValue]] = [:]
        for action in involvement.actions { if let id = action.text("action_id") { byID[id, default: []].append(action) } }
        for action in involvement.actions where action.text("category") == "confirmation" {
            let actors = involvement.entities("acting_entity_refs", of: action)
            for other in action.list("referenced_action_ids").compactMap(\.string).flatMap({ byID[$0] ?? [] }) where other.index != action.index {
                guard let stranger = actors.subtracting(involvement.entities("receiving_entity_refs", of: other)).min() else { continue }
                findings.add(
                    action, "「\(shown(stranger))」は、確認した行為の相手ではありません。",
                    "\"\(shown(stranger))\" confirms an action of which it is no recipient.")
            }
        }
    }

    /// 6.1.64.13 Missing Referenced Action IDs.
    static let unreferenced = CSAFTest("6.1.64.13", [.v21]) { facts, findings in
        for action in involvement(facts)?.list("actions") ?? [] where ["confirmation", "dispute"].contains(action.text("category") ?? "") {
            guard action.list("referenced_action_ids").isEmpty else { continue }
            findings.add(action, "確認または異議が、どの行為に対するものかを示していません。", "The confirmation or dispute does not say which action it is for.")
        }
    }

    /// 6.1.64.9 Missing Definition of Action ID.
    static let missingAction = CSAFTest("6.1.64.9", [.v21]) { facts, findings in
        let actions = involvement(facts)?.list("actions") ?? []
        let known = Set(actions.compactMap { $0.text("action_id") })
        for value in actions.flatMap({ $0.list("referenced_action_ids") }) where !known.contains(value.string ?? "") {
            findings.add(value, "行為「\(shown(value.string ?? ""))」は定義されていません。", "The action \"\(shown(value.string ?? ""))\" is not defined.")
        }
    }

    private static func involvement(_ facts: CSAFFacts) -> CSAFValue? { facts.head["involvement"] }

    /// References to entities (6.1.64.5) and entity groups (6.1.64.7) that are not defined.
    private static func missing(_ id: String, _ fits: @escaping @Sendable (String) -> Bool) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            guard let involvement = involvement(facts) else { return }
            let entities = involvement.list("entities").compactMap { $0.text("entity_id") }
            let known = Set(entities + involvement.list("entity_groups").compactMap { $0.text("entity_group_id") })
            for item in involvement.list("actions") + involvement.list("entity_groups") {
                for value in ["acting_entity_refs", "receiving_entity_refs", "entity_ids"].flatMap({ item.list($0) }) {
                    guard let text = value.string, fits(text), !known.contains(text) else { continue }
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

    /// 6.1.64.11 Circular Reference of Action ID.
    static let circular = CSAFTest("6.1.64.11", [.v21]) { facts, findings in
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
