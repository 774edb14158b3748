/// One `x_extensions` of a document (2.1 section 2.4).
struct ExtensionPlace {
    /// The seven kinds of places where extensions may stand.
    enum Kind: String, Sendable, CaseIterable {
        case root = "$.x_extensions"
        case document = "$.document.x_extensions"
        case branch = "$.product_tree.branches..product.x_extensions"
        case fullProductName = "$.product_tree.full_product_names[*].x_extensions"
        case productPath = "$.product_tree.product_paths[*].full_product_name.x_extensions"
        case metric = "$.vulnerabilities[*].metrics[*].content.x_extensions"
        case vulnerability = "$.vulnerabilities[*].x_extensions"

        /// The kind that a path of the metadata schema means, which still calls product paths by their name of 2.0.
        init?(metadataPath: String) {
            let relationship = "$.product_tree.relationships[*].full_product_name.x_extensions"
            self.init(rawValue: metadataPath == relationship ? Self.productPath.rawValue : metadataPath)
        }
    }

    /// How the CSAF TC stands to an extension (2.1 section 2.4.1).
    enum Standing {
        case official, experimental

        /// The TC has published neither a list of official nor one of registered extensions: what stands on its server is official, and nothing
        /// else is known to be registered.
        init(_ address: String) { self = address.hasPrefix("https://docs.oasis-open.org/csaf/") ? .official : .experimental }
    }

    let kind: Kind
    /// The array.
    let value: CSAFValue
    var extensions: [CSAFValue] { value.elements }

    /// All of a document, in its order.
    static func all(_ facts: CSAFFacts) -> [ExtensionPlace] {
        var found: [ExtensionPlace] = []
        func take(_ kind: Kind, _ holder: CSAFValue?) {
            if let value = holder?["x_extensions"] { found.append(ExtensionPlace(kind: kind, value: value)) }
        }
        take(.root, facts.root)
        take(.document, facts.head)
        let tree = facts.root["product_tree"]
        BranchTests.visit(facts) { branch, _ in take(.branch, branch["product"]) }
        for product in tree?.list("full_product_names") ?? [] { take(.fullProductName, product) }
        for path in tree?.list("product_paths") ?? [] { take(.productPath, path["full_product_name"]) }
        for vulnerability in facts.vulnerabilities {
            take(.vulnerability, vulnerability)
            for metric in vulnerability.list("metrics") { take(.metric, metric["content"]) }
        }
        return found
    }
}
