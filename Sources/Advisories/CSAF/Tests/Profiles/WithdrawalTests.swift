/// Withdrawn and superseded documents, and the newer demands on security advisories (2.1 sections 6.1.27.12 to 6.1.27.20).
enum WithdrawalTests {
    static let all = [affected, fixedWithAffected, note, noTree, revisions, withdrawal, supersession, superseding, report]

    private static let gone: Set<CSAFProfile> = [.withdrawn, .superseded]

    /// 6.1.27.12 Affected Products.
    static let affected = CSAFTest("6.1.27.12", [.v21]) { facts, findings in
        guard facts.profile == .securityAdvisory else { return }
        for vulnerability in facts.vulnerabilities where vulnerability[path: "product_status", "known_affected"] == nil {
            findings.add(
                vulnerability["product_status"] ?? vulnerability, "known_affectedが必要です。", "known_affected is needed.")
        }
    }

    /// 6.1.27.13 Corresponding Affected Products: a fixed version has an affected one beside it in the same product.
    static let fixedWithAffected = CSAFTest("6.1.27.13", [.v21]) { facts, findings in
        guard facts.profile == .securityAdvisory else { return }
        let lines = ProductLines(facts)
        for vulnerability in facts.vulnerabilities {
            let affected = lines.all(facts.having(CSAFFacts.affected, in: vulnerability))
            for value in facts.having(CSAFFacts.fixed, in: vulnerability) {
                let own = lines.all([value])
                guard !own.isEmpty, own.isDisjoint(with: affected) else { continue }
                findings.add(
                    value, "修正済みの製品「\(shown(value.string ?? ""))」に対応する、影響を受ける版がありません。",
                    "The fixed product \"\(shown(value.string ?? ""))\" has no corresponding affected version.")
            }
        }
    }

    /// 6.1.27.14 Document Notes.
    static let note = CSAFTest("6.1.27.14", [.v21]) { facts, findings in
        guard gone.contains(facts.profile), !facts.head.list("notes").contains(where: { $0.text("category") == "description" }) else { return }
        findings.add(facts.head["notes"] ?? facts.head, "descriptionの注記が必要です。", "A note of the category description is needed.")
    }

    /// 6.1.27.15 Product Tree must not be there.
    static let noTree = CSAFTest("6.1.27.15", [.v21]) { facts, findings in
        guard gone.contains(facts.profile), let value = facts.root["product_tree"] else { return }
        findings.add(value, "このプロファイルではproduct_treeを書けません。", "This profile must not have a product_tree.")
    }

    /// 6.1.27.16 Revision History: two items at least.
    static let revisions = CSAFTest("6.1.27.16", [.v21]) { facts, findings in
        guard gone.contains(facts.profile), facts.tracking?.list("revision_history").count ?? 0 < 2 else { return }
        findings.add(
            facts.tracking?["revision_history"] ?? facts.head, "改訂履歴が2件以上必要です。", "The revision history needs two items or more.")
    }

    /// 6.1.27.17 Reasoning for Withdrawal.
    static let withdrawal = reasoning("6.1.27.17", .withdrawn, "Reasoning for Withdrawal")

    /// 6.1.27.18 Reasoning for Supersession.
    static let supersession = reasoning("6.1.27.18", .superseded, "Reasoning for Supersession")

    private static func reasoning(_ id: String, _ profile: CSAFProfile, _ title: String) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            guard facts.profile == profile, facts.isEnglish else { return }
            let notes = facts.head.list("notes").filter { $0.text("title") == title }
            guard notes.count != 1 || notes[0].text("category") != "description" else { return }
            findings.add(
                facts.head["notes"] ?? facts.head, "題名が「\(title)」のdescriptionの注記がちょうど1つ必要です。",
                "Exactly one note of category description titled \"\(title)\" is needed.")
        }
    }

    /// 6.1.27.19 Reference to Superseding Document.
    static let superseding = CSAFTest("6.1.27.19", [.v21]) { facts, findings in
        guard facts.profile == .superseded, facts.isEnglish else { return }
        let found = facts.head.list("references").filter { $0.text("summary")?.hasPrefix("Superseding Document") == true }
        for reference in found where reference.text("category") != "external" {
            findings.add(
                reference, "要約が「Superseding Document」で始まる参照はexternalでなければなりません。",
                "A reference whose summary begins with \"Superseding Document\" must be external.")
        }
        if found.isEmpty {
            findings.add(
                facts.head["references"] ?? facts.head, "要約が「Superseding Document」で始まる外部参照が必要です。",
                "An external reference whose summary begins with \"Superseding Document\" is needed.")
        }
    }

    /// 6.1.27.20 Vulnerability Description (CSD04).
    static let report = CSAFTest("6.1.27.20", [.v21]) { facts, findings in
        guard facts.profile == .vulnerabilityReport, facts.isEnglish else { return }
        let wanted = ["Vulnerability Summary": "summary", "CVE Description": "description"]
        for vulnerability in facts.vulnerabilities {
            let found = vulnerability.list("notes").contains { note in note.text("title").flatMap { wanted[$0] } == note.text("category") }
            guard !found else { continue }
            findings.add(
                vulnerability["notes"] ?? vulnerability, "題名が「Vulnerability Summary」か「CVE Description」の注記が必要です。",
                "A note titled \"Vulnerability Summary\" or \"CVE Description\" is needed.")
        }
    }
}
