import CPE
import JSONStream
import PackageURL
import SBOM

/// The statements of an OpenVEX document (OpenVEX specification v0.2.0, "Statement").
enum OpenVEXStatements {
    static func read(_ value: JSONValue, file: String) throws(VEXError) -> [VEXStatement] {
        let document = value["@id"]?.stringValue ?? file
        let author = value["author"]?.stringValue ?? "?"
        let whole = VEXReader.time(value["last_updated"]?.stringValue, value["timestamp"]?.stringValue)
        var found: [VEXStatement] = []
        for (index, statement) in (value["statements"]?.elements ?? []).enumerated() {
            let pointer = "/statements/\(index)"
            let text = statement["status"]?.scalarText ?? ""
            guard let status = statuses[text] else { throw .unknownStatus(pointer: pointer + "/status", text: text) }
            let ids = ids(statement["vulnerability"])
            guard !ids.isEmpty else { throw .noVulnerability(pointer: pointer + "/vulnerability") }
            var products: [VEXProduct] = []
            for product in statement["products"]?.elements ?? [] {
                let own = self.product(product)
                let parts = product["subcomponents"]?.elements ?? []
                if parts.isEmpty { products.append(own) }
                for part in parts {
                    var inner = self.product(part)
                    inner.whole = [own]
                    products.append(inner)
                }
            }
            guard !products.isEmpty else { throw .noProduct(pointer: pointer + "/products", name: "") }
            let time = VEXReader.time(statement["last_updated"]?.stringValue, statement["timestamp"]?.stringValue)
            let label = statement["justification"]?.stringValue.flatMap { VEXJustification.openVEX.contains($0) ? $0 : nil }
            let reason = label ?? VEXJustification.words(statement["impact_statement"])
            // OpenVEX 0.2.0, "Status Justifications": either must be there.
            let weakness: VEXStatement.Weakness? = status == .notAffected && reason == nil ? .unjustified : nil
            found.append(
                VEXStatement(
                    status: status, ids: ids, justification: reason, products: products, document: document, author: author,
                    time: time.isEmpty ? whole : time, pointer: pointer, weakness: weakness))
        }
        return found
    }

    /// Before v0.2.0 the vulnerability was a mere text.
    private static func ids(_ value: JSONValue?) -> [String] {
        guard let value else { return [] }
        if let text = value.stringValue { return [text] }
        let names = (value["name"]?.texts ?? []) + (value["aliases"]?.texts ?? [])
        return names.isEmpty ? value["@id"]?.texts ?? [] : names
    }

    private static func product(_ value: JSONValue) -> VEXProduct {
        let identifiers = value["identifiers"]
        let texts =
            (value.stringValue.map { [$0] } ?? []) + (value["@id"]?.texts ?? []) + (identifiers?.members.compactMap { $0.value.stringValue } ?? [])
        var product = VEXProduct(name: texts.first ?? "?")
        for text in texts {
            if text.hasPrefix("pkg:") {
                if let purl = try? PackageURL(parsing: text, strictness: .syntax) { product.purls.append(purl) }
            } else if text.hasPrefix("cpe:") {
                if let name = try? CPE(lenient: text) { product.cpes.append(name) }
            }
        }
        for hash in value["hashes"]?.members ?? [] {
            if let text = hash.value.stringValue { product.add(digest: Hash(algorithm: HashAlgorithm(named: hash.key), value: text)) }
        }
        return product
    }

    private static let statuses: [String: ProductStatement.Status] = [
        "not_affected": .notAffected, "affected": .affected, "fixed": .fixed, "under_investigation": .underInvestigation,
    ]
}
