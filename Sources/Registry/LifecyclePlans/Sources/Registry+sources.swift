public import Catalog

extension Registry {
    /// Takes the life cycles of endoflife.date and OpenEoX that may be meant by what products rely on out of a catalogue. Dates count only where more than
    /// a name leads to them, or a person confirmed the mapping; what their words mean stays to be confirmed for each product.
    ///
    /// - Parameters:
    ///   - product: code of the only product; nil for all.
    ///   - named: products by the sources' own names that are to come along.
    @discardableResult
    public func takeSources(
        _ catalog: Catalog, for product: String? = nil, named: [String] = [], as principal: Principal, reason: String? = nil
    ) async throws -> TakenSources {
        var lookup = SourceLookup(catalog)
        for question in try await ask(LifecycleSubjects(product: product), as: principal) { try lookup.take(question) }
        for name in named { try lookup.take(name) }
        return try await perform(TakeSources(products: lookup.products, readOn: lookup.readOn), as: principal, reason: reason)
    }
}
