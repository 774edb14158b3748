/// The product statuses of a CSAF document as claims (2.0 section 3.2.3.9, 2.1 section 3.2.4).
struct CSAFClaims {
    private let root: CSAFValue
    private var products: [String: ClaimedProduct] = [:]
    private var groups: [String: [String]] = [:]

    init(_ root: CSAFValue) {
        self.root = root
        let tree = root["product_tree"]
        for group in tree?.list("product_groups") ?? [] {
            if let id = group.text("group_id") { groups[id] = group.list("product_ids").compactMap(\.string) }
        }
        for product in tree?.list("full_product_names") ?? [] { add(product, [:]) }
        branches(tree?.list("branches") ?? [], [:])
        for item in tree?.list("relationships") ?? [] {
            join(item, item.text("product_reference"), [item.text("relates_to_product_reference")])
        }
        for path in tree?.list("product_paths") ?? [] {
            join(path, path.text("beginning_product_reference"), path.list("subpaths").map { $0.text("next_product_reference") })
        }
    }

    /// Recurses once a level, which the reader's depth limit bounds.
    private mutating func branches(_ branches: [CSAFValue], _ above: [String: String]) {
        for branch in branches {
            var names = above
            if let category = branch.text("category"), let name = branch.text("name") { names[category] = name }
            if let product = branch["product"] { add(product, names) }
            self.branches(branch.list("branches"), names)
        }
    }

    private mutating func add(_ value: CSAFValue, _ names: [String: String]) {
        guard let id = value.text("product_id") else { return }
        var product = ClaimedProduct(name: value.text("name") ?? id)
        product.vendor = names["vendor"]
        product.version = names["product_version"]
        product.range = names["product_version_range"].map { $0.hasPrefix("vers:") ? $0 : "vers:generic/" + $0 }
        fill(&product, value["product_identification_helper"])
        products[id] = product
    }

    private func fill(_ product: inout ClaimedProduct, _ helper: CSAFValue?) {
        guard let helper else { return }
        product.purls = ([helper.text("purl")] + helper.list("purls").map(\.string)).compactMap { $0 }
        product.cpes = [helper.text("cpe")].compactMap { $0 }
        product.hashes = helper.list("hashes").flatMap { $0.list("file_hashes") }.compactMap { $0.text("value") }
        product.modelNumbers = helper.list("model_numbers").compactMap(\.string)
        product.serialNumbers = helper.list("serial_numbers").compactMap(\.string)
    }

    /// A part in its products. What it refers to stands before it, or is not known.
    private mutating func join(_ item: CSAFValue, _ part: String?, _ wholes: [String?]) {
        guard let name = item["full_product_name"], let id = name.text("product_id") else { return }
        var product = part.flatMap { products[$0] } ?? ClaimedProduct(name: id)
        product.name = name.text("name") ?? product.name
        if name["product_identification_helper"] != nil { fill(&product, name["product_identification_helper"]) }
        product.wholes = wholes.compactMap { $0 }.compactMap { products[$0] }
        products[id] = product
    }

    /// `recommended` says what to install, which is no statement about what is installed.
    private static let statuses: [String: AdvisoryStatement.Status] = [
        "known_affected": .affected, "first_affected": .affected, "last_affected": .affected, "fixed": .fixed, "first_fixed": .fixed,
        "known_not_affected": .notAffected, "under_investigation": .underInvestigation, "unknown": .underInvestigation,
    ]

    func read() throws(ClaimError) -> [Claim] {
        let tracking = root[path: "document", "tracking"]
        var claims: [Claim] = []
        for vulnerability in root.list("vulnerabilities") {
            let ids = ([vulnerability.text("cve")] + vulnerability.list("ids").map { $0.text("text") }).compactMap { $0 }
            guard !ids.isEmpty else { throw .noVulnerability(pointer: vulnerability.pointer) }
            for status in vulnerability["product_status"]?.members ?? [] where status.key != "recommended" {
                guard let kind = Self.statuses[status.key] else { throw .unknownStatus(pointer: status.pointer, text: status.key) }
                for value in status.elements {
                    guard let id = value.string, let product = products[id] else {
                        throw .noProduct(pointer: value.pointer, name: value.string ?? "")
                    }
                    claims.append(
                        Claim(
                            status: kind, vulnerabilities: ids, product: product, reason: kind == .notAffected ? reason(id, vulnerability) : nil,
                            document: tracking?.text("id"), author: root[path: "document", "publisher", "name"]?.string,
                            time: tracking?.text("current_release_date"), pointer: value.pointer))
                }
            }
        }
        return claims
    }

    private func covers(_ item: CSAFValue, _ id: String) -> Bool {
        item.list("product_ids").contains { $0.string == id } || item.list("group_ids").contains { groups[$0.string ?? ""]?.contains(id) == true }
    }

    private func reason(_ id: String, _ vulnerability: CSAFValue) -> String? {
        if let flag = vulnerability.list("flags").first(where: { covers($0, id) }) { return flag.text("label") }
        return vulnerability.list("threats").first { $0.text("category") == "impact" && covers($0, id) }?.text("details")
    }
}
