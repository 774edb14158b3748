/// Mends the text of a name that breaks the rules, so that it can be read strictly.
struct Mender {
    /// The text without white space around it.
    private(set) var bytes: [UInt8]
    private(set) var repairs: [CPERepair] = []

    init(_ text: String) {
        let all = Array(text.utf8)
        let start = all.firstIndex { !$0.isWhiteSpace } ?? all.count
        let end = (all.lastIndex { !$0.isWhiteSpace } ?? -1) + 1
        bytes = start < end ? Array(all[start..<end]) : []
        if bytes.count != all.count { repairs.append(.trimmed) }
    }

    /// Notes a repair; each kind counts once.
    mutating func note(_ repair: CPERepair) {
        if !repairs.contains(repair) { repairs.append(repair) }
    }

    /// A formatted string that can be read strictly, unless something else is wrong with it.
    mutating func mendFormattedString(otherwise error: CPEError) throws(CPEError) -> String {
        var values = split(from: FieldEnds.prefixLength, heedingEscapes: true)
        guard values.count >= 2 else { throw error }
        if values.count > 11 { try shorten(&values, otherwise: error) }
        if values.count < 11 {
            note(.filled(count: 11 - values.count))
            values += Array(repeating: [.star], count: 11 - values.count)
        }
        var mended: [[UInt8]] = []
        for (field, value) in zip(CPE.Field.allCases, values) {
            if value.isEmpty {
                guard field != .part else { throw error }
                note(.filledEmpty(field))
                mended.append([.star])
            } else {
                mended.append(mend(value, field))
            }
        }
        return "cpe:2.3:" + String(decoding: Array(mended.joined(separator: [.colon])), as: UTF8.self)
    }

    /// The fields between colons.
    func split(from start: Int, heedingEscapes: Bool) -> [[UInt8]] {
        var fields: [[UInt8]] = []
        var field: [UInt8] = []
        var isEscaped = false
        for byte in bytes.dropFirst(start) {
            if byte == .colon, !isEscaped {
                fields.append(field)
                field = []
            } else {
                field.append(byte)
            }
            isEscaped = heedingEscapes && byte == .backslash && !isEscaped
        }
        fields.append(field)
        return fields
    }

    /// A value whose punctuation is escaped where it must be.
    private mutating func mend(_ value: [UInt8], _ field: CPE.Field) -> [UInt8] {
        let wildcards = Self.wildcards(in: value)
        var mended: [UInt8] = []
        var position = 0
        while position < value.count {
            let byte = value[position]
            let next = position + 1 < value.count ? value[position + 1] : nil
            position += 1
            if byte == .backslash {
                if let next, next.isPrintable, !next.isAlphanumeric {
                    mended += [.backslash, next]
                    position += 1
                } else {
                    if next == nil { mended += [.backslash, .backslash] }
                    note(.mendedEscape(field))
                }
            } else if byte.isWhiteSpace {
                mended.append(.underscore)
                note(.underscored(field))
            } else if byte.isUnreserved || !byte.isPrintable || wildcards.contains(position - 1) {
                mended.append(byte)
            } else {
                mended += [.backslash, byte]
                note(.escaped(field))
            }
        }
        return mended
    }

    /// Where `*` and `?` may stand unescaped in a value: one star, or question marks, at each end.
    private static func wildcards(in value: [UInt8]) -> Set<Int> {
        var places: Set<Int> = []
        if value.first == .star { places.insert(0) } else { places.formUnion(value.indices.prefix { value[$0] == .question }) }
        if value.last == .star {
            places.insert(value.count - 1)
        } else {
            for place in value.indices.reversed() {
                guard value[place] == .question else { break }
                places.insert(place)
            }
        }
        return places
    }
}
