import Diagnostics

/// Writes a document as one page of HTML that needs nothing beside itself: no script, no font, no picture from elsewhere.
struct HTMLRenderer {
    private let document: Document
    private let options: RenderOptions
    var language: Language { document.language }

    init(_ document: Document, _ options: RenderOptions) {
        self.document = document
        self.options = options
    }

    func render() -> [UInt8] {
        var html = "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n"
        html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
        html += "<title>\(escaped(document.title))</title>\n"
        if let author = document.metadata.author { html += "<meta name=\"author\" content=\"\(escaped(author))\">\n" }
        if let subject = document.metadata.subject { html += "<meta name=\"description\" content=\"\(escaped(subject))\">\n" }
        if let date = document.metadata.date { html += "<meta name=\"date\" content=\"\(date.iso)\">\n" }
        html += "<style>\n\(HTMLStyle.sheet(for: document, options))</style>\n</head>\n<body>\n<main>\n"
        html += front + body + "</main>\n</body>\n</html>\n"
        return Array(html.utf8)
    }

    private var front: String {
        guard !document.front.isEmpty else { return "" }
        var html = "<header>\n"
        for piece in document.front {
            switch piece {
            case .title(let title, let alignment): html += "<h1\(place(alignment))>\(escaped(title))</h1>\n"
            case .facts(let fields): html += definitions(fields, kind: "facts")
            case .lines(let lines, let alignment):
                html +=
                    "<p class=\"head\(alignment == .start ? "" : " \(alignment.rawValue)")\">" + lines.map { text($0) }.joined(separator: "<br>\n")
                    + "</p>\n"
            }
        }
        return html + "</header>\n"
    }

    /// The blocks, with a section open from each heading to the next of its level.
    private var body: String {
        var html = ""
        var open: [HeadingLevel] = []
        var number = 0
        for block in document.blocks {
            guard case .heading(let level, let title) = block else {
                html += self.block(block)
                continue
            }
            while let last = open.last, last.rawValue >= level.rawValue {
                open.removeLast()
                html += "</section>\n"
            }
            number += 1
            open.append(level)
            let tag = "h\(level.rawValue + 1)"
            html += "<section aria-labelledby=\"s\(number)\">\n<\(tag) id=\"s\(number)\">\(text(title))</\(tag)>\n"
        }
        if document.blocks.isEmpty { html += "<p class=\"open\">\(escaped(Words.emptyDocument[language]))</p>\n" }
        return html + String(repeating: "</section>\n", count: open.count)
    }

    func text(_ text: RichText) -> String { HTMLText.of(text, language) }

    func escaped(_ text: String) -> String { HTMLText.escaped(text) }

    /// The attribute that says where text stands.
    func place(_ alignment: TextAlignment) -> String { alignment == .start ? "" : " class=\"\(alignment.rawValue)\"" }
}
