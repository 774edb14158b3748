public import Catalog

extension CatalogUpdate {
    /// Does an import that is none of ours, and keeps what is known of the feeds of `catalog`. Only for imports that add to what they brought, neither forced nor
    /// of all that a source has.
    ///
    /// Without this the next update would take the catalogue for another one, and fetch everything again.
    /// - Throws: what `work` throws.
    public static func keepingState(
        of catalog: String, _ work: () throws -> (info: CatalogInfo, progress: CatalogImport.Progress)
    ) rethrows -> (info: CatalogInfo, progress: CatalogImport.Progress) {
        let state = FeedState(besides: catalog)
        let done = try work()
        // That it could not be kept costs time at the next update, and nothing else.
        if state.mark != nil { try? state.write(besides: catalog, with: done.info) }
        return done
    }
}
