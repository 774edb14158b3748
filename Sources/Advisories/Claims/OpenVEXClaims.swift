/// The statements of an OpenVEX document as claims (OpenVEX 0.2.0, and the forms before it).
struct OpenVEXClaims {
    private let root: CSAFValue

    init(_ root: CSAFValue) { self.root = root }

    func read() throws(ClaimError) -> [Claim] {
        var claims: [Claim] = []
        for statement in root.list("statements") {
            let text = statement.text("status") ?? ""
            guard let status = AdvisoryStatement.Status(rawValue: text) else {
                throw .unknownStatus(pointer: (statement["status"] ?? statement).pointer, text: text)
            }
            let ids = ids(statement["vulnerability"])
            guard !ids.isEmpty else { throw .noVulnerability(pointer: statement.pointer) }
            let products = statement.list("products").flatMap(products)
            guard !products.isEmpty else { throw .noProduct(pointer: statement.pointer, name: "") }
            let times = [statement.text("last_updated"), statement.text("timestamp"), root.text("last_updated"), root.text("timestamp")]
            for product in products {
                claims.append(
                    Claim(
                        status: status, vulnerabilities: ids, product: product,
                        reason: statement.text("justification") ?? statement.text("impact_statement"), document: root.text("@id"),
                        author: root.text("author"), time: times.compactMap { $0 }.first, pointer: statement.pointer))
            }
        }
        return claims
    }

    /// Before 0.2.0 the vulnerability was a mere text.
    private func ids(_ value: CSAFValue?) -> [String] {
        guard let value else { return [] }
        if let text = value.string { return [text] }
        let names = ([value.text("name")] + value.list("aliases").map(\.string)).compactMap { $0 }
        return names.isEmpty ? [value.text("@id")].compactMap { $0 } : names
    }

    /// The product, or its parts if it names any.
    private func products(_ value: CSAFValue) -> [ClaimedProduct] {
        guard let whole = product(value) else { return [] }
        let parts = value.list("subcomponents").compactMap(product)
        return parts.isEmpty
            ? [whole]
            : parts.map { part in
                var part = part
                part.wholes = [whole]
                return part
            }
    }

    /// Before 0.2.0 a product was a mere text.
    private func product(_ value: CSAFValue) -> ClaimedProduct? {
        let identifiers = (value["identifiers"]?.members ?? []).compactMap(\.string)
        let names = ([value.string ?? value.text("@id")].compactMap { $0 }) + identifiers
        guard let first = names.first else { return nil }
        var product = ClaimedProduct(name: first)
        for name in names {
            if name.hasPrefix("pkg:"), !product.purls.contains(name) { product.purls.append(name) }
            if name.hasPrefix("cpe:"), !product.cpes.contains(name) { product.cpes.append(name) }
        }
        product.hashes = (value["hashes"]?.members ?? []).compactMap(\.string)
        return product
    }
}
