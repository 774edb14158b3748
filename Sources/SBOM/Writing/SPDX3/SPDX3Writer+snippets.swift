import JSONStream

/// Snippets of SPDX 2 (clause 9), which the model keeps as they stood in JSON, as SPDX 3 has them (3.0.1, Software, `Snippet`).
extension SPDX3Writer {
    /// The ids of a document's snippets, each with that of the file it is from.
    static func snippetIDs(_ document: SBOMDocument) -> [(id: String, file: String)] {
        snippets(document.unknown).compactMap { snippet in
            guard let id = snippet["SPDXID"]?.stringValue, let file = snippet["snippetFromFile"]?.stringValue else { return nil }
            return (id, file)
        }
    }

    private static func snippets(_ fields: [UnknownField]) -> [JSONValue] { fields.first { $0.key == "snippets" }?.value?.arrayValue ?? [] }

    /// Writes the snippets and gives the members that are left; one without an id, or of a file that is not there, is named as lost.
    mutating func takeSnippets(_ fields: [UnknownField]) -> [UnknownField] {
        guard !isSPDX3, document.format.family == .spdx else { return fields }
        for snippet in Self.snippets(fields) {
            guard let id = snippet["SPDXID"]?.stringValue, let file = snippet["snippetFromFile"]?.stringValue, ids.knows(id), ids.knows(file) else {
                losses.add(.unreadField(field: "snippets"))
                continue
            }
            losses.component = id
            write(snippet, ids[id], of: ids[file])
            losses.component = nil
        }
        return fields.filter { $0.key != "snippets" }
    }

    private mutating func write(_ snippet: JSONValue, _ id: String, of file: String) {
        begin("software_Snippet", id)
        json.member("name", ifPresent: snippet["name"]?.stringValue)
        json.member("comment", ifPresent: snippet["comment"]?.stringValue)
        if let text = snippet["copyrightText"]?.stringValue, text != FileLicense.noAssertion { json.member("software_copyrightText", text) }
        let thanks = SPDX3Reader.strings(snippet["attributionTexts"])
        if !thanks.isEmpty { json.member("software_attributionText", thanks) }
        ranges(snippet["ranges"])
        json.member("software_snippetFromFile", file)
        json.endObject()
        let comment = snippet["licenseComments"]?.stringValue
        let concluded = snippet["licenseConcluded"]?.stringValue ?? FileLicense.noAssertion
        if concluded != FileLicense.noAssertion || comment != nil { licensed(id, "hasConcludedLicense", concluded, comment: comment) }
        for text in SPDX3Reader.strings(snippet["licenseInfoInSnippets"]) where text != FileLicense.noAssertion {
            licensed(id, "hasDeclaredLicense", text)
        }
        let rest = SPDX3Reader.members(snippet).filter { !Self.snippetMembers.contains($0.key) }
        var unread = takeAnnotations(rest.map { UnknownField(key: $0.key, json: SPDX3Reader.raw($0.value)) }, about: id)
        losses.dropUnread(&unread)
    }

    private static let snippetMembers: Set<String> = [
        "SPDXID", "snippetFromFile", "name", "comment", "copyrightText", "attributionTexts", "ranges", "licenseComments", "licenseConcluded",
        "licenseInfoInSnippets",
    ]

    /// One range of bytes and one of lines; further ones have no place.
    private mutating func ranges(_ value: JSONValue?) {
        var written: Set<String> = []
        for range in value?.arrayValue ?? [] {
            for (member, key) in [("offset", "software_byteRange"), ("lineNumber", "software_lineRange")] {
                guard let start = Self.number(range["startPointer"]?[member]), let end = Self.number(range["endPointer"]?[member]) else { continue }
                guard start > 0, end > 0, written.insert(key).inserted else {
                    losses.add(.valueRefused(field: "ranges", value: "\(start):\(end)"))
                    continue
                }
                json.key(key)
                json.beginObject()
                json.member("type", "PositiveIntegerRange")
                json.member("beginIntegerRange", start)
                json.member("endIntegerRange", end)
                json.endObject()
            }
        }
    }

    private static func number(_ value: JSONValue?) -> Int? { if case .number(let text)? = value { Int(text) } else { nil } }
}
