/// Characters of XML 1.0 in UTF-8.
enum PlainText {
    /// Bytes of the character that begins with a byte from 128 on; 0 for what is none, and for U+FFFE and U+FFFF, which XML does not have.
    @inline(__always)
    static func length(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        let first = bytes[0]
        switch first {
        case 0xC2...0xDF: return count >= 2 && isNext(bytes[1]) ? 2 : 0
        case 0xE0...0xEF:
            guard count >= 3, isNext(bytes[1]), isNext(bytes[2]) else { return 0 }
            if first == 0xE0, bytes[1] < 0xA0 { return 0 }
            if first == 0xED, bytes[1] > 0x9F { return 0 }
            if first == 0xEF, bytes[1] == 0xBF, bytes[2] > 0xBD { return 0 }
            return 3
        case 0xF0...0xF4:
            guard count >= 4, isNext(bytes[1]), isNext(bytes[2]), isNext(bytes[3]) else { return 0 }
            if first == 0xF0, bytes[1] < 0x90 { return 0 }
            if first == 0xF4, bytes[1] > 0x8F { return 0 }
            return 4
        default: return 0
        }
    }

    /// Of eight bytes of a text, in the order of the document: the highest bit of the first that is looked at more closely (`<`, `&`, `]`, white space but a
    /// blank, control characters, parts of longer characters), and perhaps of some behind it; 0 for none.
    @inline(__always)
    static func special(_ word: UInt64) -> UInt64 {
        (below32(word) | equal(word, 0x3C3C_3C3C_3C3C_3C3C) | equal(word, 0x2626_2626_2626_2626) | equal(word, 0x5D5D_5D5D_5D5D_5D5D) | word)
            & 0x8080_8080_8080_8080
    }

    /// The same of the value of an attribute: quotation marks instead of `]`.
    @inline(__always)
    static func specialInValue(_ word: UInt64) -> UInt64 {
        (below32(word) | equal(word, 0x3C3C_3C3C_3C3C_3C3C) | equal(word, 0x2626_2626_2626_2626) | equal(word, 0x2222_2222_2222_2222)
            | equal(word, 0x2727_2727_2727_2727) | word) & 0x8080_8080_8080_8080
    }

    // The highest bit of the first byte of which it is so is set, and of no byte before it.

    @inline(__always)
    private static func below32(_ word: UInt64) -> UInt64 { (word &- 0x2020_2020_2020_2020) & ~word }

    @inline(__always)
    private static func equal(_ word: UInt64, _ wanted: UInt64) -> UInt64 {
        let other = word ^ wanted
        return (other &- 0x0101_0101_0101_0101) & ~other
    }

    @inline(__always)
    private static func isNext(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// The character that a reference may name (2.2); nil for others.
    static func character(_ value: UInt32) -> Unicode.Scalar? {
        guard value >= 32 || value == 9 || value == 10 || value == 13, value != 0xFFFE, value != 0xFFFF else { return nil }
        return Unicode.Scalar(value)
    }
}
