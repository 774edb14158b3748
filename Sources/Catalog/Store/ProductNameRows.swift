/// Rows that lead from the bare name of a product to the CPE names that have it, whoever the vendor: each is one statement with such a name.
///
/// They are for candidates only, see ``CPECandidates``.
enum ProductNameRows {
    /// The key in the table of packages; no purl has such a type.
    static func key(_ product: some StringProtocol) -> String { "#name/" + product }

    /// - Parameter statements: the rows of the CPE table by key.
    static func of(_ statements: [String: [UInt64]]) -> [String: [UInt64]] {
        var found: [String: [UInt64]] = [:]
        for key in statements.keys.sorted() {
            if let first = statements[key]?.first { found[Self.key(CPEProductKey.product(key)), default: []].append(first) }
        }
        return found
    }
}
