/// Items of a vulnerability and the products they are for (6.1.29, 6.1.32, 6.1.33, 6.2.2, 6.2.3, 6.2.19).
enum ReferenceTests {
    static let all = [remediation, flag, justifications, noRemediation, noScore, fixedScore]

    /// 6.1.29 Remediation without Product Reference.
    static let remediation = without("6.1.29", "remediations", "対策", "remediation")

    /// 6.1.32 Flag without Product Reference.
    static let flag = without("6.1.32", "flags", "フラグ", "flag")

    private static func without(_ id: String, _ key: String, _ japanese: String, _ english: String) -> CSAFTest {
        CSAFTest(id) { facts, findings in
            for item in facts.vulnerabilities.flatMap({ $0.list(key) }) where item["product_ids"] == nil && item["group_ids"] == nil {
                findings.add(
                    item, "この\(japanese)にはproduct_idsもgroup_idsもありません。", "The \(english) has neither product_ids nor group_ids.")
            }
        }
    }

    private static let justificationLabels: Set = [
        "component_not_present", "inline_mitigations_already_exist", "vulnerable_code_cannot_be_controlled_by_adversary",
        "vulnerable_code_not_in_execute_path", "vulnerable_code_not_present",
    ]

    /// 6.1.33 Multiple Flags with VEX Justification Codes per Product.
    static let justifications = CSAFTest("6.1.33") { facts, findings in
        for vulnerability in facts.vulnerabilities {
            var seen: Set<String> = []
            for flag in vulnerability.list("flags") where justificationLabels.contains(flag.text("label") ?? "") {
                for id in Set(facts.products(of: flag)).sorted() where !seen.insert(id).inserted {
                    findings.add(
                        flag, "製品「\(shown(id))」に、影響を受けない理由が2つ以上付いています。",
                        "The product \"\(shown(id))\" has more than one VEX justification.")
                }
            }
        }
    }

    /// 6.2.2 Missing Remediation.
    static let noRemediation = CSAFTest("6.2.2") { facts, findings in
        for vulnerability in facts.vulnerabilities {
            let done = Set(vulnerability.list("remediations").flatMap(facts.products(of:)))
            for value in facts.having(CSAFFacts.affected + ["under_investigation"], in: vulnerability) {
                guard let id = value.string, !done.contains(id) else { continue }
                findings.add(value, "製品「\(shown(id))」に対策がありません。", "The product \"\(shown(id))\" has no remediation.")
            }
        }
    }

    /// 6.2.3 Missing Score (2.1: Missing Metric).
    static let noScore = CSAFTest("6.2.3") { facts, findings in
        for vulnerability in facts.vulnerabilities {
            let items = vulnerability.list("scores") + vulnerability.list("metrics")
            let done = Set(items.flatMap { $0.list("products").compactMap(\.string) })
            for value in facts.having(CSAFFacts.affected, in: vulnerability) {
                guard let id = value.string, !done.contains(id) else { continue }
                findings.add(value, "製品「\(shown(id))」に評価値がありません。", "The product \"\(shown(id))\" has no score.")
            }
        }
    }

    /// 6.2.19 CVSS for Fixed Products.
    static let fixedScore = CSAFTest("6.2.19") { facts, findings in
        for (vulnerability, scores) in zip(facts.vulnerabilities, facts.scores) {
            let fixed = Set(facts.having(CSAFFacts.fixed, in: vulnerability).compactMap(\.string))
            guard !fixed.isEmpty else { continue }
            for score in scores where !EnvironmentalScore.isZero(score) {
                for value in score.item.list("products") where fixed.contains(value.string ?? "") {
                    findings.add(
                        value, "修正済みの製品「\(shown(value.string ?? ""))」に、環境評価値が0でないCVSSが付いています。",
                        "The fixed product \"\(shown(value.string ?? ""))\" has a CVSS whose environmental score is not 0.")
                }
            }
        }
    }
}
