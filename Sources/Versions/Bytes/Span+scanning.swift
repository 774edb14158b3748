extension Span<UInt8> {
    /// The byte at `index`, or 0 past the end: a version never holds a NUL.
    @inline(__always) func byte(at index: Int) -> UInt8 {
        index < count ? self[index] : 0
    }

    /// End of the run of digits that starts at `start`; `start` itself if there is none.
    @inline(__always) func endOfDigits(from start: Int) -> Int {
        var index = start
        while index < count, self[index].isDigit { index &+= 1 }
        return index
    }

    /// End of the run of letters that starts at `start`; `start` itself if there is none.
    @inline(__always) func endOfLetters(from start: Int) -> Int {
        var index = start
        while index < count, self[index].isLetter { index &+= 1 }
        return index
    }

    /// `range` without the zeros it begins with: empty for zero.
    @inline(__always) func significant(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, self[start] == .zero { start &+= 1 }
        return start..<range.upperBound
    }

    /// Whether the digits of `range` are all zero (an empty range is zero too).
    @inline(__always) func isZero(_ range: Range<Int>) -> Bool {
        significant(range).isEmpty
    }

    /// Whether every byte of `range` is in `set`.
    func all(_ range: Range<Int>, in set: ByteSet) -> Bool {
        for index in range where !set.contains(self[index]) { return false }
        return true
    }

    /// Whether the version is nothing but bytes of `set`.
    func all(in set: ByteSet) -> Bool { all(0..<count, in: set) }

    /// Where `byte` is first found, or `nil`.
    func first(_ byte: UInt8) -> Int? {
        for index in 0..<count where self[index] == byte { return index }
        return nil
    }

    /// Where `byte` is last found, or `nil`.
    func last(_ byte: UInt8, from start: Int = 0) -> Int? {
        var index = count
        while index > start {
            index &-= 1
            if self[index] == byte { return index }
        }
        return nil
    }
}
