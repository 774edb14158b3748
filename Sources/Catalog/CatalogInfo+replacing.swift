extension CatalogInfo {
    /// Of a hundred records of a source how many must still be there for a new catalogue to take the place of an old one.
    static let keptPercent = 90

    /// Fewer records than this may be withdrawn at once, however few a source has: publishers of a handful of advisories replace them.
    static let withdrawnAtOnce = 10

    /// Whether a catalogue of this content may stand where one of `old` content stood: no source gone, much smaller, with much less to match, or older than it was.
    ///
    /// - Throws: ``CatalogError/shrunk(source:before:after:)``, ``CatalogError/emptied(source:before:after:)``,
    ///   ``CatalogError/older(source:before:after:)``.
    public func mayReplace(_ old: CatalogInfo) throws(CatalogError) {
        for before in old.sources where before.records > 0 {
            guard let after = sources.first(where: { $0.name == before.name }) else {
                throw .shrunk(source: before.name, before: before.records, after: 0)
            }
            guard after.records * 100 >= before.records * Self.keptPercent else {
                throw .shrunk(source: before.name, before: before.records, after: after.records)
            }
            let (standing, left) = (before.records - before.withdrawn, after.records - after.withdrawn)
            guard left * 100 >= standing * Self.keptPercent || standing - left < Self.withdrawnAtOnce else {
                throw .shrunk(source: before.name, before: standing, after: left)
            }
            guard after.matchable * 100 >= before.matchable * Self.keptPercent || before.matchable - after.matchable < Self.withdrawnAtOnce else {
                throw .emptied(source: before.name, before: before.matchable, after: after.matchable)
            }
            guard RecordTime(after.newest) >= RecordTime(before.newest) else {
                throw .older(source: before.name, before: before.newest, after: after.newest)
            }
        }
    }
}
