/// The words of an HTML body, for messages that have no other text. It is no browser: tags go, some of them are line breaks, the page itself is kept as a file.
enum HTMLText {
    private static let breaks: Set<String> = [
        "br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote", "hr", "pre",
    ]
    private static let hidden: Set<String> = ["script", "style", "head", "title", "template"]
    private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "yen": "¥", "copy": "©", "reg": "®"]

    static func words(_ html: String) -> String {
        let bytes = Array(html.utf8)
        var text: [UInt8] = []
        var place = 0
        // Name of the element whose content is not shown.
        var skipped: String?
        while place < bytes.count {
            switch bytes[place] {
            case 0x3C:
                if bytes[place...].starts(with: "<!--".utf8) {
                    place = end(of: "-->", bytes, place + 4)
                    continue
                }
                guard let close = bytes[place...].firstIndex(of: 0x3E) else { return tidy(text) }
                let inside = bytes[(place + 1)..<close]
                let isEnd = inside.first == 0x2F
                let name = String(decoding: inside.drop { $0 == 0x2F }.prefix { $0 > 0x20 && $0 != 0x2F }.prefix(20), as: UTF8.self).lowercased()
                if let open = skipped {
                    if isEnd, name == open { skipped = nil }
                } else if hidden.contains(name), !isEnd {
                    skipped = name
                } else if breaks.contains(name) {
                    text.append(0x0A)
                }
                place = close + 1
            case 0x26 where skipped == nil:
                let (word, next) = entity(bytes, place)
                text += word.utf8
                place = next
            default:
                if skipped == nil { text.append([0x0A, 0x0D, 0x09].contains(bytes[place]) ? 0x20 : bytes[place]) }
                place += 1
            }
        }
        return tidy(text)
    }

    private static func end(of mark: String, _ bytes: [UInt8], _ start: Int) -> Int {
        let mark = Array(mark.utf8)
        var place = start
        while place + mark.count <= bytes.count {
            if bytes[place] == mark[0], bytes[place...].starts(with: mark) { return place + mark.count }
            place += 1
        }
        return bytes.count
    }

    private static func entity(_ bytes: [UInt8], _ start: Int) -> (String, Int) {
        guard let end = bytes[start...].prefix(12).firstIndex(of: 0x3B) else { return ("&", start + 1) }
        let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        if let word = entities[name] { return (word, end + 1) }
        guard name.hasPrefix("#") else { return ("&", start + 1) }
        let digits = name.dropFirst()
        let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return (value.flatMap { Unicode.Scalar($0) }.map { String(Character($0)) } ?? "\u{FFFD}", end + 1)
    }

    /// Lines without blanks at their ends, at most one empty one between two.
    private static func tidy(_ text: [UInt8]) -> String {
        var lines: [String] = []
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let plain = PlainText.line(String(decoding: line, as: UTF8.self))
            if plain.isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(plain)
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
