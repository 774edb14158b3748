import JSONStream

/// Reads OpenEoX shells: statements of a vendor on the life cycle of its products (OASIS OpenEoX Core and Shell 1.0).
enum OpenEoXReader {
    /// Source names of its records begin with this; the vendor's name follows.
    static let source = "OpenEoX"

    /// Is this a shell (`statements`), or a core, which has dates and no product?
    static func isDocument(_ keys: [String]) -> Bool {
        keys.contains("statements") && keys.contains("$schema") || keys.contains("end_of_security_support")
    }

    /// Reads one document. A statement that cannot be read is left out and named.
    ///
    /// - Throws: `JSONError`, ``CatalogError/noProduct(line:)`` for a core without a shell.
    static func read(_ json: inout JSONReader, line: Int) throws -> FeedContents {
        let value = try json.value()
        guard let statements = value["statements"]?.arrayValue else { throw CatalogError.noProduct(line: line) }
        var contents = FeedContents()
        for (index, statement) in statements.enumerated() {
            guard let core = statement["core"], let product = statement["product"] else {
                contents.problems.append(CatalogError.badField(line: line, field: "/statements/\(index)", text: ""))
                continue
            }
            guard let name = product["product_name"]?.stringValue ?? product["name"]?.stringValue else {
                contents.problems.append(CatalogError.badField(line: line, field: "/statements/\(index)/product/product_name", text: ""))
                continue
            }
            take(core, product, name, helper: statement["product_identification_helper"], into: &contents)
        }
        return contents
    }

    private static func take(_ core: JSONValue, _ product: JSONValue, _ name: String, helper: JSONValue?, into contents: inout FeedContents) {
        let vendor = product["vendor_name"]?.stringValue ?? "?"
        var found = ProductLifecycle(source: source + "/" + vendor, product: name)
        found.modified = core["last_updated"]?.stringValue
        found.identifiers = (helper?["purls"]?.texts ?? []) + (helper?["purl"]?.texts ?? []) + (helper?["cpe"]?.texts ?? [])
        var cycle = ProductLifecycle.Cycle(name: product["product_version"]?.scalarText ?? "*")
        for member in core.members where member.key != "$schema" {
            if let text = member.value.scalarText { cycle.dates.append(LifecycleDate(member.key, text)) }
        }
        found.cycles = [cycle]
        // A product's versions are a statement each.
        if let index = contents.lifecycles.firstIndex(where: { $0.source == found.source && $0.product == found.product }) {
            contents.lifecycles[index].cycles.append(cycle)
            for id in found.identifiers where !contents.lifecycles[index].identifiers.contains(id) {
                contents.lifecycles[index].identifiers.append(id)
            }
            if RecordTime(contents.lifecycles[index].modified) < RecordTime(found.modified) {
                contents.lifecycles[index].modified = found.modified
            }
        } else {
            contents.lifecycles.append(found)
        }
    }
}
