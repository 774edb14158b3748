import Versions

/// Products that a CVE record names in words only (`vendor`, `product`): found by maker and name, and then for a person to judge, as those of CSAF documents.
enum CVEProductNames {
    /// What an element of `affected` says of such a product; nil where something else tells which it is, or nothing does.
    static func statement(_ entry: CVEAffectedReader.Entry) -> AffectedPackage? {
        guard entry.names.isEmpty, entry.purl == nil, let vendor = entry.vendor, let product = entry.product, !CVEVersionRange.isWord(vendor),
            !CVEVersionRange.isWord(product), let key = ProductName.key(vendor: vendor, product: product)
        else { return nil }
        // Versions in words are not outside of anything.
        var found = CVEPackages.question(key, .generic, entry) ?? CVEPackages.statement(key, .generic, entry)
        if found == nil, entry.versions.contains(where: { $0.isWord && $0.status == "affected" }) {
            // "n/a" and its like: the product is affected, and nobody says in which versions.
            var every = AffectedPackage(package: key)
            every.scheme = .generic
            every.ranges = [VersionRangeEvents(scheme: .generic, events: [VersionEvent(.introduced, "0")])]
            found = every
        }
        // That versions of a name are not affected answers nothing about anybody's product.
        guard var found, [.affected, .affectedInWords].contains(found.statement.status) else { return nil }
        found.statement = ProductStatement(.affected, product: "\(vendor) \(product)")
        return found
    }

    /// Leaves out the names where the record itself says better which products it means.
    static func prune(_ record: inout VulnerabilityRecord) {
        let isName = { (package: AffectedPackage) in package.package.type == ProductName.type }
        guard !record.configurations.isEmpty || !record.affected.allSatisfy(isName) else { return }
        record.affected.removeAll(where: isName)
    }
}
