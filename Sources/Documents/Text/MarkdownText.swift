import Diagnostics

/// Text as Markdown.
enum MarkdownText {
    /// `text` with a backslash before every mark that Markdown could read as its own, and `<` and `&` by name, so that no HTML gets in.
    static func escaped(_ text: String) -> String {
        var safe = ""
        var isLineStart = true
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "&": safe += "&amp;"
            case "\\", "`", "*", "_", "[", "]", "|", "~", "$": safe += "\\" + String(scalar)
            case "#", "+", "-", "=": safe += isLineStart ? "\\" + String(scalar) : String(scalar)
            case ".", ")": safe += isNumber(safe) ? "\\" + String(scalar) : String(scalar)
            case ":", "@": safe += scalar == "@" ? "&#64;" : ":"
            default: safe.unicodeScalars.append(scalar)
            }
            isLineStart = scalar == "\n" || isLineStart && scalar == " "
        }
        return safe
    }

    /// A text with its emphasis and links; `isCell` keeps it in one line, as cells of tables must be.
    static func of(_ text: RichText, _ language: Language, isCell: Bool = false) -> String {
        text.runs.map { run($0, language).replacing("\n", with: isCell ? "<br>" : "\\\n") }.joined()
    }

    private static func run(_ run: TextRun, _ language: Language) -> String {
        if run.isLeftOpen { return Words.leftOpen[language] }
        guard !run.text.isEmpty else { return "" }
        var text = run.style.contains(.code) ? code(run.text) : escaped(run.text)
        // Marks of emphasis must touch the letters, not the blanks around them.
        let (lead, tail) = (run.text.prefix { $0 == " " }, run.text.reversed().prefix { $0 == " " }.count)
        if run.style.contains(.bold) || run.style.contains(.italic), lead.count < run.text.count, !run.style.contains(.code) {
            let mark = run.style.contains(.bold) ? (run.style.contains(.italic) ? "***" : "**") : "*"
            let inner = escaped(String(run.text.dropFirst(lead.count).dropLast(tail)))
            text = lead + mark + inner + mark + String(repeating: " ", count: tail)
        }
        return run.link.map { "[\(text)](<\($0)>)" } ?? text
    }

    /// Code between more backticks than it holds in a row.
    private static func code(_ text: String) -> String {
        var (longest, current) = (0, 0)
        for byte in text.utf8 {
            current = byte == UInt8(ascii: "`") ? current + 1 : 0
            longest = max(longest, current)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let pad = longest > 0 ? " " : ""
        return fence + pad + text.replacing("\n", with: " ").replacing("|", with: "\\|") + pad + fence
    }

    /// True where the last line of `text` is a number only, which a point would make an item of a list.
    private static func isNumber(_ text: String) -> Bool {
        let line = text.unicodeScalars.suffix(10).split(separator: "\n", omittingEmptySubsequences: false).last ?? []
        return !line.isEmpty && line.count < 10 && line.allSatisfy { ("0"..."9").contains($0) }
    }
}
