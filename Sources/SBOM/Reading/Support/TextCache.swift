/// Remembers texts lately made, so that a licence or a property name that stands 100,000 times in a document is one string in memory.
///
/// A fixed number of places, one candidate each: a hostile document can make it useless, never slow.
struct TextCache {
    private static let places = 8192
    private static let longest = 160
    private var texts = [String](repeating: "", count: places)

    /// The bytes as a string; shared with an earlier one where it is still remembered.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        // Up to 15 bytes live inside the String value.
        guard bytes.count > 15, bytes.count <= Self.longest else { return String(decoding: bytes, as: UTF8.self) }
        let place = Int(truncatingIfNeeded: Self.hash(bytes) % UInt64(Self.places))
        let isSame = texts[place].utf8.withContiguousStorageIfAvailable { Self.areSame($0, bytes) } ?? false
        if !isSame { texts[place] = String(decoding: bytes, as: UTF8.self) }
        return texts[place]
    }

    /// Mixes eight bytes at a time, the last eight overlapping; only for texts of at least eight bytes.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var at = 0
        while at < bytes.count {
            let word = raw.loadUnaligned(fromByteOffset: min(at, bytes.count - 8), as: UInt64.self)
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            at += 8
        }
        return hash ^ hash >> 32
    }

    private static func areSame(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard left.count == right.count, left.count >= 8 else { return false }
        let (first, second) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
        var at = 0
        while at < left.count {
            let place = min(at, left.count - 8)
            let isSame = first.loadUnaligned(fromByteOffset: place, as: UInt64.self) == second.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            guard isSame else { return false }
            at += 8
        }
        return true
    }
}
