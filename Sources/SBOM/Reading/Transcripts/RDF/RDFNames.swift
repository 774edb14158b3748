import Glibc

/// The names of nodes, by number; told apart by their bytes.
struct RDFNames {
    private(set) var ranges: ContiguousArray<Range<Int>> = []
    /// Numbers plus one at or behind the place of a name's hash; 0 for nothing.
    private var places = ContiguousArray<Int32>(repeating: 0, count: 1_024)
    /// Different in each run, so that nobody can make names that all fall into one place.
    private let seed = UInt64(truncatingIfNeeded: "names".hashValue) | 1
    private let texts: RDFTexts

    init(_ texts: RDFTexts) { self.texts = texts }

    var count: Int { ranges.count }

    /// The number of the name that stands at the end of the texts, from `start` on; a name that is known already is taken off there.
    mutating func number(from start: Int) -> Int32 {
        if ranges.count * 2 >= places.count { grow() }
        let name = texts.bytes(start..<texts.count)
        var place = hash(name) & (places.count - 1)
        while places[place] != 0 {
            let number = places[place] - 1
            if isSame(name, ranges[Int(number)]) {
                texts.cut(to: start)
                return number
            }
            place = (place + 1) & (places.count - 1)
        }
        ranges.append(start..<texts.count)
        places[place] = Int32(ranges.count)
        return Int32(ranges.count - 1)
    }

    private func isSame(_ name: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard name.count == range.count, let one = name.baseAddress, let other = texts.bytes(range).baseAddress else { return false }
        return memcmp(one, other, name.count) == 0
    }

    private mutating func grow() {
        places = ContiguousArray(repeating: 0, count: places.count * 4)
        for number in ranges.indices {
            var place = hash(texts.bytes(ranges[number])) & (places.count - 1)
            while places[place] != 0 { place = (place + 1) & (places.count - 1) }
            places[place] = Int32(number + 1)
        }
    }

    private func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(name)
        var hash = seed ^ UInt64(truncatingIfNeeded: name.count)
        var at = 0
        while at + 8 <= raw.count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* seed
            hash ^= hash >> 29
            at += 8
        }
        while at < raw.count {
            hash = (hash ^ UInt64(raw[at])) &* 0x100_0000_01B3
            at += 1
        }
        hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> 32)
    }
}
