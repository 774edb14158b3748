extension JSONReader {
    /// The string in `range` with its escapes resolved (RFC 8259 section 7). A lone surrogate is an error: it has no UTF-8 form.
    func unescape(_ range: Range<Int>) throws(JSONError) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = base[position]
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                position += 1
                continue
            }
            let escape = base[position + 1]
            position += 2
            switch escape {
            case UInt8(ascii: "b"): bytes.append(8)
            case UInt8(ascii: "f"): bytes.append(12)
            case UInt8(ascii: "n"): bytes.append(10)
            case UInt8(ascii: "r"): bytes.append(13)
            case UInt8(ascii: "t"): bytes.append(9)
            case UInt8(ascii: "u"):
                let (scalar, next) = try unicodeEscape(position, end: range.upperBound)
                position = next
                bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
            default: bytes.append(escape)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func unicodeEscape(_ position: Int, end: Int) throws(JSONError) -> (UnicodeScalar, Int) {
        let high = codeUnit(position)
        if let scalar = UnicodeScalar(UInt32(high)) { return (scalar, position + 4) }
        let isPair = high < 0xDC00 && position + 10 <= end && base[position + 4] == UInt8(ascii: "\\") && base[position + 5] == UInt8(ascii: "u")
        if isPair {
            let low = codeUnit(position + 6)
            if (0xDC00...0xDFFF).contains(low),
                let scalar = UnicodeScalar(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
            {
                return (scalar, position + 10)
            }
        }
        throw error(.invalidEscape, at: position - 2)
    }

    private func codeUnit(_ position: Int) -> UInt16 {
        var value: UInt16 = 0
        for index in 0..<4 { value = value << 4 | (Self.hex(base[position + index]) ?? 0) }
        return value
    }
}
