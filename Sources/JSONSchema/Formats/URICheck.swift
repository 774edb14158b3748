/// Addresses: RFC 3986 and, with characters beyond ASCII, RFC 3987.
enum URICheck {
    static func accepts(_ text: UnsafeBufferPointer<UInt8>, needsScheme: Bool, allowsUnicode: Bool) -> Bool {
        var hasScheme = false
        if let colon = text.firstIndex(where: { [58, 47, 63, 35].contains($0) }), text[colon] == UInt8(ascii: ":") {
            guard colon > 0, isLetter(text[0]), text[..<colon].allSatisfy(isSchemeByte) else { return false }
            hasScheme = true
        }
        guard hasScheme || !needsScheme else { return false }
        var fragments = 0
        for (index, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "%"):
                guard index + 2 < text.count, isHex(text[index + 1]), isHex(text[index + 2]) else { return false }
            case UInt8(ascii: "#"): fragments += 1
            case 0...32, 127, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"),
                UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
                return false
            case 128...: guard allowsUnicode else { return false }
            default: continue
            }
        }
        return fragments <= 1
    }

    static func isHex(_ byte: UInt8) -> Bool { byte &- 48 < 10 || (byte | 0x20) &- 97 < 6 }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte &- 48 < 10 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}
