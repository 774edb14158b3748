/// What the profiles ask for (6.1.27.1 to 6.1.27.11).
enum ProfileTests {
    static let all = [
        notes, references, noVulnerabilities, productTree, vulnerabilityNotes, productStatus, vexStatus, vulnerabilityID, impact, action,
        vulnerabilities,
    ]

    private static let withStatus: Set<CSAFProfile> = [.securityAdvisory, .deprecatedSecurityAdvisory]
    private static let withProducts: Set<CSAFProfile> = [.securityAdvisory, .deprecatedSecurityAdvisory, .vex, .vulnerabilityReport]

    /// 6.1.27.1 Document Notes.
    static let notes = CSAFTest("6.1.27.1") { facts, findings in
        guard [.informationalAdvisory, .securityIncidentResponse].contains(facts.profile) else { return }
        let wanted: Set = ["description", "details", "general", "summary"]
        guard !facts.head.list("notes").contains(where: { wanted.contains($0.text("category") ?? "") }) else { return }
        findings.add(
            facts.head["notes"] ?? facts.head, "description、details、general、summaryのいずれかの注記が必要です。",
            "A note of the category description, details, general or summary is needed.")
    }

    /// 6.1.27.2 Document References.
    static let references = CSAFTest("6.1.27.2") { facts, findings in
        guard [.informationalAdvisory, .securityIncidentResponse, .superseded].contains(facts.profile) else { return }
        guard !facts.head.list("references").contains(where: { $0.text("category") == "external" }) else { return }
        findings.add(facts.head["references"] ?? facts.head, "外部への参照が必要です。", "An external reference is needed.")
    }

    /// 6.1.27.3 Vulnerabilities must not be there.
    static let noVulnerabilities = CSAFTest("6.1.27.3") { facts, findings in
        let profiles: Set<CSAFProfile> = [.informationalAdvisory, .withdrawn, .superseded]
        guard profiles.contains(facts.profile), let value = facts.root["vulnerabilities"] else { return }
        findings.add(value, "このプロファイルではvulnerabilitiesを書けません。", "This profile must not have vulnerabilities.")
    }

    /// 6.1.27.4 Product Tree.
    static let productTree = CSAFTest("6.1.27.4") { facts, findings in
        guard withProducts.contains(facts.profile), facts.root["product_tree"] == nil else { return }
        findings.add(facts.root, "product_treeが必要です。", "product_tree is needed.")
    }

    /// 6.1.27.5 Vulnerability Notes.
    static let vulnerabilityNotes = CSAFTest("6.1.27.5") { facts, findings in
        guard withProducts.contains(facts.profile) else { return }
        for vulnerability in facts.vulnerabilities where vulnerability["notes"] == nil {
            findings.add(vulnerability, "脆弱性にnotesが必要です。", "The vulnerability needs notes.")
        }
    }

    /// 6.1.27.6 Product Status.
    static let productStatus = CSAFTest("6.1.27.6") { facts, findings in
        guard withStatus.contains(facts.profile) else { return }
        for vulnerability in facts.vulnerabilities where vulnerability["product_status"] == nil {
            findings.add(vulnerability, "脆弱性にproduct_statusが必要です。", "The vulnerability needs product_status.")
        }
    }

    /// 6.1.27.7 VEX Product Status.
    static let vexStatus = CSAFTest("6.1.27.7") { facts, findings in
        guard facts.profile == .vex else { return }
        let wanted = ["fixed", "known_affected", "known_not_affected", "under_investigation"]
        for vulnerability in facts.vulnerabilities where !wanted.contains(where: { vulnerability["product_status"]?[$0] != nil }) {
            findings.add(
                vulnerability["product_status"] ?? vulnerability,
                "fixed、known_affected、known_not_affected、under_investigationのいずれかが必要です。",
                "One of fixed, known_affected, known_not_affected and under_investigation is needed.")
        }
    }

    /// 6.1.27.8 Vulnerability ID; in 2.1 every product must have one where ids are bound to products.
    static let vulnerabilityID = CSAFTest("6.1.27.8") { facts, findings in
        guard facts.profile == .vex || facts.version == .v21 && [.securityAdvisory, .vulnerabilityReport].contains(facts.profile) else { return }
        for vulnerability in facts.vulnerabilities where vulnerability["cve"] == nil {
            let ids = vulnerability.list("ids")
            if ids.isEmpty {
                findings.add(vulnerability, "cveかidsが必要です。", "The vulnerability needs cve or ids.")
                continue
            }
            guard facts.version == .v21, ids.allSatisfy({ $0["product_ids"] != nil || $0["group_ids"] != nil }) else { continue }
            let covered = Set(ids.flatMap(facts.products(of:)))
            for value in vulnerability["product_status"]?.members.flatMap(\.elements) ?? [] where !covered.contains(value.string ?? "") {
                findings.add(
                    value, "製品「\(shown(value.string ?? ""))」に当てはまる脆弱性IDがありません。",
                    "No vulnerability id is for the product \"\(shown(value.string ?? ""))\".")
            }
        }
    }

    /// 6.1.27.9 Impact Statement.
    static let impact = CSAFTest("6.1.27.9") { facts, findings in
        guard facts.profile == .vex else { return }
        for vulnerability in facts.vulnerabilities {
            let stated = vulnerability.list("flags") + vulnerability.list("threats").filter { $0.text("category") == "impact" }
            let done = Set(stated.flatMap(facts.products(of:)))
            for value in facts.having(["known_not_affected"], in: vulnerability) where !done.contains(value.string ?? "") {
                findings.add(
                    value, "影響を受けない製品「\(shown(value.string ?? ""))」に、理由(flagsまたはimpactのthreats)がありません。",
                    "The product \"\(shown(value.string ?? ""))\" is not affected, but neither a flag nor a threat of category impact says why.")
            }
        }
    }

    /// 6.1.27.10 Action Statement.
    static let action = CSAFTest("6.1.27.10") { facts, findings in
        guard facts.profile == .vex else { return }
        for vulnerability in facts.vulnerabilities {
            let done = Set(vulnerability.list("remediations").flatMap(facts.products(of:)))
            for value in facts.having(["known_affected"], in: vulnerability) where !done.contains(value.string ?? "") {
                findings.add(
                    value, "影響を受ける製品「\(shown(value.string ?? ""))」に対策(remediations)がありません。",
                    "The product \"\(shown(value.string ?? ""))\" is affected, but has no remediation.")
            }
        }
    }

    /// 6.1.27.11 Vulnerabilities.
    static let vulnerabilities = CSAFTest("6.1.27.11") { facts, findings in
        guard withProducts.contains(facts.profile), facts.root["vulnerabilities"] == nil else { return }
        findings.add(facts.root, "vulnerabilitiesが必要です。", "vulnerabilities is needed.")
    }
}
