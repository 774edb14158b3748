/// Writes SVG elements. Whatever comes from outside is escaped; characters that XML 1.0 does not allow become U+FFFD.
struct SVGWriter {
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ text: String) { bytes += Array(text.utf8) }

    mutating func text(_ content: String, x: Int, y: Int, style: String, anchor: String = "start") {
        raw("<text x=\"\(x)\" y=\"\(y)\" class=\"\(style)\" text-anchor=\"\(anchor)\">\(Self.escaped(content))</text>\n")
    }

    /// A bar with a text that appears when one points at it.
    mutating func bar(x: Int, y: Int, width: Int, height: Int, style: String, title: String) {
        raw(
            "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(max(1, width))\" height=\"\(height)\" class=\"\(style)\"><title>\(Self.escaped(title))</title></rect>\n"
        )
    }

    mutating func line(x: Int, from top: Int, to bottom: Int, style: String) {
        raw("<line x1=\"\(x)\" y1=\"\(top)\" x2=\"\(x)\" y2=\"\(bottom)\" class=\"\(style)\"/>\n")
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default:
                let isAllowed = scalar.value >= 32 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || [9, 10, 13].contains(scalar.value)
                result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
            }
        }
        return result
    }
}
