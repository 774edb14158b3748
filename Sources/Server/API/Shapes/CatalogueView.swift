import Catalog

/// The catalogue that is matched against, and how old its sources are.
struct CatalogueView: Sendable {
    let info: CatalogInfo?

    private static let source = Shape<CatalogInfo.Source>(
        "CatalogueSource",
        [
            .text("name") { $0.name }, .number("records") { $0.records }, .number("withdrawn") { $0.withdrawn }, .text("newest") { $0.newest },
            .text("imported") { $0.imported },
        ])

    static let shape = Shape<CatalogueView>(
        "Catalogue",
        [
            .flag("present") { $0.info != nil }, .optional("created") { $0.info?.created }, .list("sources", source) { $0.info?.sources ?? [] },
        ])

    static func of(_ file: CatalogueFile) throws -> CatalogueView { CatalogueView(info: try file.current()?.info) }
}
