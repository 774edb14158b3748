extension JSONReader {
    /// JSON Pointer (RFC 6901) of the value that was begun last; empty at the top.
    public var pointer: String {
        var text = ""
        for level in levels where level.index > 0 {
            text += "/"
            if level.isObject {
                let raw = UnsafeBufferPointer(start: base + level.keyStart, count: max(0, level.keyEnd - level.keyStart))
                for scalar in String(decoding: raw.prefix(200), as: UTF8.self).unicodeScalars {
                    switch scalar {
                    case "~": text += "~0"
                    case "/": text += "~1"
                    default: text.unicodeScalars.append(scalar.value < 32 ? "\u{FFFD}" : scalar)
                    }
                }
            } else {
                text += String(level.index - 1)
            }
        }
        return text
    }
}
