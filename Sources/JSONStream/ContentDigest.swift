/// The SHA-256 digest of some bytes (FIPS 180-4, section 6.2): what ids are made of that must be the same whenever the content is.
package struct ContentDigest {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    /// The digest of `bytes`.
    package init(_ bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { ContentDigest($0) } }

    /// The same of bytes that somebody else keeps.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var schedule = [UInt32](repeating: 0, count: 64)
        let whole = bytes.count / 64 * 64
        var at = 0
        while at < whole {
            mix(bytes, at, &schedule)
            at += 64
        }
        var tail = Array(bytes[whole...])
        tail.append(0x80)
        while tail.count % 64 != 56 { tail.append(0) }
        let bits = UInt64(bytes.count) * 8
        for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
        tail.withUnsafeBufferPointer { tail in for start in stride(from: 0, to: tail.count, by: 64) { mix(tail, start, &schedule) } }
    }

    /// The digest of a text in UTF-8.
    package init(_ text: String) { self.init(Array(text.utf8)) }

    /// The 32 bytes.
    package var bytes: [UInt8] {
        state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
    }

    /// The digest in 64 hexadecimal digits.
    package var hex: String { Self.hex(bytes) }

    /// The first 128 bits as a UUID of version 8, whose content is its maker's own business (RFC 9562, section 5.8).
    package var uuid: String {
        var head = Array(bytes.prefix(16))
        head[6] = head[6] & 0x0f | 0x80
        head[8] = head[8] & 0x3f | 0x80
        let parts = [head[0..<4], head[4..<6], head[6..<8], head[8..<10], head[10..<16]]
        return parts.map { Self.hex(Array($0)) }.joined(separator: "-")
    }

    private mutating func mix(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ schedule: inout [UInt32]) {
        for word in 0..<16 {
            let at = start + word * 4
            schedule[word] = UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
        }
        for word in 16..<64 {
            let near = schedule[word - 15]
            let far = schedule[word - 2]
            let small = Self.turn(near, 7) ^ Self.turn(near, 18) ^ near >> 3
            let large = Self.turn(far, 17) ^ Self.turn(far, 19) ^ far >> 10
            schedule[word] = schedule[word - 16] &+ small &+ schedule[word - 7] &+ large
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for round in 0..<64 {
            let choice = e & f ^ ~e & g
            let first = h &+ (Self.turn(e, 6) ^ Self.turn(e, 11) ^ Self.turn(e, 25)) &+ choice &+ Self.constants[round] &+ schedule[round]
            let majority = a & b ^ a & c ^ b & c
            let second = (Self.turn(a, 2) ^ Self.turn(a, 13) ^ Self.turn(a, 22)) &+ majority
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }
        for (place, value) in [a, b, c, d, e, f, g, h].enumerated() { state[place] = state[place] &+ value }
    }

    private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// FIPS 180-4, section 4.2.2.
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
