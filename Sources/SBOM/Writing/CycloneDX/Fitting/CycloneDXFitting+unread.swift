import JSONStream

/// Where in a CycloneDX document a member stands that the model has no place for.
enum CycloneDXPlace {
    case top, metadata, component, service, license, besideLicense, organization, composition, vulnerability, rating, pedigree, patch, issue, commit,
        swid
}

extension CycloneDXFitting {
    /// Drops the members that the version does not have there, or whose inside changed between the version they are from and an older one.
    mutating func unread(_ fields: inout [UnknownField], _ place: CycloneDXPlace) {
        guard !fields.isEmpty else { return }
        fields.removeAll { field in
            if isKept(field.key, place) { return false }
            losses.lose(field)
            return true
        }
        guard notation == .json else { return }
        for index in fields.indices where ByteSearch.first(CycloneDXXMLTranscriber.foreignMember, in: fields[index].json.utf8) != nil {
            withoutXML(&fields[index])
        }
    }

    /// Elements of other name spaces, kept as XML text somewhere inside a member, have no place in JSON.
    private mutating func withoutXML(_ field: inout UnknownField) {
        guard let value = field.value else { return }
        losses.add(.unreadField(field: "\(field.key): XML"))
        var json = JSONWriter()
        json.value(Self.withoutXML(value))
        field.json = String(decoding: json.take(), as: UTF8.self)
    }

    private static func withoutXML(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(members.filter { $0.key != CycloneDXXMLTranscriber.foreignMember }.map { JSONValue.Member($0.key, withoutXML($0.value)) })
        case .array(let elements): .array(elements.map(withoutXML))
        default: value
        }
    }

    /// Drops all members.
    mutating func unread(_ fields: inout [UnknownField]) {
        losses.dropUnread(&fields)
    }

    private func isKept(_ key: String, _ place: CycloneDXPlace) -> Bool {
        guard isSameNotation, let versions = Self.members(place)[key], let since = versions.first, since <= minor else { return false }
        // Newer versions take what older ones did; an older one takes only what has not changed since.
        return sourceMinor <= minor || !versions.contains { $0 > minor && $0 <= sourceMinor }
    }

    /// Members of the schemas 1.4 to 1.7 that the model does not read: the minor versions that brought or changed each.
    private static func members(_ place: CycloneDXPlace) -> [String: [Int]] {
        switch place {
        case .top:
            ["signature": [4], "annotations": [5], "formulation": [5, 6, 7], "declarations": [6, 7], "definitions": [6, 7], "citations": [7]]
        case .metadata: ["distributionConstraints": [7]]
        case .component:
            [
                "evidence": [3, 5, 6, 7], "releaseNotes": [4], "modelCard": [5, 6, 7], "data": [5, 6], "cryptoProperties": [6, 7], "signature": [4],
                "patentAssertions": [7],
            ]
        case .service: ["data": [2, 5], "releaseNotes": [4], "signature": [4], "patentAssertions": [7]]
        case .license: ["text": [2], "licensing": [5], "properties": [5]]
        case .besideLicense: ["expressionDetails": [7]]
        case .organization: ["address": [6]]
        case .composition: ["signature": [4]]
        case .vulnerability: ["advisories": [4], "credits": [4], "tools": [4, 5], "proofOfConcept": [5]]
        case .rating: ["justification": [4]]
        case .pedigree: [:]
        case .patch: ["diff": [2]]
        case .issue: ["name": [2], "description": [2], "source": [2], "references": [2]]
        case .commit: ["uid": [2], "url": [2], "author": [2], "committer": [2], "message": [2]]
        case .swid: ["text": [2]]
        }
    }
}
