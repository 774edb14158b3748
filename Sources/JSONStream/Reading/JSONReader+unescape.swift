extension JSONReader {
    /// The string in `range`, which has been scanned, with its escapes resolved (RFC 8259 section 7).
    func unescape(_ range: Range<Int>) -> String {
        // No escape is shorter than what it stands for.
        String(unsafeUninitializedCapacity: range.count) { room in unescape(range, into: room) }
    }

    /// - Returns: how many bytes were written.
    private func unescape(_ range: Range<Int>, into room: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard let start = room.baseAddress else { return 0 }
        var to = start
        var position = range.lowerBound
        while position < range.upperBound {
            // A quote stands in a string behind a backslash only.
            let plain = ByteScan.quoteOrBackslash(base, position, range.upperBound)
            to.update(from: base + position, count: plain - position)
            to += plain - position
            guard plain + 1 < range.upperBound else { break }
            position = plain + 2
            var byte = base[plain + 1]
            switch byte {
            case UInt8(ascii: "b"): byte = 8
            case UInt8(ascii: "f"): byte = 12
            case UInt8(ascii: "n"): byte = 10
            case UInt8(ascii: "r"): byte = 13
            case UInt8(ascii: "t"): byte = 9
            case UInt8(ascii: "u"):
                let (scalar, length) = unicodeEscape(position, end: range.upperBound)
                position += length
                for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    to.pointee = unit
                    to += 1
                }
                continue
            default: break
            }
            to.pointee = byte
            to += 1
        }
        return to - start
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
