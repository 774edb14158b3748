extension JSONReader {
    /// The next value, which must be a number, as it is written: no digit is lost.
    public mutating func numberText() throws(JSONError) -> String {
        let range = try numberRange()
        return String(decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
    }

    /// The next value, which must be a whole number without fraction or exponent that fits into 64 bits.
    public mutating func int() throws(JSONError) -> Int {
        skipSpace()
        let place = at
        guard let value = Int(try numberText()) else { throw error(.numberOutOfRange, at: place) }
        return value
    }

    /// The next value, which must be true or false.
    public mutating func bool() throws(JSONError) -> Bool {
        skipSpace()
        guard at < limit else { throw endError() }
        switch base[at] {
        case UInt8(ascii: "t"):
            try take("true")
            return true
        case UInt8(ascii: "f"):
            try take("false")
            return false
        default: throw wrong(.bool)
        }
    }

    /// Reads null if the next value is null, and says so; anything else stays unread.
    public mutating func null() throws(JSONError) -> Bool {
        skipSpace()
        guard at < limit, base[at] == UInt8(ascii: "n") else { return false }
        try take("null")
        return true
    }

    private mutating func take(_ word: StaticString) throws(JSONError) {
        for index in 0..<word.utf8CodeUnitCount {
            guard at + index < limit, base[at + index] == word.utf8Start[index] else { throw unexpected(at: at + index) }
        }
        at += word.utf8CodeUnitCount
    }

    mutating func numberRange() throws(JSONError) -> Range<Int> {
        skipSpace()
        let first = at
        guard at < limit, base[at] == UInt8(ascii: "-") || isDigit(at) else { throw wrong(.number) }
        if base[at] == UInt8(ascii: "-") { at += 1 }
        guard isDigit(at) else { throw badNumber(first) }
        if base[at] == UInt8(ascii: "0") { at += 1 } else { skipDigits() }
        if isDigit(at) { throw error(.invalidNumber, at: first) }
        if at < limit, base[at] == UInt8(ascii: ".") {
            at += 1
            guard isDigit(at) else { throw badNumber(first) }
            skipDigits()
        }
        if at < limit, base[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < limit, base[at] == UInt8(ascii: "+") || base[at] == UInt8(ascii: "-") { at += 1 }
            guard isDigit(at) else { throw badNumber(first) }
            skipDigits()
        }
        guard at - first <= limits.stringBytes else { throw error(.tooLong(limit: limits.stringBytes), at: first) }
        return first..<at
    }

    private func badNumber(_ first: Int) -> JSONError {
        at < limit ? error(.invalidNumber, at: first) : endError()
    }

    @inline(__always)
    private func isDigit(_ position: Int) -> Bool { position < limit && base[position] &- UInt8(ascii: "0") < 10 }

    private mutating func skipDigits() { while isDigit(at) { at += 1 } }
}
