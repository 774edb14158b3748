extension Catalog {
    /// The life cycles known under `subject`: a purl (of the package, whatever its version), a CPE name (of the product), or a source's name for a product.
    ///
    /// A purl or CPE leads to life cycles whose source gives that identifier itself; none is guessed from a name.
    public func lifecycles(_ subject: String) throws(CatalogError) -> [ProductLifecycle] {
        let key = LifecycleKey.identifier(subject) ?? LifecycleKey.name(subject)
        var found: [ProductLifecycle] = []
        for offset in try rows(key, .lifecycleTable, .lifecycleRows) {
            do throws(CatalogError) {
                var cursor = cursor(.lifecycles)
                guard offset < UInt64(cursor.end - cursor.at) else { throw cursor.damage }
                cursor.at += Int(offset)
                var part = try cursor.part()
                found.append(try LifecycleTable.decode(&part))
            } catch {
                throw error.placed(path)
            }
        }
        return found
    }

    /// Every life cycle, in the order of the file.
    func allLifecycles() throws(CatalogError) -> [ProductLifecycle] {
        var cursor = cursor(.lifecycles)
        var found: [ProductLifecycle] = []
        while !cursor.isAtEnd {
            var part = try cursor.part()
            found.append(try LifecycleTable.decode(&part))
        }
        return found
    }
}
