/// Texts of workbooks, in which `_x000D_` stands for a character that XML cannot say, or not say safely (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19).
enum SheetText {
    /// The text that is meant.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        let bytes = Array(text.utf8)
        var units: [UInt16] = []
        var start = 0
        var at = 0
        while at < bytes.count {
            guard let unit = unit(bytes, at) else {
                at += 1
                continue
            }
            units += Array(String(decoding: bytes[start..<at], as: UTF8.self).utf16) + [unit]
            at += 7
            start = at
        }
        guard start > 0 else { return text }
        units += Array(String(decoding: bytes[start...], as: UTF8.self).utf16)
        return String(decoding: units, as: UTF16.self)
    }

    /// The text as it is written, before XML is escaped: what XML cannot say is spelt out, and so is what would be taken for such a spelling.
    static func encoded(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 < 32 || $0 == UInt8(ascii: "_") || $0 == 0xEF }) else { return text }
        var safe = ""
        var at = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 9, 10: safe.unicodeScalars.append(scalar)
            case 0..<32, 0xFFFE, 0xFFFF: safe += spelt(scalar.value)
            case 0x5F where isSpelling(bytes, at): safe += spelt(0x5F)
            default: safe.unicodeScalars.append(scalar)
            }
            at += UTF8.width(scalar)
        }
        return safe
    }

    /// True where `_xHHHH` stands before an underscore, or before what will begin with one when it is spelt out.
    private static func isSpelling(_ bytes: [UInt8], _ at: Int) -> Bool {
        guard at + 6 < bytes.count, bytes[at + 6] < 32 || bytes[at + 6] == 0xEF else { return unit(bytes, at) != nil }
        return unit(Array(bytes[at..<at + 6]) + [UInt8(ascii: "_")], 0) != nil
    }

    private static func spelt(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "_x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + "_"
    }

    /// The code unit that `_xHHHH_` at this place spells; nil where none stands there.
    private static func unit(_ bytes: [UInt8], _ at: Int) -> UInt16? {
        guard bytes[at] == UInt8(ascii: "_"), at + 6 < bytes.count, bytes[at + 1] == UInt8(ascii: "x"), bytes[at + 6] == UInt8(ascii: "_"),
            bytes[at + 2..<at + 6].allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit })
        else { return nil }
        return UInt16(String(decoding: bytes[at + 2..<at + 6], as: UTF8.self), radix: 16)
    }
}
