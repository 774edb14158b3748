extension CPE {
    /// Whether a vulnerability criterion speaks of a component: nothing in the two names contradicts that the component is one of those meant.
    ///
    /// Built on the attribute relations of NISTIR 7696, with two limits against names that say too little, both of which users of other tools asked for:
    /// - a component whose product is ANY or NA is no product, and no criterion applies to it;
    /// - a component of unknown vendor is not met by a criterion that names a vendor but leaves the product open.
    ///
    /// An attribute that the component leaves open (ANY) contradicts nothing. A pattern in the component's name is matched as it is written.
    ///
    /// - Parameters:
    ///   - criterion: the name in the vulnerability's record.
    ///   - component: the name in the inventory.
    ///   - ignoringVersion: true where the criterion has version bounds (NVD's `versionStartIncluding` and its kin): then its version attribute says nothing
    ///     unless it is NA, and whoever knows how the product's versions are ordered compares the bounds.
    public static func applies(criteria criterion: CPE, to component: CPE, ignoringVersion: Bool = false) -> Bool {
        let product = component.product
        guard !product.isAny, !product.isNotApplicable else { return false }
        for field in Field.allCases where !(ignoringVersion && field == .version && !criterion.version.isNotApplicable) {
            if criterion.relation(field, to: component) == .disjoint { return false }
        }
        let isVendorOpen = criterion.relation(.vendor, to: component) == .subset
        return !(isVendorOpen && criterion.relation(.product, to: component) == .superset)
    }

    /// `applies(criteria:to:ignoringVersion:)` with this name as the criterion.
    public func applies(to component: CPE, ignoringVersion: Bool = false) -> Bool {
        Self.applies(criteria: self, to: component, ignoringVersion: ignoringVersion)
    }
}
