import Glibc

/// Names lately seen, so that an element that stands 100,000 times has one name in memory.
///
/// A fixed number of places, one candidate each: a hostile document can make it useless, never slow.
struct XMLNameTable {
    private static let places = 512
    /// The name space of the name made last: most names of a document share it, and texts that are one in memory are compared at a glance.
    private var space = ""
    private var known = [(joined: ContiguousArray<CChar>, name: XMLName)?](repeating: nil, count: places)

    /// The name that expat writes as name space, separator and local name.
    mutating func name(_ joined: UnsafePointer<CChar>) -> XMLName {
        let length = strlen(joined)
        let place = Self.place(UnsafeRawBufferPointer(start: joined, count: length))
        if let entry = known[place], entry.joined.count == length + 1,
            entry.joined.withUnsafeBytes({ $0.baseAddress.map { memcmp($0, joined, length) == 0 } ?? false })
        {
            return entry.name
        }
        let name = UnsafeBufferPointer(start: joined, count: length).withMemoryRebound(to: UInt8.self) { make($0) }
        known[place] = (ContiguousArray(UnsafeBufferPointer(start: joined, count: length + 1)), name)
        return name
    }

    private mutating func make(_ joined: UnsafeBufferPointer<UInt8>) -> XMLName {
        guard let cut = joined.lastIndex(of: ExpatParser.separator) else { return XMLName(String(decoding: joined, as: UTF8.self)) }
        let found = String(decoding: joined[..<cut], as: UTF8.self)
        if found != space { space = found }
        return XMLName(String(decoding: joined[(cut + 1)...], as: UTF8.self), space: space)
    }

    /// By the last bytes: the first are the name space, which all share.
    private static func place(_ bytes: UnsafeRawBufferPointer) -> Int {
        var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
        if bytes.count >= 16 {
            for back in [16, 8] {
                hash = (hash ^ bytes.loadUnaligned(fromByteOffset: bytes.count - back, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 29
            }
        } else {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return Int(truncatingIfNeeded: (hash ^ hash >> 32) % UInt64(places))
    }
}
