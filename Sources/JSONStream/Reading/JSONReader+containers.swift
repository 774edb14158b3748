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
        levels[levels.count - 1].first = first
    }

    /// True if another element follows, which must be read or skipped before the next call; false when the array has ended.
    public mutating func nextElement() throws(JSONError) -> Bool {
        skipSpace()
        guard at < limit else { throw endError() }
        let last = levels.count - 1
        if base[at] == UInt8(ascii: "]") {
            at += 1
            levels.removeLast()
            return false
        }
        if levels[last].index > 0 {
            guard base[at] == UInt8(ascii: ",") else { throw unexpected() }
            at += 1
            levels[last].index += 1
            skipSpace()
            guard at < limit else { throw endError() }
            if base[at] == UInt8(ascii: "]") { throw unexpected() }
        } else {
            levels[last].index = 1
        }
        return true
    }

    mutating func open(isObject: Bool) throws(JSONError) {
        guard levels.count < limits.depth else { throw error(.tooDeep(limit: limits.depth)) }
        at += 1
        levels.append(Level(isObject: isObject, index: 0, keyStart: -1, keyEnd: -1))
    }

    mutating func nextKeyRange() throws(JSONError) -> Range<Int>? {
        skipSpace()
        guard at < limit else { throw endError() }
        let last = levels.count - 1
        if base[at] == UInt8(ascii: "}") {
            at += 1
            levels.removeLast()
            return nil
        }
        if levels[last].index > 0 {
            guard base[at] == UInt8(ascii: ",") else { throw unexpected() }
            at += 1
            levels[last].keyStart = -1
            skipSpace()
        }
        guard at < limit else { throw endError() }
        guard base[at] == UInt8(ascii: "\"") else { throw unexpected() }
        let range = try scanString()
        levels[last].index += 1
        levels[last].keyStart = range.lowerBound
        levels[last].keyEnd = range.upperBound
        skipSpace()
        guard at < limit else { throw endError() }
        guard base[at] == UInt8(ascii: ":") else { throw unexpected() }
        at += 1
        return range
    }
}
