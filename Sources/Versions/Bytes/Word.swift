/// A short word in lower case, packed so that a keyword is found with one comparison.
struct Word: Equatable, Sendable {
    private let bytes: UInt128

    /// A keyword of at most 16 lower-case letters.
    init(_ keyword: StaticString) {
        bytes = keyword.withUTF8Buffer { $0.reduce(UInt128(0)) { $0 << 8 | UInt128($1) } }
    }

    /// The bytes of `range`, letters in lower case; a word over 16 bytes equals no keyword.
    @inline(__always) init(_ version: Span<UInt8>, _ range: Range<Int>) {
        var packed = UInt128(0)
        if range.count <= 16 {
            for index in range { packed = packed << 8 | UInt128(version[index].lowercased) }
        }
        bytes = packed
    }
}

extension Word {
    /// Lets a `switch` over a word name keywords.
    @inline(__always) static func ~= (keyword: Word, word: Word) -> Bool { keyword == word }
}
