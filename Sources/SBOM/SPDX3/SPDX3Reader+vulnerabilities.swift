import JSONStream

/// Vulnerabilities: claims of whoever made the document (SPDX 3.0.1, Security).
extension SPDX3Reader {
    mutating func vulnerability(_ element: JSONValue) {
        var claim = VulnerabilityClaim()
        claim.ref = Self.id(element)
        claim.id = element["name"]?.stringValue
        for member in Self.members(element) {
            switch (member.key, member.value) {
            case ("spdxId", _), ("@id", _), ("type", _), ("@type", _), ("name", _): continue
            case ("creationInfo", let info) where info == headCreation: continue
            case ("description", .string(let text)): claim.description = text
            case ("summary", .string(let text)): claim.detail = text
            case ("security_publishedTime", .string(let text)): claim.published = text
            case ("security_modifiedTime", .string(let text)): claim.updated = text
            case ("security_withdrawnTime", .string(let text)): claim.rejected = text
            case ("externalIdentifier", .array(let entries)): identifiers(entries, &claim)
            case ("externalRef", .array(let entries)):
                let left = entries.filter { !Self.weakness($0, &claim) }
                if !left.isEmpty { claim.unknown.append(UnknownField(key: member.key, json: Self.raw(.array(left)))) }
            case ("extension", .array(let entries)):
                let left = entries.filter { entry in
                    guard let list = SPDX3Identifiers.properties(entry) else { return true }
                    claim.properties += list
                    return false
                }
                if !left.isEmpty { claim.unknown.append(UnknownField(key: member.key, json: Self.raw(.array(left)))) }
            default: claim.unknown.append(UnknownField(key: member.key, json: Self.raw(member.value)))
            }
        }
        if let ref = claim.ref, flaws[ref] == nil { flaws[ref] = document.vulnerabilities.count }
        document.vulnerabilities.append(claim)
    }

    /// The id of the vulnerability, and those that others gave it.
    private func identifiers(_ entries: [JSONValue], _ claim: inout VulnerabilityClaim) {
        var left: [JSONValue] = []
        if let cve = entries.first(where: { $0["externalIdentifierType"]?.stringValue == "cve" })?["identifier"]?.stringValue { claim.id = cve }
        for entry in entries {
            let type = entry["externalIdentifierType"]?.stringValue
            guard let value = entry["identifier"]?.stringValue, type == "cve" || type == "securityOther", entry["comment"] == nil,
                entry["issuingAuthority"] == nil, Self.strings(entry["identifierLocator"]).count < 2
            else {
                left.append(entry)
                continue
            }
            let source = Self.strings(entry["identifierLocator"]).first.map { VulnerabilitySource(url: $0) }
            if claim.id == nil { claim.id = value }
            if value == claim.id {
                claim.source = claim.source ?? source
            } else {
                claim.references.append(VulnerabilityReference(id: value, source: source))
            }
        }
        if !left.isEmpty { claim.unknown.append(UnknownField(key: "externalIdentifier", json: Self.raw(.array(left)))) }
    }

    private static func weakness(_ entry: JSONValue, _ claim: inout VulnerabilityClaim) -> Bool {
        let locators = strings(entry["locator"])
        guard entry["externalRefType"]?.stringValue == "cwe", entry["comment"] == nil, !locators.isEmpty else { return false }
        let numbers = locators.compactMap { $0.utf8.starts(with: "CWE-".utf8) ? Int($0.dropFirst(4)) : nil }
        guard numbers.count == locators.count else { return false }
        claim.cwes += numbers
        return true
    }

    static func associated(_ part: String, _ vulnerability: String, _ unknown: [UnknownField]) -> Relationship {
        var details = RelationshipDetails()
        details.kindText = "hasAssociatedVulnerability"
        details.unknown = unknown
        return Relationship(from: part, to: vulnerability, kind: .other, details: details)
    }
}
