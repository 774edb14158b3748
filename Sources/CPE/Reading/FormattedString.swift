/// Reads CPE 2.3 formatted strings (NISTIR 7695, section 6.2.3; grammar of figure 6-3).
enum FormattedString {
    /// Checks a whole formatted string.
    ///
    /// Where the grammar of values (figure 5-1) and that of formatted strings (figure 6-3) differ, the latter counts: wildcards alone are no value.
    /// `\.`, `\-` and `\_` are read as what they stand for. The language is not held to a language tag's form.
    ///
    /// - Returns: where the values end, and whether the text is in normal form already.
    static func check(_ bytes: Span<UInt8>, of text: String) throws(CPEError) -> (ends: FieldEnds, isNormal: Bool) {
        var ends = FieldEnds()
        var isNormal = !bytes[0].isUppercase && !bytes[1].isUppercase && !bytes[2].isUppercase
        var position = FieldEnds.prefixLength
        for field in CPE.Field.allCases {
            var scan = ValueScan(from: position)
            if let problem = scan.run(bytes) { throw problem.error(field, at: scan.position, of: text) }
            if scan.hasVariants { isNormal = false }
            if field == .part { try checkPart(bytes, position..<scan.position, of: text) }
            ends.set(field.rawValue, end: scan.position)
            let isLast = field == .other
            guard (scan.position == bytes.count) == isLast else {
                throw .fieldCount(Excerpt.of(text), found: countFields(bytes), isURI: false)
            }
            position = scan.position + 1
        }
        return (ends, isNormal)
    }

    /// Where the values of a name end that is in normal form and has no wildcard beside anything: what nearly every name of a feed is.
    ///
    /// - Returns: nil for any other text, which ``check(_:of:)`` judges.
    static func endsOfPlain(_ bytes: Span<UInt8>) -> FieldEnds? {
        bytes.withUnsafeBufferPointer { bytes in
            guard bytes.starts(with: "cpe:2.3:".utf8) else { return nil }
            var ends = FieldEnds()
            var (field, start, at) = (0, FieldEnds.prefixLength, FieldEnds.prefixLength)
            while at < bytes.count {
                let byte = bytes[at]
                if byte.isNormalUnreserved {
                    at += 1
                } else if byte == .colon {
                    guard at > start, field < 10 else { return nil }
                    ends.set(field, end: at)
                    at += 1
                    (field, start) = (field + 1, at)
                } else if byte == .backslash {
                    guard at + 1 < bytes.count, bytes[at + 1].isPrintable, !bytes[at + 1].isUnreserved else { return nil }
                    at += 2
                } else if byte == .star, at == start, at + 1 == bytes.count || bytes[at + 1] == .colon {
                    at += 1
                } else {
                    return nil
                }
            }
            guard field == 10, at > start, bytes[FieldEnds.prefixLength + 1] == .colon else { return nil }
            switch bytes[FieldEnds.prefixLength] {
            case UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "h"), .star, .hyphen: break
            default: return nil
            }
            ends.set(field, end: at)
            return ends
        }
    }

    /// The name of a checked formatted string that is not in normal form.
    static func normalised(_ bytes: Span<UInt8>, of text: String) throws(CPEError) -> CPE {
        var builder = NormalForm(capacity: bytes.count)
        var position = FieldEnds.prefixLength
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == .colon {
                builder.endField()
            } else if byte == .backslash, position < bytes.count {
                builder.append(literal: bytes[position])
                position += 1
            } else {
                builder.append(byte)
            }
        }
        builder.endField()
        return try builder.name(from: text)
    }

    private static func checkPart(_ bytes: Span<UInt8>, _ range: Range<Int>, of text: String) throws(CPEError) {
        guard range.count == 1 else { throw .unknownPart(Excerpt.of(text)) }
        switch bytes[range.lowerBound] | 0x20 {
        case UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "h"), .star, .hyphen: break
        default: throw .unknownPart(Excerpt.of(text))
        }
    }

    /// How many fields follow the prefix.
    private static func countFields(_ bytes: Span<UInt8>) -> Int {
        var count = 1
        var position = FieldEnds.prefixLength
        while position < bytes.count {
            if bytes[position] == .backslash { position += 1 } else if bytes[position] == .colon { count += 1 }
            position += 1
        }
        return count
    }
}
