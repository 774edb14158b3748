/// Product group ids (6.1.4 and 6.1.5).
enum ProductGroupTests {
    static let all = [missing, double]

    /// 6.1.4 Missing Definition of Product Group ID.
    static let missing = CSAFTest("6.1.4") { facts, findings in
        for reference in facts.groupReferences {
            guard let id = reference.string, facts.groups[id] == nil else { continue }
            findings.add(
                reference, "製品グループID「\(shown(id))」はproduct_groupsに定義されていません。",
                "The product group id \"\(shown(id))\" is not defined in product_groups.")
        }
    }

    /// 6.1.5 Multiple Definition of Product Group ID.
    static let double = CSAFTest("6.1.5") { facts, findings in
        var seen: Set<String> = []
        for group in facts.root["product_tree"]?.list("product_groups") ?? [] {
            guard let value = group["group_id"], let id = value.string, !seen.insert(id).inserted else { continue }
            findings.add(
                value, "製品グループID「\(shown(id))」は2回以上定義されています。", "The product group id \"\(shown(id))\" is defined more than once.")
        }
    }
}
