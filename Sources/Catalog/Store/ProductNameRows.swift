/// Rows that lead from the bare name of a product to the CPE names that have it, whoever the vendor: each is one statement with such a name.
///
/// They are for candidates only, see ``CPECandidates``.
enum ProductNameRows {
    /// The key in the table of packages; no purl has such a type.
    static func key(_ product: some StringProtocol) -> String { "#name/" + product }

    /// - Parameters:
    ///   - statements: the rows of the CPE table.
    ///   - packages: what the rows go into.
    static func add(of statements: KeyRows, to packages: inout KeyRows) {
        for (key, values) in statements.sorted() { if let first = values.first { packages.add(Self.key(CPEProductKey.product(key)), first) } }
    }
}
