extension JSONReader {
    /// Enters an object; its members come from ``nextKey()``.
    public mutating func beginObject() throws(JSONError) {
        skipSpace()
        guard at < limit, base[at] == UInt8(ascii: "{") else { throw wrong(.object) }
        try open(isObject: true)
    }

    /// The key of the next member, whose value must be read or skipped before the next call; nil when the object has ended.
    public mutating func nextKey() throws(JSONError) -> String? {
        guard let range = try nextKeyRange() else { return nil }
        // Keys of up to 15 bytes live inside the String value: no allocation on the common path.
        return sawEscape ? unescape(range) : plainText(range)
    }

    /// Enters an array; its elements come from ``nextElement()``.
    ///
    /// - Parameter first: number of the first element in JSON Pointers: above 0 for an array that goes on where another of the same name ended.
    public mutating func beginArray(countingFrom first: Int = 0) throws(JSONError) {
        skipSpace()
        guard at < limit, base[at] == UInt8(ascii: "[") else { throw wrong(.array) }
        try open(isObject: false)
        top.first = first
    }

    /// True if another element follows, which must be read or skipped before the next call; false when the array has ended.
    public mutating func nextElement() throws(JSONError) -> Bool {
        skipSpace()
        guard at < limit else { throw endError() }
        if base[at] == UInt8(ascii: "]") {
            close()
            return false
        }
        if top.index > 0 {
            guard base[at] == UInt8(ascii: ",") else { throw unexpected() }
            at += 1
            top.index += 1
            skipSpace()
            guard at < limit else { throw endError() }
            if base[at] == UInt8(ascii: "]") { throw unexpected() }
        } else {
            top.index = 1
        }
        return true
    }

    mutating func open(isObject: Bool) throws(JSONError) {
        guard depth < limits.depth else { throw error(.tooDeep(limit: limits.depth)) }
        at += 1
        enter(Level(isObject: isObject))
    }

    /// Opens a level inside the innermost one.
    mutating func enter(_ level: Level) {
        if depth > 0 {
            if outer.isEmpty { outer.reserveCapacity(16) }
            outer.append(top)
        }
        depth += 1
        top = level
    }

    /// Moves past the bracket that ends the innermost level.
    private mutating func close() {
        at += 1
        depth -= 1
        top = outer.popLast() ?? Level(isObject: false)
    }

    mutating func nextKeyRange() throws(JSONError) -> Range<Int>? {
        skipSpace()
        guard at < limit else { throw endError() }
        if base[at] == UInt8(ascii: "}") {
            close()
            return nil
        }
        if top.index > 0 {
            guard base[at] == UInt8(ascii: ",") else { throw unexpected() }
            at += 1
            top.keyStart = -1
            skipSpace()
        }
        guard at < limit else { throw endError() }
        guard base[at] == UInt8(ascii: "\"") else { throw unexpected() }
        let range = try scanString()
        top.index += 1
        top.keyStart = range.lowerBound
        top.keyEnd = range.upperBound
        skipSpace()
        guard at < limit else { throw endError() }
        guard base[at] == UInt8(ascii: ":") else { throw unexpected() }
        at += 1
        return range
    }
}
