extension Catalog {
    /// What is different here from `old`, in one pass over both; neither is changed, and nothing outside them is read.
    ///
    /// It may name a key although no answer changes (another package of the same advisory did), never the other way round.
    /// - Throws: ``CatalogError/damaged(path:offset:)``.
    public func changes(since old: Catalog) throws(CatalogError) -> CatalogChanges {
        let before = try old.fingerprint()
        let after = try fingerprint()
        var changes = CatalogChanges()
        for (kind, section) in [(MatchKey.Kind.package, CatalogLayout.Section.packageRows), (.product, .cpeRows)] {
            for text in try Self.differing(old.marks(section, before), marks(section, after)) {
                changes.keys.insert(MatchKey(kind, text))
                if let wider = Self.wider(kind, text) { changes.keys.insert(MatchKey(.package, wider)) }
            }
        }
        for scope in Set(info.scopes.keys).symmetricDifference(old.info.scopes.keys) {
            changes.keys.insert(MatchKey(.scope, scope))
            // Packages without a release ask whether any release is there.
            changes.keys.insert(MatchKey(.scope, CatalogChanges.distribution(of: scope)))
        }
        if (info.cpeProducts > 0) != (old.info.cpeProducts > 0) { changes.keys.insert(MatchKey(.cpeData)) }
        let marks = Set(before.vulnerabilities.map(\.mark)).symmetricDifference(after.vulnerabilities.map(\.mark))
        for one in before.vulnerabilities + after.vulnerabilities where marks.contains(one.mark) { changes.vulnerabilities.formUnion(one.ids) }
        return changes
    }

    /// The key by which those depend on `text` who do not name it: a product whatever its vendor, a mark that a pattern means.
    private static func wider(_ kind: MatchKey.Kind, _ text: String) -> String? {
        guard kind == .package else { return ProductNameRows.key(CPEProductKey.product(text)) }
        return ProductMark.Kind.allCases.map(ProductMark.patternKey).first { text.hasPrefix($0 + "/") }
    }

    private func fingerprint() throws(CatalogError) -> CatalogFingerprint {
        do throws(CatalogError) { return try CatalogFingerprint(self) } catch { throw error.placed(path) }
    }

    private func marks(_ section: CatalogLayout.Section, _ fingerprint: CatalogFingerprint) throws(CatalogError) -> [String: UInt64] {
        var found: [String: UInt64] = [:]
        var walk = KeyIndex.Walk(cursor(section))
        do throws(CatalogError) {
            while let (key, values) = try walk.next() { found[key] = fingerprint.mark(values) }
        } catch {
            throw error.placed(path)
        }
        return found
    }

    private static func differing(_ before: [String: UInt64], _ after: [String: UInt64]) -> [String] {
        after.filter { before[$0.key] != $0.value }.map(\.key) + before.keys.filter { after[$0] == nil }
    }
}
