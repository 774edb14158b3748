extension Catalog {
    /// The EPSS score of a CVE; nil where the catalogue has none, which does not mean that it is low.
    public func epss(_ cve: String) throws(CatalogError) -> EPSSScore? {
        guard let key = EPSSTable.key(cve.utf8) else { return nil }
        do throws(CatalogError) {
            var cursor = try epssEntries().cursor
            let start = cursor.at
            var range = 0..<((cursor.end - start) / EPSSTable.entryBytes)
            while !range.isEmpty {
                let middle = range.lowerBound + range.count / 2
                cursor.at = start + middle * EPSSTable.entryBytes
                let found = try cursor.fixed64()
                if found == key { return EPSSScore(billionths: Int(try cursor.fixed32()), percentileBillionths: Int(try cursor.fixed32())) }
                range = found < key ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
            }
            return nil
        } catch {
            throw error.placed(path)
        }
    }

    /// The whole table, for a catalogue that takes over from this one; nil where there is none.
    func epssTable() throws(CatalogError) -> EPSSTable? {
        var (table, cursor) = try epssEntries()
        while cursor.end - cursor.at >= EPSSTable.entryBytes {
            let key = try cursor.fixed64()
            table.add(key, EPSSScore(billionths: Int(try cursor.fixed32()), percentileBillionths: Int(try cursor.fixed32())))
        }
        return table.entries.isEmpty ? nil : table
    }

    private func epssEntries() throws(CatalogError) -> (table: EPSSTable, cursor: ByteCursor) {
        var cursor = cursor(.epss)
        var table = EPSSTable()
        guard !cursor.isAtEnd else { return (table, cursor) }
        table.day = try cursor.text()
        table.model = try cursor.text()
        let count = try cursor.fixed64()
        guard count == UInt64((cursor.end - cursor.at) / EPSSTable.entryBytes) else { throw cursor.damage }
        return (table, cursor)
    }
}
