/// Which marks a catalogue speaks of: asked once for a scan, so that components are not looked up for nothing.
struct MarkDirectory {
    /// Whether any statement is about a file by its digest.
    private(set) var hasDigests = false
    /// Patterns of model numbers, serial numbers and stock keeping units, with their makers and keys.
    private(set) var patterns: [(kind: ProductMark.Kind, maker: String, pattern: MarkPattern, key: String)] = []

    /// - Parameter withPatterns: whether the inventory has any marks to hold against patterns.
    init(_ catalog: Catalog, withPatterns: Bool) throws(CatalogError) {
        // Keys of marks begin with a character that sorts before all others, digests first.
        var walk = KeyIndex.Walk(catalog.cursor(.packageRows))
        while let (key, _) = try walk.next(), key.utf8.first == UInt8(ascii: "!") {
            if key.hasPrefix(FileDigest.type) { hasDigests = true }
            guard withPatterns else { break }
            for kind in ProductMark.Kind.allCases {
                let start = ProductMark.patternKey(kind) + "/"
                guard key.hasPrefix(start) else { continue }
                let rest = key.dropFirst(start.count)
                guard let slash = rest.firstIndex(of: "/") else { continue }
                patterns.append((kind, String(rest[..<slash]), MarkPattern(String(rest[rest.index(after: slash)...])), key))
            }
        }
    }
}
