import JSONStream

extension CSAFConverter {
    /// The categories of 2.1: a fix for what needs none is optional, a fix that is still to come is planned. Whatever changes is named with its products.
    mutating func remediations(_ list: CSAFValue, _ vulnerability: CSAFValue) -> [JSONValue.Member] {
        let status = vulnerability["product_status"]
        let needsNone = Set(
            (CSAFFacts.fixed + ["known_not_affected"]).flatMap { status?.list($0) ?? [] }.compactMap(\.string))
        let fixes = fixes(list)
        var found: [JSONValue] = []
        for item in list.elements {
            let category = item.text("category") ?? ""
            let products = products(of: item)
            var parts: [(category: String, products: [String])] = []
            switch category {
            case "vendor_fix":
                let optional = products.filter(needsNone.contains)
                let planned = products.filter { !needsNone.contains($0) && fixes.planned.contains($0) }
                parts = [("vendor_fix", products.filter { !optional.contains($0) && !planned.contains($0) }), ("optional_patch", optional)]
            case "none_available":
                let planned = products.filter(fixes.planned.contains)
                let done = products.filter { fixes.available.contains($0) && !fixes.planned.contains($0) }
                parts = [("none_available", products.filter { !planned.contains($0) && !done.contains($0) }), ("fix_planned", planned)]
            default: parts = [(category, products)]
            }
            parts = parts.filter { !$0.products.isEmpty }
            if products.isEmpty || parts.count == 1 && parts[0].category == category && parts[0].products.count == products.count {
                found.append(carried(item))
                continue
            }
            let words = parts.map { "\($0.category): \($0.products.joined(separator: ", "))" }.joined(separator: "; ")
            decide(
                item, "対策\(shown(category))を、2.1の種類に合わせて変えました(\(words.isEmpty ? "削除" : shown(words)))。",
                "The remediation \(shown(category)) was changed to the categories of 2.1 (\(words.isEmpty ? "left out" : shown(words))).")
            for part in parts { found.append(remediation(item, part.category, part.products)) }
        }
        return found.isEmpty ? [] : [JSONValue.Member("remediations", .array(found))]
    }

    private mutating func remediation(_ item: CSAFValue, _ category: String, _ products: [String]) -> JSONValue {
        let result = rewritten(item) { converter, member in
            switch member.key {
            case "category": return [JSONValue.Member("category", .string(category))]
            case "product_ids", "group_ids": return []
            default: return [JSONValue.Member(member.key, converter.carried(member))]
            }
        }
        guard case .object(let members) = result else { return result }
        return .object(members + [JSONValue.Member("product_ids", .array(products.map(JSONValue.string)))])
    }

    /// Products of an item, those of its groups included, each once.
    private func products(of item: CSAFValue) -> [String] {
        var seen: Set<String> = []
        let all = item.list("product_ids").compactMap(\.string) + item.list("group_ids").compactMap(\.string).flatMap { groups[$0] ?? [] }
        return all.filter { seen.insert($0).inserted }
    }

    /// Products for which nothing is available and a fix is named as well: planned if it has no date or one after the document's, else there already.
    private func fixes(_ list: CSAFValue) -> (planned: Set<String>, available: Set<String>) {
        let none = Set(list.elements.filter { $0.text("category") == "none_available" }.flatMap { products(of: $0) })
        var (planned, available): (Set<String>, Set<String>) = ([], [])
        for item in list.elements where item.text("category") == "vendor_fix" {
            let isThere = item.text("date").map { $0.prefix(10) <= releaseDay } ?? false
            if isThere { available.formUnion(products(of: item)) } else { planned.formUnion(products(of: item)) }
        }
        return (planned.intersection(none).subtracting(available), available.intersection(none))
    }
}
