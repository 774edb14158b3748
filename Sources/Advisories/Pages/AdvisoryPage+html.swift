import Diagnostics

extension AdvisoryPage {
    /// The page as an HTML document that needs nothing else: no script, no address that is fetched.
    func html() -> AdvisoryOutput {
        let language = advisory.language.rawValue
        var text = """
            <!DOCTYPE html>
            <html lang="\(language)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(XMLText.escaped(title))</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <main>

            """
        for block in blocks() { text += Self.html(block) }
        text += "</main>\n</body>\n</html>\n"
        return AdvisoryOutput(fileName: name(".html"), bytes: Array(text.utf8), losses: [])
    }

    private static let style = """
        body{font-family:system-ui,"Noto Sans CJK JP","Noto Sans JP",sans-serif;line-height:1.6;margin:2rem auto;max-width:60rem;padding:0 1rem}\
        table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border:1px solid #767676;padding:.35rem .6rem;text-align:left;\
        vertical-align:top;overflow-wrap:anywhere}th{background:#f0f0f0}@media print{body{margin:0;max-width:none}}
        """

    private static func html(_ block: Block) -> String {
        switch block {
        case .heading(let level, let text): return "<h\(level)>\(XMLText.escaped(text))</h\(level)>\n"
        case .paragraph(let text): return "<p>\(lines(text))</p>\n"
        case .list(let items): return "<ul>\n" + items.map { "<li>\(lines($0))</li>\n" }.joined() + "</ul>\n"
        case .links(let links):
            return "<ul>\n" + links.map { "<li><a href=\"\(XMLText.escaped($0.1))\">\(XMLText.escaped($0.0))</a></li>\n" }.joined() + "</ul>\n"
        case .table(let heads, let rows):
            let head = heads.map { "<th scope=\"col\">\(XMLText.escaped($0))</th>" }.joined()
            let body = rows.map { row in "<tr>" + row.map { "<td>\(lines($0))</td>" }.joined() + "</tr>\n" }.joined()
            return "<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body)</tbody>\n</table>\n"
        }
    }

    private static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { XMLText.escaped(String($0)) }.joined(separator: "<br>\n")
    }
}
