import JSONStream

/// A paragraph of named fields, as dpkg, opkg, apk and DEP-5 files have them (Debian Policy 5.1).
struct Stanza {
    /// Line of its first field, from 1.
    let line: Int
    private(set) var fields: [(name: String, value: String)] = []

    init(line: Int) { self.line = line }

    /// The value of the first field of this name, not empty; lines that continue it are joined with line feeds.
    subscript(name: String) -> String? {
        fields.first { $0.name == name }.flatMap { $0.value.isEmpty ? nil : $0.value }
    }

    fileprivate mutating func append(_ name: String, _ value: String) { fields.append((name, value)) }

    fileprivate mutating func goOn(_ value: String) { fields[fields.count - 1].value += "\n" + value }
}

/// Reads files of stanzas, keeping the fields that are wanted.
struct StanzaReader {
    /// Names of the fields to keep; in lower case if `foldsCase`.
    let wanted: Set<String>
    /// True if letter case of names does not matter (Debian Policy 5.1); names are then given in lower case.
    var foldsCase = true

    /// Hands over every stanza with at least one wanted field.
    ///
    /// - Returns: lines that are no field and continue none.
    func read(_ text: String, _ body: (Stanza) throws(GenerationError) -> Void) throws(GenerationError) -> [(line: Int, text: String)] {
        var strays: [(line: Int, text: String)] = []
        var lines = Lines(text)
        var stanza = Stanza(line: 1)
        /// Whether lines that begin with a blank belong to a field at all, and to one that is wanted.
        var isOpen = false
        var isKept = false
        var isFirst = true
        while let line = lines.next() {
            guard let first = line.utf8.first, !line.utf8.allSatisfy({ $0 == 32 || $0 == 9 }) else {
                if !stanza.fields.isEmpty { try body(stanza) }
                (stanza, isOpen, isKept, isFirst) = (Stanza(line: lines.number + 1), false, false, true)
                continue
            }
            if first == UInt8(ascii: "#") { continue }
            if first == 32 || first == 9 {
                if isKept { stanza.goOn(String(line.trimmed)) }
                if !isOpen { strays.append((lines.number, String(line))) }
                continue
            }
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
                strays.append((lines.number, String(line)))
                continue
            }
            if isFirst { (stanza, isFirst) = (Stanza(line: lines.number), false) }
            isOpen = true
            let name = foldsCase ? line[..<colon].lowercased() : String(line[..<colon])
            isKept = wanted.contains(name)
            if isKept { stanza.append(name, String(line[line.utf8.index(after: colon)...].trimmed)) }
        }
        if !stanza.fields.isEmpty { try body(stanza) }
        return strays
    }
}
