extension Mender {
    /// A URI that can be read strictly, unless something else is wrong with it.
    mutating func mendURI(otherwise error: CPEError) throws(CPEError) -> String {
        var values = split(from: 5, heedingEscapes: false)
        if values.count > 7 {
            let surplus = values.count - 7
            guard values.suffix(surplus).allSatisfy({ $0.isEmpty || $0 == [.star] || $0 == [.hyphen] }) else { throw error }
            values.removeLast(surplus)
            note(.droppedSurplus(count: surplus))
        }
        var mended: [[UInt8]] = []
        for (field, value) in zip(CPE.Field.allCases, values) {
            if value == [.star] {
                note(.starAsAny(field))
                mended.append([])
            } else {
                mended.append(mendComponent(value, field))
            }
        }
        return "cpe:/" + String(decoding: Array(mended.joined(separator: [.colon])), as: UTF8.self)
    }

    /// A component whose punctuation is percent-encoded.
    private mutating func mendComponent(_ value: [UInt8], _ field: CPE.Field) -> [UInt8] {
        var mended: [UInt8] = []
        var position = 0
        while position < value.count {
            let byte = value[position]
            position += 1
            if byte == .percent {
                let code = position + 1 < value.count ? Self.code(value[position], value[position + 1]) : nil
                if let code, code == 1 || code == 2 || (code.isPrintable && !code.isUnreserved) {
                    mended += [byte, value[position], value[position + 1]]
                    position += 2
                } else {
                    note(.mendedPercent(field))
                    if let code {
                        mended.append(code.isWhiteSpace ? .underscore : code)
                        position += 2
                    } else {
                        Self.encode(byte, into: &mended)
                    }
                }
            } else if byte.isWhiteSpace {
                mended.append(.underscore)
                note(.underscored(field))
            } else if byte == .backslash, position < value.count, value[position].isPrintable, !value[position].isAlphanumeric {
                // An escape of the other form.
                note(.mendedEscape(field))
            } else if byte.isUnreserved || byte == .tilde || !byte.isPrintable {
                mended.append(byte)
            } else {
                Self.encode(byte, into: &mended)
                note(.escaped(field))
            }
        }
        return mended
    }

    private static func code(_ high: UInt8, _ low: UInt8) -> UInt8? {
        guard let high = high.hexadecimal, let low = low.hexadecimal else { return nil }
        return high << 4 | low
    }

    private static func encode(_ byte: UInt8, into text: inout [UInt8]) {
        text.append(.percent)
        text.append(contentsOf: String(byte, radix: 16).utf8)
    }
}
