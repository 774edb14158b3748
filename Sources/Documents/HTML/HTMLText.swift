import Diagnostics

/// Text as HTML.
enum HTMLText {
    /// `text` with every character escaped that means something in HTML, in text and in quoted attributes alike.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return text }
        var safe = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            case "'": safe += "&#39;"
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }

    /// A text with its emphasis and links.
    static func of(_ text: RichText, _ language: Language) -> String { text.runs.map { of($0, language) }.joined() }

    private static func of(_ run: TextRun, _ language: Language) -> String {
        if run.isLeftOpen { return "<span class=\"open\">\(escaped(Words.leftOpen[language]))</span>" }
        var html = escaped(run.text).replacing("\n", with: "<br>\n")
        if run.style.contains(.code) { html = "<code>\(html)</code>" }
        if run.style.contains(.italic) { html = "<em>\(html)</em>" }
        if run.style.contains(.bold) { html = "<strong>\(html)</strong>" }
        if let link = run.link { html = "<a href=\"\(escaped(link))\">\(html)</a>" }
        return html
    }
}
