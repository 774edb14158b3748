/// Reads CPE 2.2 URIs (NISTIR 7695, section 6.1.3), with the extended attributes that 2.3 packs into the edition.
enum URIReader {
    /// Reads `cpe:/…`: at most seven components, each a value whose punctuation is percent-encoded.
    static func read(_ bytes: Span<UInt8>, of text: String) throws(CPEError) -> CPE {
        var components: [Range<Int>] = []
        var start = 5
        for position in start..<bytes.count where bytes[position] == .colon {
            components.append(start..<position)
            start = position + 1
        }
        components.append(start..<bytes.count)
        guard components.count <= 7 else { throw .fieldCount(Excerpt.of(text), found: components.count, isURI: true) }
        while components.count < 7 { components.append(bytes.count..<bytes.count) }
        var packed: [Range<Int>] = []
        if let edition = components[5].isEmpty ? nil : components[5], bytes[edition.lowerBound] == .tilde {
            packed = try unpack(bytes, edition, of: text)
            components[5] = packed[0]
        }
        var builder = NormalForm(capacity: bytes.count + 16)
        let fields = CPE.Field.allCases
        for (component, field) in zip(components + packed.dropFirst(), fields) {
            try decode(bytes, component, field, into: &builder, of: text)
            builder.endField()
        }
        let name = try builder.name(from: text)
        // Wildcards and part obey the same rules as in the other form.
        let normal = name.formattedString
        _ = try FormattedString.check(normal.utf8.span, of: text)
        return name
    }

    /// The five values of a packed edition: edition, sw_edition, target_sw, target_hw, other.
    private static func unpack(_ bytes: Span<UInt8>, _ range: Range<Int>, of text: String) throws(CPEError) -> [Range<Int>] {
        var values: [Range<Int>] = []
        var start = range.lowerBound + 1
        for position in start..<range.upperBound where bytes[position] == .tilde {
            values.append(start..<position)
            start = position + 1
        }
        values.append(start..<range.upperBound)
        guard values.count == 5 else { throw .packedEdition(Excerpt.of(text)) }
        return values
    }

    private static func decode(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ field: CPE.Field, into builder: inout NormalForm, of text: String
    ) throws(CPEError) {
        guard !range.isEmpty else { return builder.append(.star) }
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            if byte.isUnreserved {
                builder.append(byte)
                position += 1
            } else if byte == .tilde {
                builder.append(literal: byte)
                position += 1
            } else if byte == .percent {
                guard position + 2 < range.upperBound, let high = bytes[position + 1].hexadecimal, let low = bytes[position + 2].hexadecimal else {
                    throw .illegalPercentForm(Excerpt.of(text), field)
                }
                switch high << 4 | low {
                case 1: builder.append(.question)
                // Alone it would become ANY, which a URI writes as nothing at all.
                case 2 where range.count == 3: throw .misplacedWildcard(Excerpt.of(text), field)
                case 2: builder.append(.star)
                case let code where code.isPrintable && !code.isUnreserved: builder.append(literal: code)
                default: throw .illegalPercentForm(Excerpt.of(text), field)
                }
                position += 3
            } else {
                throw .illegalCharacter(Excerpt.of(text), field, offset: position)
            }
        }
    }
}
