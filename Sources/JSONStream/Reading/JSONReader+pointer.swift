extension JSONReader {
    private static let longestKey = 200

    /// JSON Pointer (RFC 6901) of the value that was begun last; empty at the top.
    ///
    /// Between a comma and the next key it is that of the object. Of a key of more than 200 bytes it has the beginning and `…`.
    public var pointer: String {
        var text = origin?.pointer ?? ""
        for level in outer + [top] where level.index > 0 {
            if !level.isObject {
                text += "/" + String(level.first + level.index - 1)
            } else if level.keyStart >= 0 {
                text += "/"
                for scalar in key(level).unicodeScalars {
                    switch scalar {
                    case "~": text += "~0"
                    case "/": text += "~1"
                    default: text.unicodeScalars.append(scalar)
                    }
                }
            }
        }
        return text
    }

    private func key(_ level: Level) -> String {
        guard level.keyEnd - level.keyStart > Self.longestKey else { return unescape(level.keyStart..<level.keyEnd) }
        // Cut before an escape or a character, not inside it.
        var end = level.keyStart
        while true {
            var next = end + 1
            if base[end] == UInt8(ascii: "\\") {
                next = base[end + 1] == UInt8(ascii: "u") ? end + 6 : end + 2
            } else {
                while next < level.keyEnd, base[next] & 0xC0 == 0x80 { next += 1 }
            }
            if next - level.keyStart > Self.longestKey { break }
            end = next
        }
        return unescape(level.keyStart..<end) + "…"
    }
}
