/// Categories of remediations (2.1 sections 6.1.35, 6.1.36, 6.2.27, 6.2.39.1).
enum RemediationTests {
    static let all = [contradicting, status, discouraged, notFixed]

    private static let single: Set = ["vendor_fix", "optional_patch", "none_available", "fix_planned", "no_fix_planned"]

    private static func categories(_ facts: CSAFFacts, _ vulnerability: CSAFValue) -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for item in vulnerability.list("remediations") {
            for id in facts.products(of: item) { found[id, default: []].insert(item.text("category") ?? "") }
        }
        return found
    }

    /// 6.1.35 Contradicting Remediations: of the categories that speak of a fix one only, and none_available alone.
    static let contradicting = CSAFTest("6.1.35", [.v21]) { facts, findings in
        for vulnerability in facts.vulnerabilities {
            var seen: [String: Set<String>] = [:]
            for item in vulnerability.list("remediations") {
                let category = item.text("category") ?? ""
                for id in Set(facts.products(of: item)).sorted() {
                    let all = seen[id, default: []].union([category])
                    let isBad = all.intersection(single).count > 1 || (all.contains("none_available") && all.count > 1)
                    if isBad, !seen[id, default: []].contains(category) {
                        findings.add(
                            item, "製品「\(shown(id))」に、両立しない種類の対策が付いています。",
                            "The product \"\(shown(id))\" has remediations of categories that contradict each other.")
                    }
                    seen[id] = all
                }
            }
        }
    }

    private static func pairs(
        _ id: String, _ bad: [(statuses: [String], categories: Set<String>)], _ japanese: String, _ english: String
    ) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            for vulnerability in facts.vulnerabilities {
                let categories = categories(facts, vulnerability)
                for (statuses, unfit) in bad {
                    for value in facts.having(statuses, in: vulnerability) where !categories[value.string ?? "", default: []].isDisjoint(with: unfit)
                    {
                        findings.add(
                            value, "製品「\(shown(value.string ?? ""))」の状態と対策の種類の組み合わせは\(japanese)",
                            "The status of the product \"\(shown(value.string ?? ""))\" and the category of its remediation \(english)")
                    }
                }
            }
        }
    }

    /// 6.1.36 Contradicting Product Status Remediation Combination.
    static let status = pairs(
        "6.1.36",
        [
            (CSAFFacts.affected, ["optional_patch"]),
            (["known_not_affected"], ["vendor_fix", "none_available"]),
            (CSAFFacts.fixed, ["vendor_fix", "none_available", "fix_planned", "no_fix_planned", "mitigation", "workaround"]),
        ], "矛盾しています。", "contradict each other.")

    /// 6.2.27 Discouraged Product Status Remediation Combination.
    static let discouraged = pairs(
        "6.2.27",
        [
            (["known_not_affected"], ["workaround", "mitigation", "fix_planned", "no_fix_planned"]),
            (["unknown"], ["fix_planned", "vendor_fix", "optional_patch"]),
        ], "勧められません。", "are discouraged.")

    private static let noFix: Set = ["fix_planned", "no_fix_planned", "none_available"]

    /// 6.2.39.1 Missing Fixed Product: what is affected has a fixed version beside it, unless it is said that there is none.
    static let notFixed = CSAFTest("6.2.39.1", [.v21]) { facts, findings in
        guard facts.profile == .securityAdvisory else { return }
        let lines = ProductLines(facts)
        let open = RangeTests.openToNext(facts)
        for vulnerability in facts.vulnerabilities {
            let fixed = facts.having(CSAFFacts.fixed, in: vulnerability)
            let fixedLines = lines.all(fixed)
            let categories = categories(facts, vulnerability)
            for value in facts.having(CSAFFacts.affected, in: vulnerability) {
                let own = lines.all([value])
                let id = value.string ?? ""
                // What the tree says nothing of may be fixed by any fixed product.
                let isFixed = own.isEmpty ? !fixed.isEmpty : !own.isDisjoint(with: fixedLines)
                let mayExist = categories[id]?.contains("vendor_fix") == true || open.contains(id)
                guard !isFixed, mayExist || categories[id, default: []].isDisjoint(with: noFix) else { continue }
                findings.add(
                    value, "影響を受ける製品「\(shown(id))」に対応する、修正済みの版がありません。",
                    "The affected product \"\(shown(id))\" has no corresponding fixed version.")
            }
        }
    }
}
