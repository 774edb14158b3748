/// Text from outside without what does not print.
enum PlainText {
    /// One line: every white space is one blank, none at the ends.
    static func line(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var isBlank = true
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace || isHidden(scalar) {
                if !isBlank { scalars.append(" ") }
                isBlank = true
            } else {
                scalars.append(scalar)
                isBlank = false
            }
        }
        if isBlank, !scalars.isEmpty { scalars.removeLast() }
        return String(scalars)
    }

    /// Many lines, ended with LF alone.
    static func lines(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": scalars.append("\n")
            case "\n": if !isAfterReturn { scalars.append(scalar) }
            case "\t": scalars.append(scalar)
            case "\u{FEFF}": break
            default: scalars.append(isHidden(scalar) ? "\u{FFFD}" : scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        return String(scalars)
    }

    /// Controls, and marks that turn the direction of writing.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<32, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
