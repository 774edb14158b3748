/// A hash table in the file: from a text key to numbers of 64 bits.
///
/// A slot is eight bytes: 32 bits of the key's hash, and the offset of the key's row plus one, or zero where there is none. A row is the key, how many numbers,
/// and of each number the high and the low half as varints: of a place in a record both are small.
enum KeyIndex {
    static let slotBytes = 8

    /// The table's slots and the rows, in an order that depends on the keys alone.
    static func write(_ entries: KeyRows) -> (table: ByteWriter, rows: ByteWriter) {
        // Three quarters full: a key is found in two or three steps.
        let capacity = entries.count + entries.count / 3 + 1
        var slots = [(hash: UInt32, place: UInt32)](repeating: (0, 0), count: capacity)
        var rows = ByteWriter()
        for (key, values) in entries.sorted() {
            let hash = Checksum.of(key)
            var slot = Self.slot(hash, capacity)
            while slots[slot].place != 0 { slot = slot + 1 == capacity ? 0 : slot + 1 }
            slots[slot] = (UInt32(truncatingIfNeeded: hash), UInt32(rows.count) + 1)
            rows.text(key)
            rows.varint(values.count)
            for value in values {
                rows.varint(Int(value >> 32))
                rows.varint(Int(value & 0xFFFF_FFFF))
            }
        }
        var table = ByteWriter()
        table.reserve(capacity * slotBytes)
        for slot in slots {
            table.fixed32(slot.hash)
            table.fixed32(slot.place)
        }
        return (table, rows)
    }

    /// The numbers under `key`; empty if it is not there.
    static func values(_ key: String, table: ByteCursor, rows: ByteCursor) throws(CatalogError) -> [UInt64] {
        try key.utf8.span.withUnsafeBufferPointer { bytes throws(CatalogError) in try values(bytes, table: table, rows: rows) }
    }

    /// The same for a key given as UTF-8. What is not there costs a look at a slot or two and nothing else.
    static func values(_ key: UnsafeBufferPointer<UInt8>, table: ByteCursor, rows: ByteCursor) throws(CatalogError) -> [UInt64] {
        let capacity = (table.end - table.at) / slotBytes
        guard capacity > 0, let base = key.baseAddress else { return [] }
        let hash = Checksum.of(base, key.count)
        var slot = Self.slot(hash, capacity)
        for _ in 0..<capacity {
            var cursor = table
            cursor.at += slot * slotBytes
            let found = try cursor.fixed32()
            let place = Int(try cursor.fixed32())
            if place == 0 { return [] }
            if found == UInt32(truncatingIfNeeded: hash) {
                var at = rows
                guard place <= rows.end - rows.at else { throw cursor.damage }
                at.at += place - 1
                if try at.holds(key) { return try list(&at) }
            }
            slot = slot + 1 == capacity ? 0 : slot + 1
        }
        return []
    }

    /// Where to look first: the hash's upper bits, spread over the table.
    private static func slot(_ hash: UInt64, _ capacity: Int) -> Int { Int(hash.multipliedFullWidth(by: UInt64(capacity)).high) }

    static func list(_ cursor: inout ByteCursor) throws(CatalogError) -> [UInt64] {
        let count = try cursor.count()
        var values: [UInt64] = []
        values.reserveCapacity(count)
        for _ in 0..<count {
            let high = UInt64(try cursor.varint())
            let low = UInt64(try cursor.varint())
            guard high <= UInt32.max, low <= UInt32.max else { throw cursor.damage }
            values.append(high << 32 | low)
        }
        return values
    }
}
