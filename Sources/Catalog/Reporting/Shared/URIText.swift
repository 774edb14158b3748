/// Addresses and file names as URIs (RFC 3986), whose characters the formats' schemas check.
enum URIText {
    /// `text` as an absolute URI, with characters that a URI may not hold percent-encoded; nil if it has no scheme.
    static func absolute(_ text: String) -> String? {
        let bytes = Array(text.utf8.drop { $0 <= 32 })
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon + 1 < bytes.count, isLetter(bytes[0]) else { return nil }
        let isScheme = bytes[..<colon].allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
        guard isScheme else { return nil }
        let end = bytes.lastIndex { $0 > 32 } ?? colon
        return encoded(Array(bytes[...end]), keeping: ":/?@!$&'()*+,;=#", escapes: true)
    }

    /// A file's name as the user gave it, as a URI reference: a path on this machine, or relative to where the program ran.
    static func file(_ name: String) -> String {
        guard name != "-", !name.isEmpty else { return "stdin" }
        let path = encoded(Array(name.utf8), keeping: "/@!$&'()*+,;=", escapes: false)
        return name.utf8.first == UInt8(ascii: "/") ? "file://" + path : path
    }

    private static func encoded(_ bytes: [UInt8], keeping punctuation: String, escapes: Bool) -> String {
        let kept = Set(punctuation.utf8)
        var result: [UInt8] = []
        var fragments = 0
        for (place, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "#") { fragments += 1 }
            let isEscape = escapes && byte == UInt8(ascii: "%") && isHex(bytes, place + 1) && isHex(bytes, place + 2)
            let isPlain = isLetter(byte) || isDigit(byte) || "-._~".utf8.contains(byte) || kept.contains(byte)
            if isEscape || isPlain && (byte != UInt8(ascii: "#") || fragments == 1) {
                result.append(byte)
            } else {
                let digits = Array("0123456789ABCDEF".utf8)
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isHex(_ bytes: [UInt8], _ place: Int) -> Bool {
        guard place < bytes.count else { return false }
        return isDigit(bytes[place]) || (65...70).contains(bytes[place]) || (97...102).contains(bytes[place])
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
