/// A number for each record and vulnerability of a catalogue that says the same in any other catalogue with the same content, whatever the numbering.
///
/// It compares what two honest builds hold; it is no protection against somebody who makes two records collide (the signature of a bundle is).
struct CatalogFingerprint {
    /// By record: all that matching reads of it, with the ids of the vulnerabilities it is about.
    private(set) var matching: [UInt64] = []
    /// By vulnerability: its ids and all its records, whole.
    private(set) var vulnerabilities: [(ids: [String], mark: UInt64)] = []

    init(_ catalog: Catalog) throws(CatalogError) {
        var whole: [UInt64] = []
        var groups: [UInt64] = []
        let count = catalog.groupCount
        var members: [[Int]] = []
        for number in 0..<count {
            let group = try catalog.group(number)
            groups.append(Checksum.of((group.ids + ["\u{0}"] + group.conflicts).joined(separator: "\u{1}")))
            members.append(group.records)
            vulnerabilities.append((group.ids, 0))
        }
        for number in 0..<catalog.recordCount {
            let row = try catalog.row(number)
            let flags = UInt64(row.flags)
            let body = Self.sum(try catalog.matching(row))
            let subjects = try catalog.subjects(row).map { groups.indices.contains($0) ? groups[$0] : 0 }.sorted()
            matching.append(Self.join([flags, body] + subjects))
            whole.append(Self.join([flags, body, row.textSum]))
        }
        for number in 0..<count {
            vulnerabilities[number].mark = Self.join([groups[number]] + members[number].map { whole.indices.contains($0) ? whole[$0] : 0 }.sorted())
        }
    }

    /// The mark of the rows of one key: the records they lead to, in no order.
    func mark(_ rows: [UInt64]) -> UInt64 {
        Self.join(rows.map { row in matching.indices.contains(Int(row >> 32)) ? matching[Int(row >> 32)] : 0 }.sorted())
    }

    private static func sum(_ cursor: ByteCursor) -> UInt64 { Checksum.of(cursor.base + cursor.at, cursor.end - cursor.at) }

    private static func join(_ parts: [UInt64]) -> UInt64 {
        parts.withUnsafeBytes { bytes in
            guard let base = bytes.bindMemory(to: UInt8.self).baseAddress else { return 0 }
            return Checksum.of(base, bytes.count)
        }
    }
}

extension Catalog {
    /// Number of vulnerabilities in the file.
    var groupCount: Int {
        let offsets = cursor(.groupOffsets)
        return (offsets.end - offsets.at) / 4
    }
}
