import JSONStream

/// Snippets, which the model keeps as they stood in JSON (SPDX 2.3 clause 9).
extension SPDXTagValueWriter {
    static let snippetTags: [String: TagValueShape] = [
        "licenseConcluded": .line("SnippetLicenseConcluded"), "licenseInfoInSnippets": .lines("LicenseInfoInSnippet"),
        "licenseComments": .block("SnippetLicenseComments"), "copyrightText": .block("SnippetCopyrightText"), "comment": .block("SnippetComment"),
        "name": .line("SnippetName"), "attributionTexts": .lines("SnippetAttributionText"),
    ]

    /// Writes all snippets of a document in one run; one without the id that begins it is named as lost.
    mutating func snippets(_ fields: [UnknownField]) {
        for field in fields where field.key == "snippets" {
            guard let list = field.value?.arrayValue else {
                losses.add(.unreadField(field: field.key))
                continue
            }
            for snippet in list { write(snippet) }
        }
    }

    private mutating func write(_ snippet: JSONValue) {
        guard case .object(let parts) = snippet, let id = snippet["SPDXID"]?.stringValue, !id.isEmpty else {
            return losses.add(.unreadField(field: "snippets"))
        }
        text.section()
        text.line("SnippetSPDXID", id)
        let file = snippet["snippetFromFile"]?.stringValue
        if let file { text.line("SnippetFromFileSPDXID", file) }
        losses.component = id
        ranges(snippet["ranges"], of: file)
        losses.component = nil
        let rest = parts.filter { part in
            switch part.key {
            case "SPDXID", "ranges": false
            case "snippetFromFile": file == nil
            default: true
            }
        }
        members(rest.map { UnknownField(key: $0.key, json: SPDX3Reader.raw($0.value)) }, about: id, Self.snippetTags)
    }

    /// Clauses 9.3 and 9.4: one range in bytes and one in lines, both of the file that the snippet is from.
    private mutating func ranges(_ value: JSONValue?, of file: String?) {
        guard let value else { return }
        guard let list = value.arrayValue else { return losses.add(.unreadField(field: "ranges")) }
        var written: Set<String> = []
        for range in list {
            var isUnderstood = false
            let ends = [range["startPointer"], range["endPointer"]]
            if ends.allSatisfy({ $0?["reference"]?.stringValue == file }) {
                for (member, tag) in [("offset", "SnippetByteRange"), ("lineNumber", "SnippetLineRange")] {
                    let numbers = ends.compactMap { end in if case .number(let digits)? = end?[member] { digits } else { nil } }
                    guard numbers.count == 2 else { continue }
                    isUnderstood = true
                    let words = numbers.joined(separator: ":")
                    if written.insert(tag).inserted { text.line(tag, words) } else { losses.add(.onlyOne(field: tag, value: words)) }
                }
            }
            if !isUnderstood { losses.add(.unreadField(field: "ranges")) }
        }
    }
}
