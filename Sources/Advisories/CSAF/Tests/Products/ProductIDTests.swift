/// Product ids (6.1.1 to 6.1.3 and 6.2.1).
enum ProductIDTests {
    static let all = [missing, double, circular, unused]

    /// 6.1.1 Missing Definition of Product ID.
    static let missing = CSAFTest("6.1.1") { facts, findings in
        let known = Set(facts.products.compactMap { $0.text("product_id") })
        for reference in facts.productReferences {
            guard let id = reference.string, !known.contains(id) else { continue }
            findings.add(
                reference, "製品ID「\(shown(id))」はどこにも定義されていません。product_treeに定義してください。",
                "The product id \"\(shown(id))\" is not defined anywhere; define it in product_tree.")
        }
    }

    /// 6.1.2 Multiple Definition of Product ID.
    static let double = CSAFTest("6.1.2") { facts, findings in
        var seen: Set<String> = []
        for product in facts.products {
            guard let value = product["product_id"], let id = value.string, !seen.insert(id).inserted else { continue }
            findings.add(
                value, "製品ID「\(shown(id))」は2回以上定義されています。", "The product id \"\(shown(id))\" is defined more than once.")
        }
    }

    /// 6.1.3 Circular Definition of Product ID: relationships in 2.0, product paths in 2.1.
    static let circular = CSAFTest("6.1.3") { facts, findings in
        let items = facts.root["product_tree"]?.list(facts.version == .v20 ? "relationships" : "product_paths") ?? []
        var uses: [String: [String]] = [:]
        var places: [(id: String, value: CSAFValue)] = []
        for item in items {
            guard let value = item[path: "full_product_name", "product_id"], let id = value.string else { continue }
            places.append((id, value))
            var used = ["product_reference", "relates_to_product_reference", "beginning_product_reference"].compactMap { item.text($0) }
            used += item.list("subpaths").compactMap { $0.text("next_product_reference") }
            uses[id, default: []] += used
        }
        let bad = Cycles.members(uses)
        for place in places where bad.contains(place.id) {
            findings.add(
                place.value, "製品ID「\(shown(place.id))」の定義は、たどると自分自身に戻ります。",
                "The definition of the product id \"\(shown(place.id))\" leads back to itself.")
        }
    }

    /// 6.2.1 Unused Definition of Product ID.
    static let unused = CSAFTest("6.2.1") { facts, findings in
        guard facts.profile != .informationalAdvisory else { return }
        let used = Set(facts.productReferences.compactMap(\.string))
        for product in facts.products {
            guard let value = product["product_id"], let id = value.string, !used.contains(id) else { continue }
            findings.add(value, "製品ID「\(shown(id))」はどこからも参照されていません。", "The product id \"\(shown(id))\" is never referred to.")
        }
    }
}
