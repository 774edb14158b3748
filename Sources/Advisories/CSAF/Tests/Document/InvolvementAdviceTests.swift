/// What is better said otherwise of `document.involvement` and local vulnerability ids (2.1 CSD04, sections 6.2.56, 6.2.57, 6.3.26).
enum InvolvementAdviceTests {
    static let all = [
        early, unusedGroup("6.2.56.2", onlyWithoutSummary: true), unusedEntity, allVulnerabilities, future, unusedLocalID, notCovered,
        unusedGroup("6.3.26.2", onlyWithoutSummary: false), sameName("6.3.26.3") { $0.groups }, sameName("6.3.26.4") { $0.entities },
    ]

    private static func date(_ action: CSAFValue) -> DateTime? { action.text("date").flatMap(DateTime.init) }

    /// 6.2.56.1 Confirmation before Action.
    static let early = CSAFTest("6.2.56.1", [.v21]) { facts, findings in
        let actions = Involvement(facts)?.actions ?? []
        var dates: [String: [(index: Int32, date: DateTime)]] = [:]
        for action in actions {
            if let id = action.text("action_id"), let date = date(action) { dates[id, default: []].append((action.index, date)) }
        }
        for action in actions where action.text("category") == "confirmation" {
            guard let confirmed = date(action) else { continue }
            let others = action.list("referenced_action_ids").compactMap(\.string).flatMap { dates[$0] ?? [] }
            guard others.contains(where: { $0.index != action.index && $0.date > confirmed }) else { continue }
            findings.add(action["date"] ?? action, "確認の日時が、確認した行為より前です。", "The confirmation is dated before the action that it confirms.")
        }
    }

    /// 6.2.56.2 Unused Definition of Entity Group ID without Summary; 6.3.26.2 the same with and without.
    private static func unusedGroup(_ id: String, onlyWithoutSummary: Bool) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            guard let involvement = Involvement(facts) else { return }
            let used = involvement.references()
            for group in involvement.groups where !onlyWithoutSummary || group["summary"] == nil {
                guard let value = group["entity_group_id"], let text = value.string, !used.contains(text) else { continue }
                findings.add(
                    value, "グループ「\(shown(text))」はどこからも参照されていません。", "Nothing refers to the group \"\(shown(text))\".")
            }
        }
    }

    /// 6.2.56.3 Unused Definition of Entity ID.
    static let unusedEntity = CSAFTest("6.2.56.3", [.v21]) { facts, findings in
        guard let involvement = Involvement(facts) else { return }
        let used = involvement.references()
        for entity in involvement.entities {
            guard let value = entity["entity_id"], let text = value.string, !used.contains(text) else { continue }
            findings.add(value, "関係者「\(shown(text))」はどこからも参照されていません。", "Nothing refers to the entity \"\(shown(text))\".")
        }
    }

    /// 6.2.56.4 Explicit Reference to all Vulnerabilities.
    static let allVulnerabilities = CSAFTest("6.2.56.4", [.v21]) { facts, findings in
        let ids = Set(facts.vulnerabilities.compactMap { $0.text("dl_vuln_id") })
        // What has no id cannot be named, so that nothing names all.
        guard !ids.isEmpty, facts.vulnerabilities.allSatisfy({ $0.text("dl_vuln_id") != nil }) else { return }
        for action in Involvement(facts)?.actions ?? [] {
            guard let value = action["dl_vuln_ids"], ids.isSubset(of: value.elements.compactMap(\.string)) else { continue }
            findings.add(
                value, "すべての脆弱性を挙げる代わりに、dl_vuln_idsを省きます。", "Instead of naming all vulnerabilities, dl_vuln_ids is left out.")
        }
    }

    private static let past: Set = ["attempted", "completed", "discontinued"]

    /// 6.2.56.5 Inconsistent Future Action Date.
    static let future = CSAFTest("6.2.56.5", [.v21]) { facts, findings in
        guard let newest = facts.newestRevision else { return }
        for action in Involvement(facts)?.actions ?? [] where past.contains(action.text("status") ?? "") {
            guard let value = action["date"], let date = date(action), date > newest else { continue }
            findings.add(value, "済んだ行為の日時が、最も新しい改訂より後です。", "The action is past, but its date is after the newest revision.")
        }
    }

    /// 6.2.57 Unused Definition of Document-local Vulnerability ID.
    static let unusedLocalID = CSAFTest("6.2.57", [.v21]) { facts, findings in
        let used = Set((Involvement(facts)?.actions ?? []).flatMap { $0.list("dl_vuln_ids") }.compactMap(\.string))
        for vulnerability in facts.vulnerabilities {
            guard let value = vulnerability["dl_vuln_id"], let text = value.string, !used.contains(text) else { continue }
            findings.add(value, "「\(shown(text))」はどこからも参照されていません。", "Nothing refers to \"\(shown(text))\".")
        }
    }

    /// 6.3.26.1 Vulnerability Not Covered by Involvement.
    static let notCovered = CSAFTest("6.3.26.1", [.v21]) { facts, findings in
        // An action without ids is about all vulnerabilities.
        guard let involvement = Involvement(facts), involvement.actions.allSatisfy({ $0["dl_vuln_ids"] != nil }) else { return }
        let covered = Set(involvement.actions.flatMap { $0.list("dl_vuln_ids") }.compactMap(\.string))
        for vulnerability in facts.vulnerabilities where !covered.contains(vulnerability.text("dl_vuln_id") ?? "") {
            findings.add(
                vulnerability["dl_vuln_id"] ?? vulnerability, "この脆弱性についての行為がありません。", "No action is about this vulnerability.")
        }
    }

    /// 6.3.26.3 and 6.3.26.4 Multiple Use of Same Entity Group Name and Entity Name.
    private static func sameName(_ id: String, _ list: @escaping @Sendable (Involvement) -> [CSAFValue]) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            var seen: Set<String> = []
            for item in Involvement(facts).map(list) ?? [] {
                guard let value = item["name"], let name = value.string, !seen.insert(name).inserted else { continue }
                findings.add(value, "名称「\(shown(name))」が2回以上使われています。", "The name \"\(shown(name))\" is used more than once.")
            }
        }
    }
}
