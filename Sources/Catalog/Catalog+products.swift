import CPE

extension Catalog {
    /// The vulnerabilities of products that CPE names or CVE records tell, whatever their version.
    ///
    /// - Parameter subject: a CPE name; `vendor:product`; vendor and product with white space between; or a product's name alone, of any vendor. As CPE writes
    ///   names, white space within one is `_`, and letter case does not matter.
    public func groups(product subject: String) throws(CatalogError) -> [VulnerabilityGroup] {
        var numbers: Set<Int> = []
        for query in ProductQuery.all(in: subject) {
            switch query {
            case .key(let key): try numbers.formUnion(subjects(of: rows(key, .cpes, .cpeRows)))
            case .words(let key): try numbers.formUnion(subjects(of: rows(key.text, .packages, .packageRows)))
            case .product(let name):
                for key in try productKeys(name) { try numbers.formUnion(subjects(of: rows(key, .cpes, .cpeRows))) }
            }
        }
        var found: [VulnerabilityGroup] = []
        for number in numbers.sorted() { found.append(try group(number)) }
        return found.sorted { $0.id < $1.id }
    }

    private func subjects(of rows: [UInt64]) throws(CatalogError) -> Set<Int> {
        var numbers: Set<Int> = []
        for packed in rows { numbers.formUnion(try subjects(row(Int(packed >> 32)))) }
        return numbers
    }

    /// The keys of all products of this name, whoever the vendor.
    private func productKeys(_ name: String) throws(CatalogError) -> Set<String> {
        var keys: Set<String> = []
        for packed in try rows(ProductNameRows.key(name), .packages, .packageRows) {
            var statement = try matching(row(Int(packed >> 32)))
            statement.at += Int(packed & 0xFFFF_FFFF)
            guard statement.at <= statement.end else { throw statement.damage }
            for key in try CPEProductKey.all(in: &statement) where CPEProductKey.product(key).utf8.elementsEqual(name.utf8) { keys.insert(key) }
        }
        return keys
    }
}
