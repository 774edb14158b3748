/// Names of sheets: unlike each other also without regard to case, at most 31 UTF-16 units, without the characters that workbooks and file systems refuse.
struct SheetNames {
    private var taken: Set<String> = ["history"]

    /// The name for a sheet with this title; `otherwise` and a number where nothing is left of it.
    mutating func next(_ title: String, otherwise: String) -> String {
        let kept = title.map { "[]:*?/\\<>|\"\n\t\u{FFFD}".contains($0) ? " " : $0 }
        var base = String(kept).split(separator: " ").joined(separator: " ")
        while let edge = base.first, edge == "'" || edge == "." { base.removeFirst() }
        while let edge = base.last, edge == "'" || edge == "." { base.removeLast() }
        if base.isEmpty { base = otherwise }
        var (name, number) = (Self.cut(base, 31), 1)
        while !taken.insert(name.lowercased()).inserted {
            number += 1
            let tail = " (\(number))"
            name = Self.cut(base, 31 - tail.utf16.count) + tail
        }
        return name
    }

    private static func cut(_ text: String, _ limit: Int) -> String {
        var (head, length) = ("", 0)
        for character in text {
            length += character.utf16.count
            guard length <= limit else { break }
            head.append(character)
        }
        return head
    }
}
