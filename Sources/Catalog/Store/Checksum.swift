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

    static func of(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBufferPointer { $0.baseAddress.map { of($0, bytes.count) } ?? 0 } }

    /// The same over a text: also the hash of look-up keys.
    static func of(_ text: String) -> UInt64 {
        var copy = text
        return copy.withUTF8 { bytes in
            guard let base = bytes.baseAddress else { return 0 }
            return of(base, bytes.count)
        }
    }

    private var held: UInt64 = 0
    private var heldCount: UInt64 = 0
    private var total = 0

    /// Takes the next bytes of a stream; ``value`` is then what ``of(_:_:)`` gives for all of them in one piece.
    mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { raw in
            var at = 0
            while heldCount > 0, at < raw.count {
                hold(raw[at])
                at += 1
            }
            while at &+ 8 <= raw.count {
                mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
                at &+= 8
            }
            while at < raw.count {
                hold(raw[at])
                at += 1
            }
        }
        total += bytes.count
    }

    private mutating func hold(_ byte: UInt8) {
        held |= UInt64(byte) << (heldCount * 8)
        heldCount += 1
        guard heldCount == 8 else { return }
        mix(held)
        (held, heldCount) = (0, 0)
    }

    /// The sum of all bytes added.
    var value: UInt64 {
        var last = self
        last.mix(held ^ UInt64(total))
        return last.state ^ (last.state >> 29)
    }

    private mutating func mix(_ word: UInt64) {
        state = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
        state ^= state >> 32
    }
}
