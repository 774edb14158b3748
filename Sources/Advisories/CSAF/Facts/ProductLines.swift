/// Which products are versions of one product: by the branch above their version.
struct ProductLines {
    /// Places of the branches above the versions, by product.
    private var lines: [String: Set<Int32>] = [:]

    init(_ facts: CSAFFacts) {
        let versionCategories: Set = ["product_version", "product_version_range", "patch_level", "service_pack"]
        BranchTests.visit(facts) { branch, path in
            guard let id = branch[path: "product", "product_id"]?.string, versionCategories.contains(branch.text("category") ?? "") else { return }
            let above = path.filter { !versionCategories.contains($0.text("category") ?? "") }
            lines[id, default: []].insert(above.last?.index ?? -1)
        }
        for path in facts.root["product_tree"]?.list("product_paths") ?? [] {
            guard let id = path[path: "full_product_name", "product_id"]?.string else { continue }
            let used = [path.text("beginning_product_reference")] + path.list("subpaths").map { $0.text("next_product_reference") }
            let parts = used.compactMap { $0 }
            let all = parts.reduce(into: Set<Int32>()) { $0.formUnion(lines[$1] ?? []) }
            for part in parts + [id] { lines[part, default: []].formUnion(all) }
        }
    }

    /// The lines of the products; nothing for those whose place in the tree says nothing.
    func all(_ products: [CSAFValue]) -> Set<Int32> {
        products.reduce(into: []) { $0.formUnion(lines[$1.string ?? ""] ?? []) }
    }
}
