import JSONStream

/// Small objects inside SPDX 3 elements: identifiers, digests, references, properties. Each takes what it understands, and says whether it did.
enum SPDX3Identifiers {
    static func package(_ text: String, _ part: inout Component) {
        if part.purl == nil {
            part.purl = text
        } else if part.purl != text, !part.details.otherPurls.contains(text) {
            part.details.otherPurls.append(text)
        }
    }

    static func take(_ entry: JSONValue, _ part: inout Component) -> Bool {
        guard let value = entry["identifier"]?.stringValue, entry["identifierLocator"] == nil, entry["issuingAuthority"] == nil,
            let type = entry["externalIdentifierType"]?.stringValue, entry["comment"].map({ $0.stringValue != nil }) ?? true
        else { return false }
        switch type {
        case "packageUrl": package(value, &part)
        case "cpe22", "cpe23": if !part.cpes.contains(value) { part.cpes.append(value) }
        case "swid":
            guard part.details.swid == nil else { return false }
            part.details.swid = SWIDReference(tagID: value)
        case "swhid": part.details.identifiers.append(Identifier(scheme: .swhid, value: value))
        case "gitoid": part.details.identifiers.append(Identifier(scheme: .omnibor, value: value))
        default: return false
        }
        if let comment = entry["comment"]?.stringValue, let type = SPDX3IdentifierTypes.two(type) {
            var details = ExternalReferenceDetails()
            details.comment = comment
            part.externalReferences.append(ExternalReference(type: type, locator: value, details: details))
        }
        return true
    }

    static func hash(_ entry: JSONValue, _ hashes: inout [Hash]) -> Bool {
        guard entry["type"]?.stringValue == "Hash", let algorithm = entry["algorithm"]?.stringValue, let value = entry["hashValue"]?.stringValue,
            entry["comment"] == nil
        else { return false }
        let known = HashAlgorithm(named: algorithm)
        if case .other = known { return false }
        hashes.append(Hash(algorithm: known, value: value))
        return true
    }

    /// The digest over the files of a package (SPDX 3.0.1, Core, `PackageVerificationCode`) and those that it leaves out, where nothing else is said with it.
    static func verificationCode(_ entry: JSONValue) -> (value: String, excluded: [String])? {
        guard entry["type"]?.stringValue == "PackageVerificationCode", entry["comment"] == nil, entry["algorithm"]?.stringValue == "sha1",
            let value = entry["hashValue"]?.stringValue
        else { return nil }
        return (value, SPDX3Reader.strings(entry["packageVerificationCodeExcludedFile"]))
    }

    static func reference(_ entry: JSONValue, _ references: inout [ExternalReference]) {
        var details = ExternalReferenceDetails()
        details.comment = entry["comment"]?.stringValue
        if let type = entry["contentType"] { details.unknown.append(UnknownField(key: "contentType", json: SPDX3Reader.raw(type))) }
        for locator in SPDX3Reader.strings(entry["locator"]) {
            references.append(
                ExternalReference(
                    type: SPDX3References.type(entry["externalRefType"]?.stringValue ?? "other"), locator: locator,
                    details: details.isEmpty ? nil : details))
        }
    }

    /// Properties in the form that SPDX has for those of CycloneDX; nil for an extension of another kind.
    static func properties(_ entry: JSONValue) -> [Property]? {
        guard entry["type"]?.stringValue == "extension_CdxPropertiesExtension", let list = entry["extension_cdxProperty"]?.arrayValue else {
            return nil
        }
        return list.map { Property(name: $0["extension_cdxPropName"]?.stringValue ?? "", value: $0["extension_cdxPropValue"]?.stringValue) }
    }

    /// Properties of a part; those that carry facts of our model go to their places.
    static func properties(_ entry: JSONValue, _ part: inout Component) -> Bool {
        guard let list = properties(entry) else { return false }
        for property in list {
            switch property.name {
            case PropertyName.origin where part.origin == nil && property.value.flatMap(ComponentOrigin.init(rawValue:)) != nil:
                part.origin = property.value.flatMap { ComponentOrigin(rawValue: $0) }
            case PropertyName.entryAuthor: part.details.entryAuthors.append(Party(name: property.value ?? ""))
            default: part.properties.append(property)
            }
        }
        return true
    }
}
