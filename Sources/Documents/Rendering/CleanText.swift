/// Text from outside, made fit for every form: what XML, HTML and PDF cannot say, or what would turn the reading direction, becomes U+FFFD.
enum CleanText {
    /// `text` with line ends as line feeds; adds to `count` how many characters were replaced.
    static func of(_ text: String, _ count: inout Int) -> String {
        guard text.unicodeScalars.contains(where: { $0 == "\r" || isLineEnd($0) || isUnfit($0) }) else { return text }
        var clean = ""
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\n", isAfterReturn {
                isAfterReturn = false
                continue
            }
            isAfterReturn = scalar == "\r"
            if scalar == "\r" || isLineEnd(scalar) {
                clean.unicodeScalars.append("\n")
            } else if isUnfit(scalar) {
                clean.unicodeScalars.append("\u{FFFD}")
                count += 1
            } else {
                clean.unicodeScalars.append(scalar)
            }
        }
        return clean
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9, 10: false
        case 0..<32, 0x7F..<0xA0: true
        // Embeddings, overrides and isolates: they could make a name read as another.
        case 0x202A...0x202E, 0x2066...0x2069: true
        case 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
