import CPE
import PackageURL

extension InventoryComponent {
    /// What the component's answers depend on in any catalogue, in the order of its identifiers, each key once.
    ///
    /// - Parameter system: the distribution of its inventory.
    public func matchKeys(system: OperatingSystem?) -> [MatchKey] {
        var keys: [MatchKey] = []
        func add(_ key: MatchKey) { if !keys.contains(key) { keys.append(key) } }
        if let purl {
            let identity = PackageIdentity(purl, componentVersion: version, system: system)
            for key in [identity.key] + identity.uncertainKeys { add(MatchKey(.package, key.text)) }
            add(MatchKey(.scope, identity.release == "" ? CatalogChanges.distribution(of: identity.scope) : identity.scope))
        }
        for name in cpes {
            for candidate in CPECandidate.all(name, componentVersion: version) {
                if let key = candidate.key {
                    add(MatchKey(.product, key))
                } else if case .value(let product) = name.product {
                    add(MatchKey(.package, ProductNameRows.key(product.normal)))
                }
            }
            add(MatchKey(.cpeData))
        }
        for product in BareName.all(self) { add(MatchKey(.package, ProductNameRows.key(product))) }
        for digest in digests { if let key = FileDigest.key(digest) { add(MatchKey(.package, key.text)) } }
        for mark in marks {
            for maker in [supplier.map(ProductName.maker) ?? "", ProductMark.anyMaker] where !maker.isEmpty {
                add(MatchKey(.package, mark.key(maker: maker).text))
            }
            add(MatchKey(.package, ProductMark.patternKey(mark.kind)))
        }
        for ancestor in ancestors { for key in ancestor.matchKeys(system: system) { add(key) } }
        if let supplier, let key = ProductName.key(vendor: supplier, product: name) { add(MatchKey(.package, key.text)) }
        return keys
    }

    /// The keys in inventories of any of these distributions, or of none: for a store that keeps a component once, whatever holds it.
    public func matchKeys(anyOf systems: some Sequence<OperatingSystem>) -> [MatchKey] {
        var keys = matchKeys(system: nil)
        guard let purl, PackageIdentity(purl, componentVersion: nil, system: nil).isDistribution else { return keys }
        for system in systems {
            for key in matchKeys(system: system) where !keys.contains(key) { keys.append(key) }
        }
        return keys
    }
}

extension Inventory {
    /// The keys of all components, each once: a release needs another look only if one of them changed.
    public var matchKeys: Set<MatchKey> {
        var keys: Set<MatchKey> = []
        for component in components { keys.formUnion(component.matchKeys(system: system)) }
        return keys
    }
}
