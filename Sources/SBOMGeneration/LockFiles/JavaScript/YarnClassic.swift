import JSONStream

/// The form of Yarn 1's lock file: keys that end in a colon, fields with a blank before the value, two blanks for each level.
enum YarnClassic {
    /// The entries as members, fields within as in newer lock files.
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) -> [JSONValue.Member] {
        var entries: [JSONValue.Member] = []
        var fields: [JSONValue.Member] = []
        var key = ""
        var list: (name: String, members: [JSONValue.Member])?
        func closeList() {
            if let open = list { fields.append(JSONValue.Member(open.name, .object(open.members))) }
            list = nil
        }
        func close() {
            closeList()
            if !key.isEmpty { entries.append(JSONValue.Member(key, .object(fields))) }
            fields = []
        }
        var lines = Lines(file.text(&harvest))
        while let line = lines.next() {
            let text = line.trimmed
            if text.isEmpty || text.hasPrefix("#") { continue }
            let depth = line.prefix { $0 == " " }.count
            if depth == 0, text.hasSuffix(":") {
                close()
                // Each of several descriptors may stand in quotes of its own.
                key = text.dropLast().split(separator: ",").map { plain($0.trimmed) }.joined(separator: ", ")
            } else if depth == 2, text.hasSuffix(":"), !key.isEmpty {
                closeList()
                list = (plain(text.dropLast()), [])
            } else if depth >= 2, !key.isEmpty, let (name, value) = field(text) {
                if depth == 2 { closeList() }
                let member = JSONValue.Member(name, .string(value))
                if list != nil { list?.members.append(member) } else { fields.append(member) }
            } else {
                harvest.note(.entryPassedOver(String(line), line: lines.number))
            }
        }
        close()
        guard !entries.isEmpty || file.block.count > 0 && lines.number > 0 else { throw .notWhatItSays(file.kind, line: nil) }
        return entries
    }

    private static func field(_ text: Substring) -> (String, String)? {
        if text.first == "\"", let (name, rest) = text.dropFirst().cut(at: "\"") { return (String(name), plain(rest.trimmed)) }
        guard let (name, value) = text.cut(at: " ") else { return nil }
        return (String(name), plain(value.trimmed))
    }

    private static func plain(_ text: Substring) -> String { text.unquoted() ?? String(text) }
}
