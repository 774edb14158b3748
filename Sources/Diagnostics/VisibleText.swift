/// Text from outside, such as a file's name or a piece of a document, made fit to stand in a message.
///
/// A name may hold a line break, a terminal's escape sequence or a mark that turns the writing direction round; shown as it is, it could forge a
/// message of ours or hide what the reader should see.
public enum VisibleText {
    /// `text` with everything that does not print as itself written as an escape such as `\u{A}`.
    ///
    /// - Parameters:
    ///   - text: what to show.
    ///   - limit: most characters (Unicode scalars of `text`) to show; what is left out is marked by `…`.
    ///   - end: the end of `text` to keep if it is too long: a path says most at its tail.
    public static func of(_ text: String, limit: Int = .max, keeping end: End = .head) -> String {
        let scalars = text.unicodeScalars
        guard scalars.contains(where: isHidden) || scalars.count > limit else { return text }
        guard scalars.count > limit else { return escaped(scalars[...]) }
        return switch end {
        case .head: escaped(scalars.prefix(limit)) + "…"
        case .tail: "…" + escaped(scalars.suffix(limit))
        }
    }

    /// An end of a text.
    public enum End: Sendable {
        /// The beginning.
        case head
        /// The last characters.
        case tail
    }

    private static func escaped(_ scalars: Substring.UnicodeScalarView) -> String {
        var shown = ""
        for scalar in scalars {
            if isHidden(scalar) {
                shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 32 || scalar.value == 127 }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
        default: false
        }
    }
}
