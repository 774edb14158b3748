/// Text cut into lines, numbered from 1; line ends of every system are taken away.
struct Lines: Sequence, IteratorProtocol {
    private let text: Substring.UTF8View
    private var start: Substring.UTF8View.Index
    private var isDone = false
    /// Number of the line that was given last.
    private(set) var number = 0

    init(_ text: String) {
        self.text = text[...].utf8
        start = self.text.startIndex
    }

    mutating func next() -> Substring? {
        guard !isDone else { return nil }
        number += 1
        var end = text[start...].firstIndex(of: 10) ?? text.endIndex
        let after = end
        if end > start, text[text.index(before: end)] == 13 { end = text.index(before: end) }
        let line = Substring(text[start..<end])
        if after == text.endIndex { isDone = true } else { start = text.index(after: after) }
        return line
    }
}

extension StringProtocol {
    /// Without white space of any kind around it: blanks that do not break stand in what was copied from documents.
    var trimmed: SubSequence {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
            return self[startIndex..<startIndex]
        }
        return self[first...last]
    }

    /// The text without `quote` at both ends; nil if it does not stand there.
    func unquoted(_ quote: Character = "\"") -> String? {
        guard count >= 2, first == quote, last == quote else { return nil }
        return String(dropFirst().dropLast())
    }

    /// The parts before and behind the first `separator`.
    func cut(at separator: Character) -> (before: SubSequence, after: SubSequence)? {
        guard let place = firstIndex(of: separator) else { return nil }
        return (self[..<place], self[index(after: place)...])
    }

    /// The parts before and behind the last `separator`.
    func cutAtLast(_ separator: Character) -> (before: SubSequence, after: SubSequence)? {
        guard let place = lastIndex(of: separator) else { return nil }
        return (self[..<place], self[index(after: place)...])
    }
}
