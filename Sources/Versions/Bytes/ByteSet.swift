/// A set of ASCII bytes, asked in constant time.
struct ByteSet: Sendable {
    private let low: UInt64
    private let high: UInt64

    /// Letters and digits, when `alphanumeric`, and the bytes of `others`.
    init(alphanumeric: Bool = true, _ others: StaticString) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        for byte in UInt8(0)..<128 where alphanumeric && byte.isAlphanumeric {
            if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
        }
        others.withUTF8Buffer { buffer in
            for byte in buffer where byte < 128 {
                if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
            }
        }
        self.low = low
        self.high = high
    }

    @inline(__always) func contains(_ byte: UInt8) -> Bool {
        if byte < 64 { return low >> UInt64(byte) & 1 == 1 }
        return byte < 128 && high >> UInt64(byte &- 64) & 1 == 1
    }
}
