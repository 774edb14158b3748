import JSONStream

/// Licences of snippets, which SPDX 3 states by relationships and SPDX 2 in members of the snippet (2.3 clauses 9.5 to 9.7).
struct SnippetLicenses {
    private var texts: [String: String] = [:]
    private var bySnippet: [String: [JSONValue]] = [:]

    /// - Parameter fields: the elements that the reader kept.
    init(_ fields: [UnknownField]) {
        let kept = SPDX3Kept(fields)
        for (text, id) in kept.expressions { texts[id] = text }
        for (text, id) in kept.licenseTexts { texts[id] = text }
        for element in kept.elements where Self.isLicense(element) { bySnippet[element["from"]?.stringValue ?? "", default: []].append(element) }
    }

    static func isLicense(_ element: JSONValue) -> Bool { FileLicense.keys.contains(element["relationshipType"]?.stringValue ?? "") }

    /// The members for the snippet `id`: one concluded licence with the words on it, and all that are declared, which is what was found in it.
    func members(of id: String, _ losses: inout LossList) -> [JSONValue.Member] {
        var concluded: String?
        var found: [JSONValue] = []
        var comments: [String] = []
        for element in bySnippet[id] ?? [] {
            let isConcluded = element["relationshipType"]?.stringValue == "hasConcludedLicense"
            if let comment = element["comment"]?.stringValue {
                if isConcluded { comments.append(comment) } else { losses.add(.noField(field: "licenseInfoInSnippets.comment")) }
            }
            for target in SPDX3Reader.strings(element["to"]) {
                let text = SPDX3Words.isNone(target) ? "NONE" : SPDX3Words.isNoAssertion(target) ? FileLicense.noAssertion : texts[target]
                guard let text else {
                    losses.add(.relationship(kind: element["relationshipType"]?.stringValue ?? "", target: target))
                    continue
                }
                if !isConcluded {
                    found.append(.string(text))
                } else if concluded == nil {
                    concluded = text
                } else {
                    losses.add(.onlyOne(field: "licenseConcluded", value: text))
                }
            }
        }
        var members: [JSONValue.Member] = []
        if let concluded { members.append(JSONValue.Member("licenseConcluded", .string(concluded))) }
        if !found.isEmpty { members.append(JSONValue.Member("licenseInfoInSnippets", .array(found))) }
        if !comments.isEmpty { members.append(JSONValue.Member("licenseComments", .string(comments.joined(separator: "\n")))) }
        return members
    }
}
