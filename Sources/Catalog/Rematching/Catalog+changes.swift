extension Catalog {
    /// What is different here from `old`, in one pass over both; neither is changed, and nothing outside them is read.
    ///
    /// It may name a key although no answer changes (another package of the same advisory did), never the other way round.
    /// - Throws: ``CatalogError/damaged(path:offset:)``.
    public func changes(since old: Catalog) throws(CatalogError) -> CatalogChanges {
        try CatalogMarks(self).changes(since: CatalogMarks(old))
    }
}
