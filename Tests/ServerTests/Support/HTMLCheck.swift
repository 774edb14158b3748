/// Whether a page is well-formed: every element closed in its turn, ids and attributes there once, labels and references leading somewhere.
struct HTMLCheck {
    private static let alone: Set<String> = ["meta", "link", "input", "br", "hr", "img"]
    /// Elements in SVG that close themselves.
    private static let drawn: Set<String> = ["path", "circle", "rect", "line"]

    private(set) var problems: [String] = []
    private var open: [String] = []
    private var ids: Set<String> = []
    private var wanted: Set<String> = []

    init(_ page: String) {
        var rest = page[...]
        if !rest.hasPrefix("<!doctype html>") { problems.append("no doctype") }
        while let begin = rest.firstIndex(of: "<") {
            text(rest[..<begin])
            rest = rest[rest.index(after: begin)...]
            guard let end = Self.end(of: rest) else {
                problems.append("a tag is not closed")
                return
            }
            tag(rest[..<end])
            rest = rest[rest.index(after: end)...]
        }
        text(rest)
        if !open.isEmpty { problems.append("not closed: \(open)") }
        let missing = wanted.subtracting(ids)
        if !missing.isEmpty { problems.append("no element has the id \(missing.sorted())") }
    }

    private static func end(of text: Substring) -> Substring.Index? {
        var isQuoted = false
        for place in text.indices {
            if text[place] == "\"" { isQuoted.toggle() }
            if text[place] == ">", !isQuoted { return place }
        }
        return nil
    }

    private mutating func text(_ text: Substring) {
        // Words that a template asked for and the table does not have leave nothing; Optional and member names would leave these.
        for trace in ["Optional(", "View("] where text.contains(trace) { problems.append("\"\(trace)\" in a text") }
    }

    private mutating func tag(_ tag: Substring) {
        if tag.hasPrefix("!doctype") { return }
        if tag.hasPrefix("/") {
            let name = String(tag.dropFirst())
            if open.last == name { open.removeLast() } else { problems.append("</\(name)> closes \(open.last ?? "nothing")") }
            return
        }
        let isClosed = tag.hasSuffix("/")
        let name = String(tag.prefix { $0 != " " && $0 != "/" })
        var seen: Set<String> = []
        for (attribute, value) in Self.attributes(tag.dropFirst(name.count)) {
            if !seen.insert(attribute).inserted { problems.append("<\(name)> has \(attribute) twice") }
            if attribute == "id", !ids.insert(value).inserted { problems.append("the id \(value) is there twice") }
            if ["for", "aria-describedby", "aria-labelledby"].contains(attribute) {
                wanted.formUnion(value.split(separator: " ").map(String.init))
            }
            if attribute == "href", value.hasPrefix("#"), value != "#" { wanted.insert(String(value.dropFirst())) }
            if attribute.hasPrefix("on") || attribute == "style" { problems.append("<\(name)> has \(attribute)") }
            if attribute == "href" || attribute == "action", !value.hasPrefix("/"), !value.hasPrefix("#") {
                problems.append("<\(name)> leads to \"\(value)\"")
            }
        }
        if name == "script", !seen.contains("src") { problems.append("a script stands in the page") }
        if !isClosed, !Self.alone.contains(name) { open.append(name) }
        if isClosed, !Self.drawn.contains(name) { problems.append("<\(name)/>") }
    }

    private static func attributes(_ text: Substring) -> [(String, String)] {
        var found: [(String, String)] = []
        var rest = text
        while true {
            rest = rest.drop { $0 == " " || $0 == "\n" || $0 == "/" }
            if rest.isEmpty { return found }
            let name = String(rest.prefix { $0 != "=" && $0 != " " && $0 != "\n" })
            rest = rest.dropFirst(name.count)
            guard rest.hasPrefix("=\"") else {
                found.append((name, ""))
                continue
            }
            rest = rest.dropFirst(2)
            let value = String(rest.prefix { $0 != "\"" })
            found.append((name, value))
            rest = rest.dropFirst(value.count + 1)
        }
    }
}
