extension AdvisoryPage {
    /// The page in CommonMark with tables of GitHub; every text of the facts is escaped, so that none of it becomes markup.
    func markdown() -> AdvisoryOutput {
        let text = blocks().map(Self.markdown).joined(separator: "\n")
        return AdvisoryOutput(fileName: name(".md"), bytes: Array(text.utf8), losses: [])
    }

    /// A file name for a form of the page: `smd-sa-2026-001.html`.
    public func name(_ ending: String) -> String { DocumentTests.fileName(advisory.documentID).dropLast(5) + ending }

    private static func markdown(_ block: Block) -> String {
        switch block {
        case .heading(let level, let text): "\(String(repeating: "#", count: level)) \(escaped(text))\n"
        case .paragraph(let text):
            text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }.joined(separator: "  \n") + "\n"
        case .list(let items): items.map { "- \(escaped($0))\n" }.joined()
        case .links(let links): links.map { "- [\(escaped($0.0))](<\($0.1)>)\n" }.joined()
        case .table(let heads, let rows):
            ([heads] + [heads.map { _ in "---" }] + rows).enumerated()
                .map { place, row in "| " + row.map { place == 1 ? $0 : escaped($0, beginsLine: false) }.joined(separator: " | ") + " |\n" }.joined()
        }
    }

    /// What could be markup gets a backslash, more of it where a line begins; a line break becomes a space.
    static func escaped(_ text: String, beginsLine: Bool = true) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t": result += " "
            case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "!": result += "\\" + String(Character(scalar))
            case ".", ")":
                // A number in front of it would begin a numbered list.
                if beginsLine, !result.isEmpty, result.utf8.allSatisfy({ (48...57).contains($0) }) { result += "\\" }
                result.unicodeScalars.append(scalar)
            case "-", "+", "=":
                // A list or a heading only where a line begins with it.
                if beginsLine, result.isEmpty { result += "\\" }
                result.unicodeScalars.append(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
