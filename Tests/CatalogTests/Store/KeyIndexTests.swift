import Testing

@testable import Catalog

struct KeyIndexTests {
    private func values(_ key: String, _ table: [UInt8], _ rows: [UInt8]) throws -> [UInt64] {
        try table.withUnsafeBufferPointer { table in
            try rows.withUnsafeBufferPointer { rows in
                guard let first = table.baseAddress, let second = rows.baseAddress else { return [] }
                return try KeyIndex.values(
                    key, table: ByteCursor(first, from: 0, to: table.count), rows: ByteCursor(second, from: 0, to: rows.count))
            }
        }
    }

    @Test(arguments: [0, 1, 2, 3, 100, 5_000]) func findsEveryKeyAndNoOther(count: Int) throws {
        var random = SplitMix(seed: UInt64(count) + 1)
        var entries: [String: [UInt64]] = [:]
        for number in 0..<count {
            entries["key-\(number)-\(random.next() % 7)"] = (0...random.next() % 3).map { _ in random.next() >> (random.next() % 60) }
        }
        var rows = KeyRows()
        for (key, values) in entries { for value in values { rows.add(key, value) } }
        let written = KeyIndex.write(rows)
        for (key, expected) in entries { #expect(try values(key, written.table.bytes, written.rows.bytes) == expected) }
        for number in 0..<200 { #expect(try values("other-\(number)", written.table.bytes, written.rows.bytes).isEmpty) }
        #expect(try values("", written.table.bytes, written.rows.bytes).isEmpty)
    }

    @Test func aTableWithoutAFreeSlotEnds() throws {
        // Damaged so that every slot has another key's row.
        var rows = KeyRows()
        rows.add("a", 1)
        let written = KeyIndex.write(rows)
        var table = Array(written.table.bytes)
        for slot in 0..<(table.count / KeyIndex.slotBytes) { table[slot * KeyIndex.slotBytes + 4] = 1 }
        #expect(try values("b", table, written.rows.bytes).isEmpty)
    }
}
