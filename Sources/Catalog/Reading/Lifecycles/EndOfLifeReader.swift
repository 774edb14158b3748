import JSONStream
import Versions

/// Reads endoflife.date's data: the files of its release-data repository (one a product, named for it), the documents of its API v1
/// (https://endoflife.date/docs/api/v1/) and the arrays of its API v0, under the names that they have there.
enum EndOfLifeReader {
    /// Source name.
    static let source = "endoflife.date"

    /// Fields that speak of the life cycle; the others are about the release itself (`latest`, `codename`, supported versions of other products).
    private static let fields: Set<String> = [
        "releaseDate", "eoas", "eoasFrom", "isEoas", "eol", "eolFrom", "isEol", "eoes", "eoesFrom", "isEoes", "discontinued", "discontinuedFrom",
        "isDiscontinued", "support", "extendedSupport", "lts", "ltsFrom", "isLts", "isMaintained",
    ]

    /// Is this a file of the release-data repository?
    static func isReleaseData(_ keys: [String]) -> Bool { keys.contains("releases") && keys.contains("versions") }

    /// Is this an answer of the API, or one product of its full list?
    static func isAnswer(_ keys: [String]) -> Bool { keys.contains("result") && keys.contains("schema_version") }

    /// Reads a file of the release-data repository, which does not say its product: that is the file's name.
    ///
    /// - Throws: `JSONError`, ``CatalogError/noProduct(line:)`` where there is no name.
    static func readReleaseData(_ json: inout JSONReader, file: String, line: Int) throws -> ProductLifecycle {
        guard let product = product(file) else { throw CatalogError.noProduct(line: line) }
        var found = ProductLifecycle(source: source, product: product)
        try json.beginObject()
        while let key = try json.nextKey() {
            // `versions` has the day of every single version: thousands for some products, and none is a date of support.
            guard key == "releases", try json.kind() == .object else {
                try json.skip()
                continue
            }
            try json.beginObject()
            while let name = try json.nextKey() { found.cycles.append(cycle(try json.value(), name: name)) }
        }
        // The files' own order follows no rule that could be relied on.
        found.cycles.sort { left, right in
            let order = (try? VersionScheme.generic.compare(left.name, right.name)) ?? .same
            return order == .same ? left.name < right.name : order == .less
        }
        return found
    }

    /// Reads an answer of the API: one product, or a list of products with their releases.
    ///
    /// - Throws: `JSONError`; ``CatalogError/badField(line:field:text:)`` for a list that has no releases.
    static func readAnswer(_ json: inout JSONReader, line: Int) throws -> [ProductLifecycle] {
        let value = try json.value()
        let modified = value["last_modified"]?.stringValue
        var found: [ProductLifecycle] = []
        let results = value["result"].map { $0.arrayValue ?? [$0] } ?? []
        for (index, result) in results.enumerated() {
            guard let name = result["name"]?.stringValue, let releases = result["releases"]?.arrayValue else {
                throw CatalogError.badField(line: line, field: "/result/\(index)/releases", text: "")
            }
            var product = ProductLifecycle(source: source, product: name)
            product.label = result["label"]?.stringValue
            product.modified = modified
            product.identifiers = (result["identifiers"]?.elements ?? []).compactMap { $0["id"]?.stringValue }
            for label in result["labels"]?.members ?? [] {
                if let text = label.value.stringValue { product.fieldLabels.append(RecordNote(label.key, text)) }
            }
            product.cycles = releases.map { cycle($0, name: $0["name"]?.scalarText ?? "?") }
            found.append(product)
        }
        return found
    }

    /// Is this one cycle with its product beside it, as vunnel keeps them?
    static func isCycle(_ keys: [String]) -> Bool { keys.contains("product") && keys.contains("eolFrom") }

    /// Reads one cycle.
    ///
    /// - Throws: `JSONError`, ``CatalogError/noProduct(line:)``.
    static func readCycle(_ json: inout JSONReader, line: Int) throws -> ProductLifecycle {
        let value = try json.value()
        guard let name = value["product"]?.stringValue, !name.isEmpty else { throw CatalogError.noProduct(line: line) }
        var product = ProductLifecycle(source: source, product: name)
        product.identifiers = (value["identifiers"]?.elements ?? []).compactMap { $0["id"]?.stringValue }
        product.cycles = [cycle(value, name: "?")]
        return product
    }

    /// Is this one element of the array that the API v0 gives for a product (`/api/<product>.json`)?
    static func isOldCycle(_ keys: [String]) -> Bool { keys.contains("cycle") && keys.contains { fields.contains($0) } }

    /// Reads one such element. Its product is the file's name.
    ///
    /// - Throws: `JSONError`, ``CatalogError/noProduct(line:)``; ``CatalogError/badField(line:field:text:)`` where the cycle has no name.
    static func readOldCycle(_ json: inout JSONReader, file: String, line: Int) throws -> ProductLifecycle {
        guard let product = product(file) else { throw CatalogError.noProduct(line: line) }
        let value = try json.value()
        guard let name = value["cycle"]?.scalarText, !name.isEmpty else { throw CatalogError.badField(line: line, field: "cycle", text: "") }
        var found = ProductLifecycle(source: source, product: product)
        found.cycles = [cycle(value, name: name)]
        return found
    }

    private static func cycle(_ value: JSONValue, name: String) -> ProductLifecycle.Cycle {
        var cycle = ProductLifecycle.Cycle(name: value["name"]?.scalarText ?? name)
        for member in value.members where fields.contains(member.key) {
            if let text = member.value.scalarText { cycle.dates.append(LifecycleDate(member.key, text)) }
        }
        return cycle
    }

    /// `python` of `…/python.json`.
    private static func product(_ file: String) -> String? {
        // Behind the sign stands the name inside an archive.
        let inner = file.split(separator: ">").last ?? ""
        let last = TextTrim.of(inner.split(separator: "/").last ?? "")
        let name = last.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
        return name.isEmpty || name == "-" ? nil : String(name)
    }
}
