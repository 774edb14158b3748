/// A 64-bit checksum against damage by accident (not by intent: that is what a signature is for), eight bytes at a step.
struct Checksum {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    static func of(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        var sum = Checksum()
        var at = 0
        while at &+ 8 <= count {
            sum.mix(UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)))
            at &+= 8
        }
        var last: UInt64 = 0
        var shift: UInt64 = 0
        while at < count {
            last |= UInt64(base[at]) << shift
            shift += 8
            at += 1
        }
        sum.mix(last ^ UInt64(count))
        return sum.state ^ (sum.state >> 29)
    }

    /// The same over a text: also the hash of look-up keys.
    static func of(_ text: String) -> UInt64 {
        var copy = text
        return copy.withUTF8 { bytes in
            guard let base = bytes.baseAddress else { return 0 }
            return of(base, bytes.count)
        }
    }

    private mutating func mix(_ word: UInt64) {
        state = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
        state ^= state >> 32
    }
}
