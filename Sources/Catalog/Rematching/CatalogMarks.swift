/// What a catalogue says, as one number for each key and each vulnerability: enough to tell what a later one changed when the file itself is gone.
///
/// Two catalogues that say the same under a key have the same mark there, whatever their numbering (see ``CatalogFingerprint``).
public struct CatalogMarks: Sendable, Equatable {
    /// One package or product of CPE names, with the mark of what is said under it.
    struct Key: Sendable, Equatable {
        let key: MatchKey
        let mark: UInt64
    }

    /// One vulnerability, with the mark of all its records.
    struct Flaw: Sendable, Equatable {
        let ids: [String]
        let mark: UInt64
    }

    let keys: [Key]
    let scopes: [String]
    let speaksOfProducts: Bool
    let flaws: [Flaw]

    /// Reads all of a catalogue once.
    ///
    /// - Throws: ``CatalogError/damaged(path:offset:)``.
    public init(_ catalog: Catalog) throws(CatalogError) {
        do throws(CatalogError) {
            let fingerprint = try CatalogFingerprint(catalog)
            var keys: [Key] = []
            keys.reserveCapacity(catalog.info.packages + catalog.info.cpeProducts)
            for (kind, section) in [(MatchKey.Kind.package, CatalogLayout.Section.packageRows), (.product, .cpeRows)] {
                var walk = KeyIndex.Walk(catalog.cursor(section))
                while let (text, values) = try walk.next() { keys.append(Key(key: MatchKey(kind, text), mark: fingerprint.mark(values))) }
            }
            self.keys = keys
            flaws = fingerprint.vulnerabilities.map { Flaw(ids: $0.ids, mark: $0.mark) }
        } catch {
            throw error.placed(catalog.path)
        }
        scopes = catalog.info.scopes.keys.flatMap { catalog.info.isRich($0) ? [$0, $0 + Self.rich] : [$0] }.sorted()
        speaksOfProducts = catalog.info.cpeProducts > 0
    }

    /// What is different from `old`. It may name a key although no answer changes (another package of the same advisory did), never the other way round.
    public func changes(since old: CatalogMarks) -> CatalogChanges {
        var changes = CatalogChanges()
        var before = Dictionary(old.keys.map { ($0.key, $0.mark) }, uniquingKeysWith: { first, _ in first })
        for entry in keys where before.removeValue(forKey: entry.key) != entry.mark { changes.keys.insert(entry.key) }
        changes.keys.formUnion(before.keys)
        changes.keys.formUnion(changes.keys.compactMap(Self.wider))
        for mark in Set(scopes).symmetricDifference(old.scopes) {
            let scope = mark.hasSuffix(Self.rich) ? String(mark.dropLast(Self.rich.count)) : mark
            changes.keys.insert(MatchKey(.scope, scope))
            // Packages without a release ask whether any release is there.
            changes.keys.insert(MatchKey(.scope, CatalogChanges.distribution(of: scope)))
        }
        if speaksOfProducts != old.speaksOfProducts { changes.keys.insert(MatchKey(.cpeData)) }
        let marks = Set(old.flaws.map(\.mark)).symmetricDifference(flaws.map(\.mark))
        for flaw in old.flaws + flaws where marks.contains(flaw.mark) { changes.vulnerabilities.formUnion(flaw.ids) }
        return changes
    }

    /// Behind a scope of which the catalogue has many packages: its silence about one means more.
    private static let rich = " (rich)"

    /// The key by which those depend on `key` who do not name it: a product whatever its vendor, a mark that a pattern means.
    private static func wider(_ key: MatchKey) -> MatchKey? {
        switch key.kind {
        case .product: MatchKey(.package, ProductNameRows.key(CPEProductKey.product(key.text)))
        case .package: ProductMark.Kind.allCases.map(ProductMark.patternKey).first { key.text.hasPrefix($0 + "/") }.map { MatchKey(.package, $0) }
        default: nil
        }
    }
}
