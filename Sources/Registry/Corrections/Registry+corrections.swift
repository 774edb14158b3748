public import Catalog

extension Registry {
    /// Makes a correction and applies it to the SBOMs that are there, one after the other.
    ///
    /// - Returns: the rule, and how many SBOMs were read again.
    @discardableResult
    public func correct(
        _ correction: Correction, product: String? = nil, catalog: Catalog? = nil, as principal: Principal, reason: String? = nil
    ) async throws -> (rule: Correction, sboms: Int) {
        let rule = try await perform(AddCorrection(correction, product: product), as: principal, reason: reason)
        let sboms = try await ask(SBOMsToReread(name: rule.name, product: rule.product), as: principal)
        // The person was allowed to make the rule; carrying it out is the desk's own work, done in the name of both.
        for sbom in sboms {
            try await perform(RereadSBOM(id: sbom, catalog: catalog), as: .system, reason: "correction \(rule.id) by \(principal.handle)")
        }
        return (rule, sboms.count)
    }
}
