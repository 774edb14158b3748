/// A hash table in the file: from a text key to rows of 64 bits.
enum KeyIndex {
    /// The table's slots (hash, offset of the rows plus one) and the rows (key, count, values), in an order that depends on the keys alone.
    static func write(_ entries: [String: [UInt64]]) -> (table: ByteWriter, rows: ByteWriter) {
        var capacity = 16
        while capacity < entries.count * 2 { capacity *= 2 }
        var slots = [(hash: UInt64, place: UInt64)](repeating: (0, 0), count: capacity)
        var rows = ByteWriter()
        for key in entries.keys.sorted() {
            let hash = Checksum.of(key)
            var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
            while slots[slot].place != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = (hash, UInt64(rows.count) + 1)
            let values = entries[key] ?? []
            rows.text(key)
            rows.varint(values.count)
            for value in values { rows.fixed64(value) }
        }
        var table = ByteWriter()
        for slot in slots {
            table.fixed64(slot.hash)
            table.fixed64(slot.place)
        }
        return (table, rows)
    }

    /// The values under `key`; empty if it is not there.
    static func values(_ key: String, table: ByteCursor, rows: ByteCursor) throws(CatalogError) -> [UInt64] {
        let capacity = (table.end - table.at) / 16
        guard capacity > 0, capacity & (capacity - 1) == 0 else { throw table.damage }
        let hash = Checksum.of(key)
        var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
        for _ in 0..<capacity {
            var cursor = table
            cursor.at += slot * 16
            let found = try cursor.fixed64()
            let place = try cursor.fixed64()
            if place == 0 { return [] }
            if found == hash {
                var at = rows
                guard place <= UInt64(rows.end - rows.at) else { throw cursor.damage }
                at.at += Int(place) - 1
                if try at.raw().elementsEqual(key.utf8) { return try list(&at) }
            }
            slot = (slot + 1) & (capacity - 1)
        }
        return []
    }

    private static func list(_ cursor: inout ByteCursor) throws(CatalogError) -> [UInt64] {
        let count = try cursor.count()
        var values: [UInt64] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try cursor.fixed64()) }
        return values
    }
}
