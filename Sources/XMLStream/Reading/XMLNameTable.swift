/// Names lately seen, so that an element that stands 100,000 times has one name in memory.
///
/// A fixed number of places, one candidate each: a hostile document can make it useless, never slow.
struct XMLNameTable {
    private static let places = 512
    private var known = [(joined: ContiguousArray<CChar>, name: XMLName)?](repeating: nil, count: places)

    /// The name that expat writes as name space, separator and local name.
    mutating func name(_ joined: UnsafePointer<CChar>) -> XMLName {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var length = 0
        while joined[length] != 0 {
            hash = (hash ^ UInt64(UInt8(bitPattern: joined[length]))) &* 0x100_0000_01B3
            length += 1
        }
        let place = Int(truncatingIfNeeded: (hash ^ hash >> 32) % UInt64(Self.places))
        if let entry = known[place], entry.joined.count == length + 1,
            entry.joined.withUnsafeBufferPointer({ $0.elementsEqual(UnsafeBufferPointer(start: joined, count: length + 1)) })
        {
            return entry.name
        }
        let bytes = UnsafeBufferPointer(start: joined, count: length)
        let name = bytes.withMemoryRebound(to: UInt8.self) { bytes in
            guard let cut = bytes.lastIndex(of: ExpatParser.separator) else { return XMLName(String(decoding: bytes, as: UTF8.self)) }
            return XMLName(String(decoding: bytes[(cut + 1)...], as: UTF8.self), space: String(decoding: bytes[..<cut], as: UTF8.self))
        }
        known[place] = (ContiguousArray(UnsafeBufferPointer(start: joined, count: length + 1)), name)
        return name
    }
}
