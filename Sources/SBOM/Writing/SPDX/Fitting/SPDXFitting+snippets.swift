import JSONStream

/// Snippets of SPDX 3 as SPDX 2 has them (2.3 clause 9).
extension SPDXFitting {
    /// Those of a document whose file can stand in SPDX 2.
    static func snippets(_ document: SBOMDocument) -> [JSONValue] {
        let files = Set(document.files.lazy.filter(isWritable).map(\.id))
        return document.unknown.lazy.filter { $0.key == "@graph" }.compactMap(\.value).filter { element in
            // Both ways of telling where it lies are optional in SPDX 3, and one of them is mandatory here (9.3).
            SPDX3Reader.type(element) == "software_Snippet" && (element["software_byteRange"] ?? element["software_lineRange"]) != nil
                && files.contains(element["software_snippetFromFile"]?.stringValue ?? "")
        }
    }

    /// Makes them members of the document, with their licences, and names what is not said of them there.
    mutating func snippets(_ document: inout SBOMDocument, _ given: [JSONValue]) {
        guard !given.isEmpty else { return }
        let licenses = SnippetLicenses(document.unknown)
        var written: [JSONValue] = []
        for element in given {
            guard let id = spdxID(SPDX3Reader.id(element)), let file = element["software_snippetFromFile"]?.stringValue.flatMap(spdxID) else {
                continue
            }
            losses.component = SPDX3Reader.id(element)
            written.append(.object(members(element, id, file) + licenses.members(of: SPDX3Reader.id(element), &losses)))
        }
        losses.component = nil
        let ids = Set(given.map(SPDX3Reader.id))
        document.unknown.removeAll { field in
            guard field.key == "@graph", let element = field.value else { return false }
            return ids.contains(SPDX3Reader.id(element)) || (SnippetLicenses.isLicense(element) && ids.contains(element["from"]?.stringValue ?? ""))
        }
        document.unknown.append(UnknownField(key: Self.ownSnippets, json: SPDX3Reader.raw(.array(written))))
    }

    /// Snippets, until what is left of others' members has been named.
    static let ownSnippets = "snippets of the document"

    private mutating func members(_ element: JSONValue, _ id: String, _ file: String) -> [JSONValue.Member] {
        var members = [JSONValue.Member("SPDXID", .string(id)), JSONValue.Member("snippetFromFile", .string(file))]
        var ranges: [JSONValue] = []
        for member in SPDX3Reader.members(element) {
            switch (member.key, member.value) {
            case ("type", _), ("@type", _), ("spdxId", _), ("@id", _), ("creationInfo", _), ("software_snippetFromFile", _): continue
            case ("name", .string), ("comment", .string): members.append(member)
            case ("software_copyrightText", .string): members.append(JSONValue.Member("copyrightText", member.value))
            case ("software_attributionText", _):
                members.append(JSONValue.Member("attributionTexts", .array(SPDX3Reader.strings(member.value).map { .string($0) })))
            case ("software_byteRange", _): ranges.append(Self.range(member.value, "offset", file))
            case ("software_lineRange", _): ranges.append(Self.range(member.value, "lineNumber", file))
            default: losses.add(.unreadField(field: member.key))
            }
        }
        // The schema demands a name, which clause 9.10 does not.
        if element["name"]?.stringValue == nil {
            losses.add(.filledIn(field: "snippets.name", written: "?"))
            members.append(JSONValue.Member("name", .string("?")))
        }
        members.append(JSONValue.Member("ranges", .array(ranges)))
        return members
    }

    private static func range(_ value: JSONValue, _ key: String, _ file: String) -> JSONValue {
        func pointer(_ number: JSONValue?) -> JSONValue {
            .object([JSONValue.Member(key, number ?? .number("1")), JSONValue.Member("reference", .string(file))])
        }
        return .object([
            JSONValue.Member("startPointer", pointer(value["beginIntegerRange"])), JSONValue.Member("endPointer", pointer(value["endIntegerRange"])),
        ])
    }
}
