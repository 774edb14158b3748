/// Words beyond all measure. Pango takes time by the square of a word's length to break it into lines.
enum LongWords {
    /// Letters without a blank between them, at most: of ASCII, where that is one word, and of all others, where lines break between letters anyhow.
    private static let (ascii, other) = (1_500, 5_000)

    /// `text` with a line feed wherever a word gets too long.
    static func broken(_ text: String) -> String {
        guard text.utf8.count > ascii else { return text }
        var broken = String.UnicodeScalarView()
        var (length, isASCII) = (0, true)
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                (length, isASCII) = (0, true)
            } else {
                isASCII = isASCII && scalar.isASCII
                // Marks that belong to the letter before them stay with it.
                if length >= (isASCII ? ascii : other), !scalar.properties.isGraphemeExtend {
                    broken.append("\n")
                    (length, isASCII) = (0, scalar.isASCII)
                }
                length += 1
            }
            broken.append(scalar)
        }
        return String(broken)
    }
}
