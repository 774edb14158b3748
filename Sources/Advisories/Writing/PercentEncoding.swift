/// A text as one part of a path (RFC 3986, section 2): everything but unreserved characters is encoded.
enum PercentEncoding {
    static func of(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }

    /// Without percent-encoding.
    static func decoded(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var at = 0
        while at < bytes.count {
            let digits = at + 2 < bytes.count ? UInt8(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self), radix: 16) : nil
            if bytes[at] == UInt8(ascii: "%"), let digits {
                result.append(digits)
                at += 3
            } else {
                result.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
