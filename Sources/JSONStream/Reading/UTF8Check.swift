/// Well-formedness of UTF-8 (Unicode 15, table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
public enum UTF8Check {
    /// Offset of the first byte that starts no well-formed sequence, or nil if all of `range` is well-formed.
    public static func firstInvalid(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int? {
        var at = range.lowerBound
        let end = range.upperBound
        while at < end {
            let lead = base[at]
            if lead < 0x80 {
                at += 1
                while at + 8 <= end, UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0 { at += 8 }
                continue
            }
            let length: Int
            var lowest: UInt8 = 0x80
            var highest: UInt8 = 0xBF
            switch lead {
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, lowest) = (3, 0xA0)
            case 0xE1...0xEC, 0xEE...0xEF: length = 3
            case 0xED: (length, highest) = (3, 0x9F)
            case 0xF0: (length, lowest) = (4, 0x90)
            case 0xF1...0xF3: length = 4
            case 0xF4: (length, highest) = (4, 0x8F)
            default: return at
            }
            guard at + length <= end, base[at + 1] >= lowest, base[at + 1] <= highest else { return at }
            var next = 2
            while next < length {
                guard base[at + next] & 0xC0 == 0x80 else { return at }
                next += 1
            }
            at += length
        }
        return nil
    }
}
