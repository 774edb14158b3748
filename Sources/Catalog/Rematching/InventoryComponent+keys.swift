import CPE
import PackageURL

extension InventoryComponent {
    /// What the component's answers depend on in any catalogue, in the order of its identifiers, each key once.
    ///
    /// - Parameter system: the distribution of its inventory.
    public func matchKeys(system: OperatingSystem?) -> [MatchKey] {
        var keys: [MatchKey] = []
        _ = anyKey(of: .all, system: system) { key in
            if !keys.contains(key) { keys.append(key) }
            return false
        }
        return keys
    }

    /// Whether any key of these kinds meets the condition; those after the first that does are not made.
    private func anyKey(of kinds: MatchKeySet.Kinds, system: OperatingSystem?, where isWanted: (MatchKey) -> Bool) -> Bool {
        if let purl, !kinds.isDisjoint(with: [.packages, .scopes]) {
            let identity = PackageIdentity(purl, componentVersion: version, source: source, system: system, isInstalled: true)
            if let relative = DistributionRelative(of: identity) {
                let other = relative.identity(purl, componentVersion: version, source: source)
                if kinds.contains(.packages), other.allKeys.contains(where: { isWanted(MatchKey(.package, $0.text)) }) { return true }
                if kinds.contains(.scopes), isWanted(MatchKey(.scope, other.scope)) { return true }
            }
            if kinds.contains(.packages) {
                if isWanted(MatchKey(.package, identity.key.text)) { return true }
                if let source = identity.source, isWanted(MatchKey(.package, source.key.text)) { return true }
                for key in identity.uncertainKeys where isWanted(MatchKey(.package, key.text)) { return true }
            }
            if kinds.contains(.scopes) {
                let scope = identity.release == "" ? CatalogChanges.distribution(of: identity.scope) : identity.scope
                if isWanted(MatchKey(.scope, scope)) { return true }
            }
        }
        if !kinds.isDisjoint(with: [.products, .names, .cpeData]), anyNameKey(of: kinds, where: isWanted) { return true }
        if kinds.contains(.marks), anyMarkKey(where: isWanted) { return true }
        for ancestor in ancestors where ancestor.anyKey(of: kinds, system: system, where: isWanted) { return true }
        guard kinds.contains(.makers), let supplier, let key = ProductName.key(vendor: supplier, product: name) else { return false }
        return isWanted(MatchKey(.package, key.text))
    }

    private func anyNameKey(of kinds: MatchKeySet.Kinds, where isWanted: (MatchKey) -> Bool) -> Bool {
        for name in cpes {
            if !kinds.isDisjoint(with: [.products, .names]) {
                for candidate in CPECandidate.all(name, componentVersion: version) {
                    if let key = candidate.key {
                        if isWanted(MatchKey(.product, key)) { return true }
                    } else if case .value(let product) = name.product {
                        if isWanted(MatchKey(.package, ProductNameRows.key(product.normal))) { return true }
                    }
                }
            }
            if kinds.contains(.cpeData), isWanted(MatchKey(.cpeData)) { return true }
        }
        guard kinds.contains(.names) else { return false }
        return BareName.all(self).contains { isWanted(MatchKey(.package, ProductNameRows.key($0))) }
    }

    private func anyMarkKey(where isWanted: (MatchKey) -> Bool) -> Bool {
        for digest in digests { if let key = FileDigest.key(digest), isWanted(MatchKey(.package, key.text)) { return true } }
        for mark in marks {
            for maker in [supplier.map(ProductName.maker) ?? "", ProductMark.anyMaker] where !maker.isEmpty {
                if isWanted(MatchKey(.package, mark.key(maker: maker).text)) { return true }
            }
            if isWanted(MatchKey(.package, ProductMark.patternKey(mark.kind))) { return true }
        }
        return false
    }

    /// Whether any of ``matchKeys(anyOf:)`` is one of these.
    public func hasKey(in keys: MatchKeySet, anyOf systems: some Sequence<OperatingSystem>) -> Bool {
        if anyKey(of: keys.kinds, system: nil, where: keys.contains) { return true }
        guard let purl, PackageIdentity.distributionTypes.contains(purl.type) else { return false }
        return systems.contains { anyKey(of: keys.kinds, system: $0, where: keys.contains) }
    }

    /// The keys in inventories of any of these distributions, or of none: for a store that keeps a component once, whatever holds it.
    public func matchKeys(anyOf systems: some Sequence<OperatingSystem>) -> [MatchKey] {
        var keys = matchKeys(system: nil)
        guard let purl, PackageIdentity.distributionTypes.contains(purl.type) else { return keys }
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
