import PackageURL

extension Matcher {
    /// By the data of the distribution that the package's own is built from (CentOS Linux, Raspbian): less sure than own data would be, so such findings are of medium
    /// confidence, and questions where the builds are not numbered alike. That it is not listed there says nothing.
    func judgeRelative(
        _ identity: PackageIdentity, _ purl: PackageURL, _ component: InventoryComponent, _ scan: Scan, _ judgement: inout Judgement, isCounted: Bool
    ) throws(CatalogError) {
        guard let relative = DistributionRelative(of: identity) else { return }
        let other = relative.identity(purl, componentVersion: component.version, source: component.source)
        guard let version = other.version, !version.isEmpty else { return }
        let scope = scan.scopes.scope(of: other)
        if scope.isCovered {
            judgement.wasLookedUp = true
            if isCounted { scan.scopes.count(scope) }
        }
        judgement.relative = relative
        defer { judgement.relative = nil }
        try judge(other.key, other, version, component, scan, &judgement)
        if let source = other.source { try judge(source.key, other, source.version, component, scan, &judgement) }
    }
}
