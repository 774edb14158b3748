/// Whether a text says something. Programs that must fill a field in and know nothing write a word for it.
enum StatedText {
    /// Words that stand where nothing is known: SPDX's own (SPDX 2.3, 7.5.1), and what tools and people write.
    private static let placeholders: Set<String> = [
        "noassertion", "none", "unknown", "unspecified", "not specified", "not available", "n/a", "na", "null", "nil", "undefined", "tbd", "-", "--",
        "?",
        "不明", "未定", "未記入", "該当なし", "なし",
    ]

    /// True for a text with something but white space in it.
    static func isThere(_ text: String?) -> Bool { !trimmed(text ?? "").isEmpty }

    /// True for a text that is no placeholder either.
    static func says(_ text: String?) -> Bool {
        let plain = trimmed(text ?? "")
        return !plain.isEmpty && (plain.utf8.count > 40 || !placeholders.contains(plain.lowercased()))
    }

    /// Something before and behind one `@`, and no space.
    static func isMail(_ text: String?) -> Bool {
        let parts = trimmed(text ?? "").split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains { $0.isWhitespace } }
    }

    /// A scheme and something behind it, and no space.
    static func isAddress(_ text: String) -> Bool {
        let plain = trimmed(text)
        guard let colon = plain.firstIndex(of: ":"), colon != plain.startIndex, !plain.contains(where: \.isWhitespace) else { return false }
        return plain[plain.index(after: colon)...].contains { $0 != "/" }
    }

    /// Without white space around it, the ideographic space of Japanese tables too.
    private static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
