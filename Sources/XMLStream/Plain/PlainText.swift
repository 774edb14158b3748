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

    @inline(__always)
    private static func isNext(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// The character that a reference may name (2.2); nil for others.
    static func character(_ value: UInt32) -> Unicode.Scalar? {
        guard value >= 32 || value == 9 || value == 10 || value == 13, value != 0xFFFE, value != 0xFFFF else { return nil }
        return Unicode.Scalar(value)
    }
}
