public import PackageURL

extension Catalog {
    /// The vulnerabilities of a package, whatever its version.
    public func groups(affecting purl: PackageURL) throws(CatalogError) -> [VulnerabilityGroup] {
        var numbers: Set<Int> = []
        let identity = PackageIdentity(purl, componentVersion: nil, system: nil)
        for key in identity.allKeys {
            for packed in try rows(key.text, .packages, .packageRows) {
                let row = try row(Int(packed >> 32))
                numbers.formUnion(try subjects(row))
            }
        }
        var found: [VulnerabilityGroup] = []
        for number in numbers.sorted() { found.append(try group(number)) }
        return found.sorted { $0.id < $1.id }
    }
}
