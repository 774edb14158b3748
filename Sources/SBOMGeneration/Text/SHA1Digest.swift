/// The SHA-1 digest of some bytes (FIPS 180-4, section 6.1). It names a file that others name so; it proves nothing, since two files can be made to have one.
struct SHA1Digest {
    private var state: (UInt32, UInt32, UInt32, UInt32, UInt32) = (0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0)

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var schedule = [UInt32](repeating: 0, count: 80)
        let whole = bytes.count / 64 * 64
        for start in stride(from: 0, to: whole, by: 64) { mix(bytes, start, &schedule) }
        var tail = Array(bytes[whole...])
        tail.append(0x80)
        while tail.count % 64 != 56 { tail.append(0) }
        let bits = UInt64(bytes.count) * 8
        for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
        tail.withUnsafeBufferPointer { tail in for start in stride(from: 0, to: tail.count, by: 64) { mix(tail, start, &schedule) } }
    }

    /// The digest in 40 hexadecimal digits.
    var hex: String {
        let words = [state.0, state.1, state.2, state.3, state.4]
        return Base64.hex(words.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } })
    }

    private mutating func mix(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ schedule: inout [UInt32]) {
        for word in 0..<16 {
            let at = start + word * 4
            schedule[word] = UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
        }
        for word in 16..<80 {
            schedule[word] = Self.turn(schedule[word - 3] ^ schedule[word - 8] ^ schedule[word - 14] ^ schedule[word - 16], 1)
        }
        var (a, b, c, d, e) = state
        for round in 0..<80 {
            let (mixed, constant): (UInt32, UInt32) =
                switch round {
                case 0..<20: (b & c | ~b & d, 0x5a82_7999)
                case 20..<40: (b ^ c ^ d, 0x6ed9_eba1)
                case 40..<60: (b & c | b & d | c & d, 0x8f1b_bcdc)
                default: (b ^ c ^ d, 0xca62_c1d6)
                }
            let next = Self.turn(a, 5) &+ mixed &+ e &+ constant &+ schedule[round]
            (e, d, c, b, a) = (d, c, Self.turn(b, 30), a, next)
        }
        state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e)
    }

    private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 { word << count | word >> (32 - count) }
}
