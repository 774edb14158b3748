import Glibc

/// Numbers for the texts that a schema mentions: names of members and listed values.
struct SymbolTable: Sendable {
    /// Not mentioned by the schema.
    static let none: Int32 = -1

    private(set) var texts: [[UInt8]] = []
    private var places: [Int32] = [Int32](repeating: none, count: 64)

    var count: Int { texts.count }

    func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        var place = Int(truncatingIfNeeded: Self.hash(bytes)) & (places.count - 1)
        while places[place] >= 0 {
            if Self.isEqual(texts[Int(places[place])], bytes) { return places[place] }
            place = (place + 1) & (places.count - 1)
        }
        return Self.none
    }

    mutating func intern(_ text: String) -> Int32 {
        let bytes = Array(text.utf8)
        let known = bytes.withUnsafeBufferPointer { find($0) }
        if known >= 0 { return known }
        texts.append(bytes)
        if texts.count * 2 > places.count {
            places = [Int32](repeating: Self.none, count: places.count * 2)
            for number in texts.indices { place(Int32(truncatingIfNeeded: number)) }
        } else {
            place(Int32(truncatingIfNeeded: texts.count - 1))
        }
        return Int32(truncatingIfNeeded: texts.count - 1)
    }

    func text(_ symbol: Int32) -> String { String(decoding: texts[Int(symbol)], as: UTF8.self) }

    private mutating func place(_ number: Int32) {
        var place = texts[Int(number)].withUnsafeBufferPointer { Int(truncatingIfNeeded: Self.hash($0)) } & (places.count - 1)
        while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
        places[place] = number
    }

    private static func isEqual(_ text: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count == bytes.count, let start = bytes.baseAddress else { return text.isEmpty && bytes.isEmpty }
        return text.withUnsafeBufferPointer { memcmp($0.baseAddress ?? start, start, bytes.count) == 0 }
    }

    /// FNV-1a; the schema is not from an attacker, and the table never grows by what a document says.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash ^ hash >> 32
    }
}
