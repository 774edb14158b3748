extension JSONReader {
    /// The string in `range`, which has been scanned, with its escapes resolved (RFC 8259 section 7).
    func unescape(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        var position = range.lowerBound
        while position < range.upperBound {
            var plain = position
            while plain < range.upperBound, base[plain] != UInt8(ascii: "\\") { plain += 1 }
            bytes.append(contentsOf: UnsafeBufferPointer(start: base + position, count: plain - position))
            guard plain + 1 < range.upperBound else { break }
            position = plain + 2
            switch base[plain + 1] {
            case UInt8(ascii: "b"): bytes.append(8)
            case UInt8(ascii: "f"): bytes.append(12)
            case UInt8(ascii: "n"): bytes.append(10)
            case UInt8(ascii: "r"): bytes.append(13)
            case UInt8(ascii: "t"): bytes.append(9)
            case UInt8(ascii: "u"):
                let (scalar, length) = unicodeEscape(position, end: range.upperBound)
                position += length
                UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
            case let byte: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The character whose digits begin at `position`, and how many bytes its escape goes on for.
    private func unicodeEscape(_ position: Int, end: Int) -> (UnicodeScalar, Int) {
        let high = codeUnit(position, end: end)
        if let scalar = UnicodeScalar(high) { return (scalar, 4) }
        let low = codeUnit(position + 6, end: end)
        guard high < 0xDC00, low & 0xFC00 == 0xDC00, let scalar = UnicodeScalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) else {
            return ("\u{FFFD}", 4)
        }
        return (scalar, 10)
    }

    private func codeUnit(_ position: Int, end: Int) -> UInt32 {
        var value: UInt32 = 0
        for index in position..<min(position + 4, max(position, end)) { value = value << 4 | UInt32(Self.hex(base[index]) ?? 0) }
        return value
    }
}
