/// Looks for bytes in memory eight at a time.
package enum ByteScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Newlines in `range` of `bytes`.
    package static func newlines(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        var found = 0
        var at = range.lowerBound
        let end = range.upperBound
        while at &+ 8 <= end {
            let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self) ^ (ones &* 10)
            // The high bit of each byte that is not zero: exact, unlike the quicker test below, since here it is counted.
            let filled = ((word & ~highs) &+ ~highs | word) & highs
            found &+= 8 &- filled.nonzeroBitCount
            at &+= 8
        }
        while at < end {
            if base[at] == 10 { found &+= 1 }
            at &+= 1
        }
        return found
    }

    /// The position of the first quote or backslash in `bytes` from `start` on; `end` if there is none.
    @inline(__always)
    static func quoteOrBackslash(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var at = start
        while at &+ 8 <= end {
            let word = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
            let found = (marks(word ^ (ones &* 0x22)) | marks(word ^ (ones &* 0x5C))) & highs
            if found != 0 { return at &+ found.trailingZeroBitCount / 8 }
            at &+= 8
        }
        while at < end, base[at] != 0x22, base[at] != 0x5C { at &+= 1 }
        return at
    }

    /// The position of the first byte from `start` on that is `"`, `\\`, below 32 or above 127; `end` if there is none.
    @inline(__always)
    static func endOfPlainText(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var at = start
        while at &+ 8 <= end {
            let word = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
            let control = (word &- ones &* 0x20) & ~word
            let found = (marks(word ^ (ones &* 0x22)) | marks(word ^ (ones &* 0x5C)) | control | word) & highs
            if found != 0 { return at &+ found.trailingZeroBitCount / 8 }
            at &+= 8
        }
        while at < end {
            let byte = base[at]
            if byte < 32 || byte > 127 || byte == 0x22 || byte == 0x5C { return at }
            at &+= 1
        }
        return at
    }

    /// The position of the first byte from `start` on that is `"`, `\\` or below 32, and so is escaped in JSON; `end` if there is none.
    @inline(__always)
    static func endOfUnescaped(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var at = start
        while at &+ 8 <= end {
            let word = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
            let control = (word &- ones &* 0x20) & ~word
            let found = (marks(word ^ (ones &* 0x22)) | marks(word ^ (ones &* 0x5C)) | control) & highs
            if found != 0 { return at &+ found.trailingZeroBitCount / 8 }
            at &+= 8
        }
        while at < end, base[at] >= 32, base[at] != 0x22, base[at] != 0x5C { at &+= 1 }
        return at
    }

    /// The position of the first byte from `start` on that is a quote, a bracket or a brace; `end` if there is none.
    @inline(__always)
    static func structure(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var at = start
        while at &+ 8 <= end {
            let word = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
            // `[` and `{`, and `]` and `}`, differ in one bit.
            let folded = word | (ones &* 0x20)
            let found = (marks(word ^ (ones &* 0x22)) | marks(folded ^ (ones &* 0x7B)) | marks(folded ^ (ones &* 0x7D))) & highs
            if found != 0 { return at &+ found.trailingZeroBitCount / 8 }
            at &+= 8
        }
        while at < end, base[at] != 0x22, base[at] | 0x20 != 0x7B, base[at] | 0x20 != 0x7D { at &+= 1 }
        return at
    }

    /// Sets the high bit of each zero byte; a byte above one may be marked too, but never one below the first.
    @inline(__always)
    private static func marks(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
