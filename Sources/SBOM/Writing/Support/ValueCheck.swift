/// Whether a text has the form that schemas and validators of the formats ask for.
enum ValueCheck {
    /// A reference that RFC 3987 allows, as far as single characters, escapes and the colon of a relative path go.
    static func isReference(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var brackets = 0
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case 0...32, 127, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"),
                UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
                return false
            case UInt8(ascii: "["), UInt8(ascii: "]"): brackets += 1
            case UInt8(ascii: "%"):
                guard place + 2 < bytes.count, isHex(bytes[place + 1]), isHex(bytes[place + 2]) else { return false }
            default: continue
            }
        }
        if brackets > 0 { return false }
        if bytes.count(where: { $0 == UInt8(ascii: "#") }) > 1 { return false }
        return hasPlainStart(bytes)
    }

    /// A colon in the first segment is only for a scheme; a port is a number.
    private static func hasPlainStart(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else { return hasPlainAuthority(bytes[...]) }
        guard isScheme(head[..<colon]) else { return false }
        return hasPlainAuthority(bytes[(colon + 1)...])
    }

    private static func hasPlainAuthority(_ rest: ArraySlice<UInt8>) -> Bool {
        guard rest.starts(with: "//".utf8) else { return true }
        let authority = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let host = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard host.count <= 2, let last = host.last else { return false }
        let parts = last.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        return parts.count <= 2 && (parts.count < 2 || parts[1].allSatisfy { $0 >= 48 && $0 <= 57 })
    }

    /// An address with a scheme and something behind it, without a fragment (SPDX 2.3 clause 6.5).
    static func isAddressWithoutFragment(_ text: String) -> Bool {
        guard isReference(text), let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let hasRest = text.utf8.index(after: colon) < text.utf8.endIndex
        return hasRest && isScheme(Array(text.utf8[..<colon])[...]) && !text.utf8.contains(UInt8(ascii: "#"))
    }

    /// A scheme, a colon and something behind it, without white space (RFC 3986, 3.1).
    static func isAddress(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count else { return false }
        return isScheme(bytes[..<colon]) && !bytes.contains { $0 <= 32 }
    }

    /// A mail address as the schemas' `idn-email` asks: there is an at sign with text on both sides.
    static func isMail(_ text: String) -> Bool {
        guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")) else { return false }
        return at != text.utf8.startIndex && text.utf8.index(after: at) != text.utf8.endIndex && !text.utf8.contains { $0 <= 32 }
    }

    /// A digest of one of the lengths that CycloneDX takes (schema `hash-content`).
    static func isDigest(_ text: String) -> Bool {
        [32, 40, 64, 96, 128].contains(text.utf8.count) && text.utf8.allSatisfy(isHex)
    }

    /// CycloneDX `mime-type`.
    static func isMediaType(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isAllowed: (UInt8) -> Bool = { byte in
            (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
                || byte == UInt8(ascii: ".")
        }
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAllowed) }
    }

    /// CycloneDX `serialNumber`: a UUID in lower case as a URN.
    static func isSerialNumber(_ text: String) -> Bool {
        guard text.utf8.count == 45, text.utf8.starts(with: "urn:uuid:".utf8) else { return false }
        return text.utf8.dropFirst(9).enumerated().allSatisfy { place, byte in
            [8, 13, 18, 23].contains(place) ? byte == UInt8(ascii: "-") : isHex(byte) && !(byte >= 65 && byte <= 70)
        }
    }

    static func isHex(_ byte: UInt8) -> Bool { (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102) }

    private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, isLetter(first) else { return false }
        return bytes.allSatisfy { byte in
            isLetter(byte) || (byte >= 48 && byte <= 57) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) }
}
