extension JSONReader {
    /// The next value, which must be a number, as it is written: no digit is lost.
    public mutating func numberText() throws(JSONError) -> String {
        let range = try numberRange()
        return String(decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
    }

    /// The next value, which must be a whole number that fits.
    public mutating func int() throws(JSONError) -> Int {
        let place = at
        guard let value = Int(try numberText()) else { throw error(.numberOutOfRange, at: place) }
        return value
    }

    /// The next value, which must be true or false.
    public mutating func bool() throws(JSONError) -> Bool {
        skipSpace()
        if takes("true") { return true }
        if takes("false") { return false }
        throw wrong(.bool)
    }

    /// Reads null if the next value is null, and says so; anything else stays unread.
    public mutating func null() throws(JSONError) -> Bool {
        skipSpace()
        guard at < limit, base[at] == UInt8(ascii: "n") else { return false }
        guard takes("null") else { throw unexpected() }
        return true
    }

    mutating func takes(_ word: StaticString) -> Bool {
        guard at + word.utf8CodeUnitCount <= limit else { return false }
        for index in 0..<word.utf8CodeUnitCount where base[at + index] != word.utf8Start[index] { return false }
        at += word.utf8CodeUnitCount
        return true
    }

    mutating func numberRange() throws(JSONError) -> Range<Int> {
        skipSpace()
        let first = at
        guard at < limit, base[at] == UInt8(ascii: "-") || isDigit(at) else { throw wrong(.number) }
        if base[at] == UInt8(ascii: "-") { at += 1 }
        guard isDigit(at) else { throw error(.invalidNumber) }
        if base[at] == UInt8(ascii: "0") { at += 1 } else { skipDigits() }
        if isDigit(at) { throw error(.invalidNumber, at: first) }
        if at < limit, base[at] == UInt8(ascii: ".") {
            at += 1
            guard isDigit(at) else { throw error(.invalidNumber, at: first) }
            skipDigits()
        }
        if at < limit, base[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < limit, base[at] == UInt8(ascii: "+") || base[at] == UInt8(ascii: "-") { at += 1 }
            guard isDigit(at) else { throw error(.invalidNumber, at: first) }
            skipDigits()
        }
        return first..<at
    }

    @inline(__always)
    private func isDigit(_ position: Int) -> Bool { position < limit && base[position] &- UInt8(ascii: "0") < 10 }

    private mutating func skipDigits() { while isDigit(at) { at += 1 } }
}
