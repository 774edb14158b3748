import JSONStream

/// Goes through a document once and collects products and what refers to them. Extensions are others' ground and left out.
struct ReferenceWalk {
    private(set) var products: [CSAFValue] = []
    private(set) var productReferences: [CSAFValue] = []
    private(set) var groupReferences: [CSAFValue] = []
    /// What the document has at all: most have none of these, and need not be searched for them.
    private(set) var hasExtensions = false
    private(set) var hasSelections = false
    private(set) var hasRanges = false

    private static let single: Set = [
        "product_reference", "relates_to_product_reference", "beginning_product_reference", "next_product_reference",
    ]

    mutating func visit(_ value: CSAFValue) {
        for child in value.children where child.node.count > 0 || child.kind == .string {
            switch child.key {
            case "cvss_v2", "cvss_v3", "cvss_v4": continue
            case "x_extensions":
                hasExtensions = true
                continue
            case "ssvc_v2":
                hasSelections = true
                continue
            case "product" where child["product_id"] != nil, "full_product_name" where child["product_id"] != nil: products.append(child)
            case "full_product_names": products += child.elements.filter { $0["product_id"] != nil }
            case "product_ids" where child.kind == .array, "products" where child.kind == .array:
                productReferences += child.elements.filter { $0.kind == .string }
            case "product_status": for status in child.members { productReferences += status.elements.filter { $0.kind == .string } }
            case "group_ids" where child.kind == .array: groupReferences += child.elements.filter { $0.kind == .string }
            case let key where child.kind == .string:
                if Self.single.contains(key) { productReferences.append(child) }
                if key == "category", child.string == "product_version_range" { hasRanges = true }
            default: break
            }
            if child.kind != .string { visit(child) }
        }
    }
}
