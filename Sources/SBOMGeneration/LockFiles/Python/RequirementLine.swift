/// A requirement, an option or a comment of a `requirements.txt`, with the lines that a backslash joins to it.
struct RequirementLine {
    /// What stands there without its comment; empty for a line with nothing else.
    var text: String
    let number: Int
    /// What stands behind the mark of its comment.
    var comment: Substring?
    /// True for a comment that is not at the margin, and so about what stands above it.
    var isIndented = false

    /// All lines of a file that say something.
    static func all(of text: String) -> [RequirementLine] {
        var found: [RequirementLine] = []
        var lines = Lines(text)
        while let line = lines.next() {
            let number = lines.number
            if line.trimmed.first == "#" {
                found.append(RequirementLine(text: "", number: number, comment: line.trimmed.dropFirst(), isIndented: line.first == " "))
                continue
            }
            // A backslash at the end carries the line on. The parts are joined once: there may be many.
            var parts = [withoutComment(line)]
            var last = line
            while parts[parts.count - 1].last == "\\", let next = lines.next() {
                parts[parts.count - 1] = String(parts[parts.count - 1].dropLast().trimmed)
                parts.append(withoutComment(next))
                last = next
            }
            // A secret may have every mark in it at which a line is cut.
            let text = parts.filter { !$0.isEmpty }.joined(separator: " ").withoutSecret
            if !text.isEmpty { found.append(RequirementLine(text: text, number: number, comment: comment(last))) }
        }
        return found
    }

    /// The name and the value of an option: `-r file`, `-rfile`, `--requirement file`, `--requirement=file`; nil for a requirement.
    var option: (name: String, value: String)? {
        guard text.hasPrefix("-") else { return nil }
        let (name, value): (Substring, Substring)
        if text.hasPrefix("--") {
            name = text.prefix { $0 != " " && $0 != "\t" && $0 != "=" }
            value = text.dropFirst(name.count + 1)
        } else {
            name = text.prefix(2)
            value = text.dropFirst(2)
        }
        let plain = value.trimmed
        return (String(name), plain.unquoted() ?? plain.unquoted("'") ?? String(plain))
    }

    private static func comment(_ line: Substring) -> Substring? {
        let code = withoutComment(line)
        let rest = line.trimmed.dropFirst(code.count).trimmed
        return rest.first == "#" ? rest.dropFirst() : nil
    }

    private static func withoutComment(_ line: Substring) -> String {
        var isAfterSpace = true
        for index in line.indices {
            if line[index] == "#", isAfterSpace { return String(line[..<index].trimmed) }
            isAfterSpace = Requirement.isBlank(line[index])
        }
        return String(line.trimmed)
    }
}
