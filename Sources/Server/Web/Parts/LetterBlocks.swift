/// The text of a letter as a page shows it: paragraphs parted by empty lines, `## ` before a heading, `- ` before an item of a list.
enum LetterBlocks {
    static func views(_ body: String) -> [View] {
        var blocks: [View] = []
        var items: [String] = []
        var lines: [String] = []
        func close() {
            if !items.isEmpty { blocks.append(["items": items, "hasItems": true]) }
            if !lines.isEmpty { blocks.append(["lines": lines]) }
            items = []
            lines = []
        }
        for line in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                close()
            } else if line.hasPrefix("## ") {
                close()
                blocks.append(["heading": String(line.dropFirst(3))])
            } else if line.hasPrefix("- ") {
                if !lines.isEmpty { close() }
                items.append(String(line.dropFirst(2)))
            } else {
                if !items.isEmpty { close() }
                lines.append(String(line))
            }
        }
        close()
        return blocks
    }
}
