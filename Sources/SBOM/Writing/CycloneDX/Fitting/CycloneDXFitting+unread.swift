import JSONStream

/// Where in a CycloneDX document a member stands that the model has no place for.
enum CycloneDXPlace {
    case top, metadata, component, service, license, besideLicense, organization, composition, vulnerability, rating, pedigree, patch, issue, commit,
        swid

    /// The shape in ``XMLShapes`` whose member it is; nil where no version has changed anything inside.
    var shape: String? {
        switch self {
        case .top: "bom"
        case .metadata: "metadata"
        case .component: "component"
        case .service: "service"
        case .license: "license"
        case .organization: "organization"
        case .vulnerability: "vulnerability"
        case .besideLicense, .composition, .rating, .pedigree, .patch, .issue, .commit, .swid: nil
        }
    }
}

extension CycloneDXFitting {
    /// Drops the members that the version does not have there, and from inside the others what an older version does not have.
    mutating func unread(_ fields: inout [UnknownField], _ place: CycloneDXPlace) {
        guard !fields.isEmpty else { return }
        fields.removeAll { field in
            if isKept(field.key, place) { return false }
            losses.lose(field)
            return true
        }
        for index in fields.indices { older(&fields[index], place) }
        fields.removeAll { $0.json.isEmpty }
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
            .object(members.filter { !CycloneDXXMLTranscriber.isForeign($0.key) }.map { JSONValue.Member($0.key, withoutXML($0.value)) })
        case .array(let elements): .array(elements.map(withoutXML))
        default: value
        }
    }

    /// Drops all members.
    mutating func unread(_ fields: inout [UnknownField]) {
        losses.dropUnread(&fields)
    }

    /// Takes out of a member what only later versions have inside it.
    private mutating func older(_ field: inout UnknownField, _ place: CycloneDXPlace) {
        guard sourceMinor > minor, let shape = place.shape, let value = field.value else { return }
        var members = CycloneDXOlderMembers(minor: minor, isXML: notation == .xml)
        let kept = members.member(field.key, value, of: shape)
        guard !members.losses.isEmpty else { return }
        for loss in members.losses { losses.add(loss) }
        var json = JSONWriter()
        json.value(kept ?? .null)
        field.json = kept == nil ? "" : String(decoding: json.take(), as: UTF8.self)
    }

    private func isKept(_ key: String, _ place: CycloneDXPlace) -> Bool {
        guard isSameNotation, let since = Self.members(place)[key] else { return false }
        return since <= minor
    }

    /// Members of the schemas 1.4 to 1.7 that the model does not read: the minor version that brought each.
    private static func members(_ place: CycloneDXPlace) -> [String: Int] {
        switch place {
        case .top: ["signature": 4, "annotations": 5, "formulation": 5, "declarations": 6, "definitions": 6, "citations": 7]
        case .metadata: ["distributionConstraints": 7]
        case .component:
            [
                "evidence": 3, "releaseNotes": 4, "modelCard": 5, "data": 5, "cryptoProperties": 6, "signature": 4, "patentAssertions": 7,
            ]
        case .service: ["data": 2, "releaseNotes": 4, "signature": 4, "patentAssertions": 7]
        case .license: ["text": 2, "licensing": 5, "properties": 5]
        case .besideLicense: ["expressionDetails": 7, "licensing": 7, "properties": 7]
        case .organization: ["address": 6]
        case .composition: ["signature": 4]
        case .vulnerability: ["advisories": 4, "credits": 4, "tools": 4, "proofOfConcept": 5]
        case .rating: ["justification": 4]
        case .pedigree: [:]
        case .patch: ["diff": 2]
        case .issue: ["name": 2, "description": 2, "source": 2, "references": 2]
        case .commit: ["uid": 2, "url": 2, "author": 2, "committer": 2, "message": 2]
        case .swid: ["text": 2]
        }
    }
}
