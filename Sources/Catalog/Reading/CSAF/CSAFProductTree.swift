import CPE
import JSONStream
import PackageURL
import Versions

/// The products of a CSAF document by their ids (CSAF 2.0 section 3.2.2).
struct CSAFProductTree {
    private(set) var products: [String: CSAFProduct] = [:]
    /// Product ids of each group.
    private(set) var groups: [String: [String]] = [:]
    /// Identifiers that could not be read, each where it stands in a product.
    private(set) var problems: [RecordNote] = []

    init(_ tree: JSONValue?) {
        guard let tree else { return }
        for branch in tree["branches"]?.elements ?? [] { walk(branch, above: CSAFProduct(name: "")) }
        for value in tree["full_product_names"]?.elements ?? [] { add(value, CSAFProduct(name: "")) }
        // CSAF 2.0 has one reference each; a relation may build on one that comes before it.
        for relation in tree["relationships"]?.elements ?? [] { relate(relation) }
        for group in tree["product_groups"]?.elements ?? [] {
            if let id = group["group_id"]?.stringValue { groups[id] = group["product_ids"]?.texts ?? [] }
        }
    }

    /// All ids that `value` names, by themselves or by groups.
    func ids(_ value: JSONValue) -> [String] {
        (value["product_ids"]?.texts ?? []) + (value["group_ids"]?.texts ?? []).flatMap { groups[$0] ?? [] }
    }

    /// Products that a vulnerability's statuses name and the tree does not define.
    func undefined(_ vulnerability: JSONValue) -> [RecordNote] {
        (vulnerability["product_status"]?.members ?? []).flatMap { member in
            member.value.texts.filter { products[$0] == nil }.map { RecordNote(member.key, $0) }
        }
    }

    /// Depth is bounded by the JSON reader's.
    private mutating func walk(_ branch: JSONValue, above: CSAFProduct) {
        var here = above
        let name = branch["name"]?.scalarText
        switch branch["category"]?.stringValue {
        case "vendor": here.vendor = name
        case "product_name": here.product = name
        case "product_version" where name.map(Self.isRange) == true: here.versionRange = name
        // Some publishers name components here; what has no digit is no version.
        case "product_version" where name?.contains(where: \.isNumber) == true: here.version = name
        case "product_version_range": here.versionRange = name
        default: break
        }
        if let product = branch["product"] { add(product, here) }
        for inner in branch["branches"]?.elements ?? [] { walk(inner, above: here) }
    }

    /// Ranges stand among versions too, as comparisons and in words.
    private static func isRange(_ text: String) -> Bool {
        text.hasPrefix("vers:") || text.hasPrefix("<") || text.hasPrefix(">") || CSAFVersionText.read(text, scheme: .generic) == .all
            || text.contains(where: \.isNumber) && VersionWords.areRange(text)
    }

    private mutating func add(_ value: JSONValue, _ here: CSAFProduct) {
        guard let id = value["product_id"]?.stringValue else { return }
        var product = here
        problems += product.take(value)
        products[id] = product
    }

    private mutating func relate(_ relation: JSONValue) {
        guard let full = relation["full_product_name"], let id = full["product_id"]?.stringValue else { return }
        let reference = relation["product_reference"]?.stringValue ?? ""
        var product = products[reference] ?? CSAFProduct(name: reference)
        let own = (purls: product.purls, cpe: product.cpe)
        product.notes = []
        // What a part is by itself it need not be as a part: a file's digest stays, the numbers of a device are those of the whole.
        product.marks = []
        product.ownName = product.name
        problems += product.take(full)
        if product.purls.count > own.purls.count { product.purls.removeFirst(own.purls.count) }
        let on = relation["relates_to_product_reference"]?.stringValue ?? ""
        let platform = products[on]
        product.platform = ProductStatement.Platform(
            name: platform?.name ?? on, identity: platform?.purls.first?.canonical ?? platform?.cpe?.formattedString)
        products[id] = product
    }
}
