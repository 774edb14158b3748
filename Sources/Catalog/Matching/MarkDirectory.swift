/// Which marks a catalogue speaks of: asked once for a scan, so that components are not looked up for nothing. Used on one thread.
final class MarkDirectory {
    typealias Pattern = (kind: ProductMark.Kind, maker: String, pattern: MarkPattern, key: String)

    /// Whether any statement is about a file by its digest.
    let hasDigests: Bool
    private let catalog: Catalog
    private var known: [Pattern]?

    init(_ catalog: Catalog) throws(CatalogError) {
        self.catalog = catalog
        // Keys of marks begin with a character that sorts before all others, digests first.
        var walk = KeyIndex.Walk(catalog.cursor(.packageRows))
        hasDigests = try walk.next()?.key.hasPrefix(FileDigest.type) ?? false
    }

    /// Patterns of model numbers, serial numbers and stock keeping units, with their makers and keys; looked for when the first component has such a mark.
    func patterns() throws(CatalogError) -> [Pattern] {
        if let known { return known }
        var patterns: [Pattern] = []
        var walk = KeyIndex.Walk(catalog.cursor(.packageRows))
        while let (key, _) = try walk.next(), key.utf8.first == UInt8(ascii: "!") {
            for kind in ProductMark.Kind.allCases {
                let start = ProductMark.patternKey(kind) + "/"
                guard key.hasPrefix(start) else { continue }
                let rest = key.dropFirst(start.count)
                guard let slash = rest.firstIndex(of: "/") else { continue }
                patterns.append((kind, String(rest[..<slash]), MarkPattern(String(rest[rest.index(after: slash)...])), key))
            }
        }
        known = patterns
        return patterns
    }
}

extension Catalog {
    /// Whether any statement is about a file by its digest: where none is, digests of components count for nothing.
    ///
    /// - Throws: ``CatalogError/damaged(path:offset:)``.
    public func speaksOfDigests() throws(CatalogError) -> Bool {
        do throws(CatalogError) {
            return try MarkDirectory(self).hasDigests
        } catch {
            throw error.placed(path)
        }
    }
}
