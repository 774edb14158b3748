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
