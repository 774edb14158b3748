/// The scores of one day, by CVE: 16 bytes each, sorted, so that all of them cost less than the text of a hundred advisories.
struct EPSSTable {
    struct Entry {
        /// Year and number of the CVE id.
        var key: UInt64
        var score: UInt32
        var percentile: UInt32
    }

    static let entryBytes = 16

    /// The day of the scores, as given; empty where the file does not say.
    var day = ""
    /// Version of the model, as given.
    var model = ""
    /// The same without the time of day, which not every file gives.
    var date: Substring { day.prefix(10) }
    private(set) var entries: [Entry] = []
    private var isSorted = true

    mutating func add(_ key: UInt64, _ score: EPSSScore) {
        if let last = entries.last, last.key >= key { isSorted = false }
        entries.append(Entry(key: key, score: UInt32(score.billionths), percentile: UInt32(score.percentileBillionths)))
    }

    /// Takes the scores of another file of the same day: of a CVE that both have, the other's count.
    mutating func unite(_ other: EPSSTable) {
        if let last = entries.last, let first = other.entries.first, last.key >= first.key { isSorted = false }
        isSorted = isSorted && other.isSorted
        entries += other.entries
        (day, model) = (other.day, other.model)
    }

    /// Sorts the scores; of a CVE given twice the last one stays.
    mutating func settle() {
        guard !isSorted else { return }
        entries = entries.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }.map(\.element)
        var kept: [Entry] = []
        for entry in entries {
            if kept.last?.key == entry.key { kept.removeLast() }
            kept.append(entry)
        }
        entries = kept
        isSorted = true
    }

    private static let prefix = Array("CVE-".utf8)

    /// Year and number of `CVE-2021-44228` as one number that sorts like them; nil for anything that is no CVE id.
    static func key(_ id: some Sequence<UInt8>) -> UInt64? {
        var parts: [UInt64] = [0, 0]
        var digits = [0, 0]
        var part = 0
        for (place, byte) in id.enumerated() {
            if place < 4 {
                guard byte == prefix[place] else { return nil }
            } else if byte == UInt8(ascii: "-"), part == 0, digits[0] == 4 {
                part = 1
            } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), digits[part] < 9 {
                parts[part] = parts[part] * 10 + UInt64(byte - UInt8(ascii: "0"))
                digits[part] += 1
            } else {
                return nil
            }
        }
        return digits[0] == 4 && digits[1] >= 4 ? parts[0] << 32 | parts[1] : nil
    }

    /// The section of the catalogue: day, model, number of entries, entries.
    mutating func section() -> [UInt8] {
        settle()
        var writer = ByteWriter()
        writer.text(day)
        writer.text(model)
        writer.fixed64(UInt64(entries.count))
        for entry in entries {
            writer.fixed64(entry.key)
            writer.fixed32(entry.score)
            writer.fixed32(entry.percentile)
        }
        return writer.bytes
    }
}
