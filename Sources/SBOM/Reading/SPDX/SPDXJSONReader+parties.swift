import JSONStream

extension SPDXJSONReader {
    /// Reads a supplier or originator: `Organization: name (mail)`, `Person: name (mail)` or `NOASSERTION`, which names nobody and sets `flag`.
    mutating func party(_ field: String, _ flag: ComponentFlags, _ part: inout Component) throws(JSONError) -> Party? {
        var text: String?
        try cursor.text(field, &text, &part.unknown)
        guard let text else { return nil }
        guard text != "NOASSERTION" else {
            part.flags.insert(flag)
            return nil
        }
        return Self.party(text)
    }

    /// Reads `creationInfo` (SPDX 2.3 clauses 6.7 to 6.10).
    mutating func creationInfo(_ document: inout SBOMDocument) throws(JSONError) {
        guard try cursor.entersObject("creationInfo", &document.unknown) else { return }
        while let key = try cursor.json.nextKey() {
            switch key {
            case "created": try cursor.text(key, &document.created, &document.metadataUnknown)
            case "creators":
                var texts: [String] = []
                try cursor.texts(key, &texts, &document.metadataUnknown)
                for text in texts { addCreator(text, &document) }
                document.creatorsAreTools = texts.map { $0.utf8.starts(with: "Tool:".utf8) }
            default: try cursor.keep(key, in: &document.metadataUnknown)
            }
        }
    }

    private mutating func addCreator(_ text: String, _ document: inout SBOMDocument) {
        let party = Self.party(text)
        guard party.kind == .tool else {
            document.authors.append(party)
            return
        }
        var tool = Component(id: cursor.ids.makeUp(like: "Tool: \(party.name)"), name: party.name)
        tool.flags.insert(.idIsMadeUp)
        document.tools.append(tool)
    }

    /// The party in SPDX's way of writing one.
    static func party(_ text: String) -> Party {
        var name = Substring(text)
        var kind = Party.Kind.unspecified
        for (prefix, known) in [("Organization:", Party.Kind.organization), ("Person:", .person), ("Tool:", .tool)] {
            guard text.utf8.starts(with: prefix.utf8) else { continue }
            name = Substring(text.utf8.dropFirst(prefix.utf8.count))
            kind = known
        }
        guard kind == .organization || kind == .person, name.utf8.last == UInt8(ascii: ")"), let open = name.utf8.lastIndex(of: UInt8(ascii: "("))
        else {
            return Party(name: trimmed(name), kind: kind)
        }
        // Only an electronic mail address stands in these brackets; "Acme (Japan)" is a name.
        let inside = trimmed(name[name.utf8.index(after: open)...].dropLast())
        guard inside.isEmpty || inside.utf8.contains(UInt8(ascii: "@")) else { return Party(name: trimmed(name), kind: kind) }
        var details = PartyDetails()
        details.email = inside.isEmpty ? nil : inside
        return Party(name: trimmed(name[..<open]), kind: kind, details: details.isEmpty ? nil : details)
    }

    private static func trimmed(_ text: Substring) -> String {
        let isSpace: (UInt8) -> Bool = { $0 == 32 || $0 == 9 }
        let front = text.utf8.drop(while: isSpace)
        guard let last = front.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(decoding: front[...last], as: UTF8.self)
    }
}
