import JSONStream

/// The text of an attachment (CycloneDX `attachment`: `content`, and `encoding` where it is not plain).
enum AttachedText {
    /// The words; nil where there are none, or where what is encoded is no text (a PDF file).
    static func of(_ attachment: JSONValue?) -> String? {
        guard let content = attachment?["content"]?.stringValue else { return nil }
        guard let encoding = attachment?["encoding"] else { return content }
        guard encoding.stringValue == "base64", let bytes = decoded(content) else { return nil }
        guard !bytes.contains(where: { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Base64 (RFC 4648 clause 4), with or without line breaks and padding.
    private static func decoded(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count / 4 * 3)
        var (bits, held, isPadded): (UInt32, UInt32, Bool) = (0, 0, false)
        for sign in text.utf8 {
            let value: UInt8
            switch sign {
            case 65...90: value = sign - 65
            case 97...122: value = sign - 71
            case 48...57: value = sign + 4
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            case UInt8(ascii: "="):
                isPadded = true
                continue
            case 9, 10, 13, 32: continue
            default: return nil
            }
            guard !isPadded else { return nil }
            bits = (bits << 6 | UInt32(value)) & 0xFFFF
            held += 6
            guard held >= 8 else { continue }
            held -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> held))
        }
        return held == 6 ? nil : bytes
    }
}
