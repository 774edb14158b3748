extension CPE {
    /// The name as a CPE 2.2 URI (NISTIR 7695, section 6.1.2).
    public var uri: CPEURI {
        let bytes = formattedString.utf8.span
        var limits: [CPEURI.Limit] = []
        var text: [UInt8] = Array("cpe:/".utf8)
        let extended: [Field] = [.swEdition, .targetSw, .targetHw, .other]
        let isPacked = extended.contains { ends[$0].count != 1 || bytes[ends[$0].lowerBound] != .star }
        if isPacked { limits.append(.packedAttributes) }
        var hasWildcards = false
        for field in Field.allCases.prefix(7) {
            if field != .part { text.append(.colon) }
            let packed = field == .edition && isPacked
            for part in packed ? [field] + extended : [field] {
                if packed { text.append(.tilde) }
                if Self.bind(bytes, ends[part], into: &text) { hasWildcards = true }
            }
        }
        if hasWildcards { limits.append(.wildcards) }
        if self[.part].isNotApplicable { limits.append(.partNotApplicable) }
        while text.last == .colon { text.removeLast() }
        return CPEURI(text: String(decoding: text, as: UTF8.self), limits: limits)
    }

    /// Writes one value; true if it has a wildcard.
    private static func bind(_ bytes: Span<UInt8>, _ range: Range<Int>, into text: inout [UInt8]) -> Bool {
        if range.count == 1, bytes[range.lowerBound] == .star { return false }
        var hasWildcards = false
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            if byte == .star || byte == .question {
                text.append(contentsOf: (byte == .question ? "%01" : "%02").utf8)
                hasWildcards = true
            } else if byte == .backslash, position + 1 < range.upperBound {
                position += 1
                text.append(.percent)
                text.append(contentsOf: String(bytes[position], radix: 16).utf8)
            } else {
                text.append(byte)
            }
            position += 1
        }
        return hasWildcards
    }
}
