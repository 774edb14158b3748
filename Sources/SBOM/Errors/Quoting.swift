/// Text of a document made fit for a message: at most 80 characters, control characters visible.
func quoted(_ text: String) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
        guard count < 80 else { return shown + "…" }
        switch scalar.value {
        case 0..<32: shown.unicodeScalars.append(UnicodeScalar(0x2400 + scalar.value) ?? "\u{FFFD}")
        case 127, 0x80..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: shown.unicodeScalars.append("\u{FFFD}")
        default: shown.unicodeScalars.append(scalar)
        }
        count += 1
    }
    return shown
}
