/// How wide text stands in letters of one width, where Japanese letters take two places.
enum TextWidth {
    static func of(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + of($1) } }

    static func of(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        return switch scalar.value {
        case 0..<0x20, 0x200B...0x200F, 0x300..<0x370: 0
        // Hangul, CJK and kana, full-width forms, pictures: "wide" of Unicode Standard Annex 11, in blocks.
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD, 0x2460...0x24FF:
            2
        default: 1
        }
    }

    /// `text` in lines of at most `width` places: broken at spaces and between Japanese letters, and within words only where one is too long.
    static func wrapped(_ text: String, _ width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line(String($0), max(2, width)) }
    }

    private static func line(_ text: String, _ width: Int) -> [String] {
        guard of(text) > width else { return [text] }
        var lines: [String] = []
        var (current, used): ([Character], Int) = ([], 0)
        var lastBreak = 0
        for character in text {
            let wide = of(character)
            if used + wide > width, !current.isEmpty, !sticks(character) || current.count > width + 4 {
                if character == " " {
                    lines.append(String(current))
                    (current, used, lastBreak) = ([], 0, 0)
                    continue
                }
                let cut = lastBreak > 0 ? lastBreak : current.count
                lines.append(String(current[..<cut]).trimmedEnd)
                current = Array(current[cut...])
                used = current.reduce(0) { $0 + of($1) }
                lastBreak = 0
            }
            current.append(character)
            used += wide
            if character == " " || wide == 2, !opens(character) { lastBreak = current.count }
        }
        if !current.isEmpty { lines.append(String(current)) }
        return lines
    }

    /// Marks that do not begin a line (行頭禁則).
    private static func sticks(_ character: Character) -> Bool { "、。，．）］」』】〕〉》・：；？！ーぁぃぅぇぉっゃゅょァィゥェォッャュョ,.)]:;!?".contains(character) }

    /// Marks that do not end a line (行末禁則).
    private static func opens(_ character: Character) -> Bool { "（［「『【〔〈《".contains(character) }
}

extension String {
    /// Without blanks at its end.
    var trimmedEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
