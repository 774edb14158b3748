extension JSONReader {
    /// The next value, which must be a string, with its escapes resolved.
    public mutating func string() throws(JSONError) -> String {
        let range = try stringRange()
        return sawEscape ? unescape(range) : plainText(range)
    }

    /// The next value as a string, or nil if it is null.
    public mutating func stringOrNull() throws(JSONError) -> String? {
        try null() ? nil : try string()
    }

    /// Where the next string lies in the block, without its quotes and with its escapes as they stand.
    public mutating func stringRange() throws(JSONError) -> Range<Int> {
        skipSpace()
        guard at < limit, base[at] == UInt8(ascii: "\"") else { throw wrong(.string) }
        return try scanString()
    }

    /// The text of the string scanned last, which has no escapes: it is known to be UTF-8 and need not be looked at again. That it is ASCII is said too,
    /// since a string that does not know it of itself is looked through for normalisation whenever it is hashed or compared.
    func plainText(_ range: Range<Int>) -> String {
        let bytes = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
        return String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: sawASCII))
    }

    /// Moves past the string that starts here and checks it: closed, no control characters, escapes and UTF-8 well-formed.
    mutating func scanString() throws(JSONError) -> Range<Int> {
        let first = at + 1
        var position = first
        var isASCII = true
        sawEscape = false
        // A string is not looked at further than it may be long.
        let stop = limits.stringBytes < limit - first ? first + limits.stringBytes + 1 : limit
        scan: while true {
            position = ByteScan.endOfPlainText(base, position, stop)
            guard position < stop else { throw position < limit ? error(.tooLong(limit: limits.stringBytes)) : endError() }
            let byte = base[position]
            switch byte {
            case UInt8(ascii: "\""): break scan
            case UInt8(ascii: "\\"):
                sawEscape = true
                position = try scanEscape(position)
            case 0..<32: throw error(.controlCharacter, at: position)
            case 128...:
                isASCII = false
                repeat { position &+= 1 } while position < stop && base[position] >= 128
            default: position &+= 1
            }
        }
        guard position - first <= limits.stringBytes else { throw error(.tooLong(limit: limits.stringBytes)) }
        if !isASCII, let bad = UTF8Check.firstInvalid(base, first..<position) { throw error(.invalidUTF8, at: bad) }
        sawASCII = isASCII
        at = position + 1
        return first..<position
    }

    private func scanEscape(_ position: Int) throws(JSONError) -> Int {
        guard position + 1 < limit else { throw endError() }
        switch base[position + 1] {
        case UInt8(ascii: "u"):
            let unit = try scanUnit(position, of: position)
            guard unit & 0xF800 == 0xD800 else { return position + 6 }
            // Half a pair has no UTF-8 form: it is refused here, so that skipping is as strict as reading.
            guard unit < 0xDC00, try scanUnit(position + 6, of: position) & 0xFC00 == 0xDC00 else { throw error(.invalidEscape, at: position) }
            return position + 12
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"),
            UInt8(ascii: "t"):
            return position + 2
        default: throw error(.invalidEscape, at: position)
        }
    }

    /// The value of the `\u` escape at `position`, a part of the escape that begins at `first`.
    private func scanUnit(_ position: Int, of first: Int) throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for index in 0..<6 {
            guard position + index < limit else { throw endError() }
            let byte = base[position + index]
            switch index {
            case 0: guard byte == UInt8(ascii: "\\") else { throw error(.invalidEscape, at: first) }
            case 1: guard byte == UInt8(ascii: "u") else { throw error(.invalidEscape, at: first) }
            default:
                guard let digit = Self.hex(byte) else { throw error(.invalidEscape, at: first) }
                unit = unit << 4 | digit
            }
        }
        return unit
    }

    static func hex(_ byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
