/// The lists of a DOCX.
enum WordNumbering {
    /// List 1 has bullets; each numbered list has its own count, from the number given.
    static func part(_ starts: [Int]) -> String {
        let bullets = (0...8).map { level in self.level(level, "bullet", ["•", "–", "・"][level % 3], start: 1) }.joined()
        var xml = WordXML.declaration + "<w:numbering \(WordXML.spaces)><w:abstractNum w:abstractNumId=\"0\">\(bullets)</w:abstractNum>"
        for (place, start) in starts.enumerated() {
            let levels = (0...8).map { self.level($0, "decimal", "%\($0 + 1).", start: start) }.joined()
            xml += "<w:abstractNum w:abstractNumId=\"\(place + 1)\">\(levels)</w:abstractNum>"
        }
        for number in 0...starts.count { xml += "<w:num w:numId=\"\(number + 1)\"><w:abstractNumId w:val=\"\(number)\"/></w:num>" }
        return xml + "</w:numbering>"
    }

    private static func level(_ level: Int, _ format: String, _ text: String, start: Int) -> String {
        "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"\(max(0, start))\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/><w:lvlJc w:val=\"left\"/>"
            + "<w:pPr><w:ind w:left=\"\(360 * (level + 1))\" w:hanging=\"360\"/></w:pPr></w:lvl>"
    }
}
