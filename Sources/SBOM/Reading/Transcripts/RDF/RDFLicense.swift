extension RDFGraph {
    /// The licence that a node is, as an expression (SPDX 2.3, Annex "SPDX license expressions").
    func license(_ value: Value, depth: Int = 0) -> String {
        switch value {
        case .text(let text): return text
        case .node(let name):
            guard depth < 64 else { return "NOASSERTION" }
            guard let node = self[name], !node.type.isEmpty else { return Self.named(name) }
            switch node.type {
            case "ConjunctiveLicenseSet": return set(node, " AND ", depth)
            case "DisjunctiveLicenseSet": return set(node, " OR ", depth)
            case "OrLaterOperator": return node.all("member").first.map { license($0.value, depth: depth + 1) + "+" } ?? "NOASSERTION"
            case "WithExceptionOperator":
                let member = node.all("member").first.map { license($0.value, depth: depth + 1) } ?? "NOASSERTION"
                guard case .node(let exception)? = node.all("licenseException").first?.value else { return member }
                return "\(member) WITH \(self[exception]?.text("licenseExceptionId") ?? Self.fragment(exception))"
            default: return node.text("licenseId") ?? Self.named(name)
            }
        }
    }

    private func set(_ node: Node, _ joint: String, _ depth: Int) -> String {
        "(" + node.all("member").map { license($0.value, depth: depth + 1) }.joined(separator: joint) + ")"
    }

    private static func named(_ address: String) -> String {
        switch fragment(address) {
        case "noassertion": "NOASSERTION"
        case "none": "NONE"
        case let id: id
        }
    }
}
