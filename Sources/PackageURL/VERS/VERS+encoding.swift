extension VERS: LosslessStringConvertible {
    /// The specifier as text. It reads back to an equal value; whether it is canonical in the order of its constraints is for `Versions` to say.
    public var description: String {
        var text = "vers:" + scheme + "/"
        var separator = ""
        for constraint in constraints {
            text += separator
            separator = "|"
            if constraint.comparator != .equal { text += constraint.comparator.rawValue }
            Self.append(constraint.version, to: &text)
        }
        return text
    }

    /// Reads a specifier; `nil` if it is none. `init(parsing:)` says why.
    public init?(_ description: String) {
        guard let value = try? VERS(parsing: description) else { return nil }
        self = value
    }

    /// Whether a byte of a version is written as it is: what VERS does not reserve (vers-spec "Normalized, canonical representation") and a URI may hold.
    private static func stays(_ byte: UInt8) -> Bool {
        guard byte > 0x20, byte < 0x7f else { return false }
        switch byte {
        case UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: "%"):
            return false
        case UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"),
            UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            return false
        default:
            return true
        }
    }

    private static func append(_ version: String, to text: inout String) {
        let bytes = version.utf8.span
        for index in 0..<bytes.count where !stays(bytes[index]) {
            var escaped: [UInt8] = []
            for byte in version.utf8 {
                if stays(byte) { escaped.append(byte) } else { Encoded.appendTriplet(byte, to: &escaped) }
            }
            text += String(decoding: escaped, as: UTF8.self)
            return
        }
        text += version
    }

    /// A version of the text, decoded once.
    ///
    /// - Throws: for a reserved character that is not encoded, and for encoding that is wrong or not canonical: lower-case digits, an unreserved
    ///   character encoded, or the colon of a date-time encoded.
    static func decode(_ version: Span<UInt8>, scheme: String) throws(VERSError) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(version.count)
        var index = 0
        while index < version.count {
            let byte = version[index]
            if byte == UInt8(ascii: "%") {
                guard index + 2 < version.count, let high = version[index + 1].hexadecimalValue, let low = version[index + 2].hexadecimalValue else {
                    throw .invalidEncoding(Quotation.of(version))
                }
                let value = high << 4 | low
                let isLowerCase = version[index + 1] >= 0x61 || version[index + 2] >= 0x61
                if isLowerCase || value.isUnreserved || (value == UInt8(ascii: ":") && scheme == "datetime") {
                    throw .encodingNotCanonical(Quotation.of(version))
                }
                plain.append(value)
                index += 3
            } else {
                switch byte {
                case UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "*"):
                    throw .reservedCharacter(Quotation.of(version))
                default: plain.append(byte)
                }
                index += 1
            }
        }
        guard let text = String(validating: plain, as: UTF8.self) else { throw .invalidEncoding(Quotation.of(version)) }
        return text
    }
}
