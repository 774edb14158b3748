import JSONStream

extension SPDX3Reader {
    /// Second pass: takes an element into the document.
    mutating func take(_ element: JSONValue) {
        let type = Self.type(element)
        switch type {
        case "SpdxDocument": head(element)
        case "software_Sbom", "Bom", "Bundle": bill(element)
        case "software_Package", "dataset_DatasetPackage", "ai_AIPackage": package(element, type)
        case "software_File": file(element)
        case "security_Vulnerability": vulnerability(element)
        case "Relationship", "LifecycleScopedRelationship": relationship(element)
        case "simplelicensing_SimpleLicensingText", "expandedlicensing_CustomLicense": licenseText(element)
        case let type where SPDX3Words.isAssessment(type): pendingAssessments.append((element, type))
        case "": remark(.missing(field: "type"))
        default: keep(element)
        }
    }

    /// Keeps an element as it stands: one that the model has no place for, or one that others point at.
    mutating func keep(_ element: JSONValue) { document.unknown.append(UnknownField(key: "@graph", json: Self.raw(element))) }

    private mutating func head(_ element: JSONValue) {
        document.name = element["name"]?.stringValue
        document.comment = element["comment"]?.stringValue
        if let license = element["dataLicense"]?.stringValue { document.licenses = [LicenseClaim(licenses.text(license), form: .expression)] }
        if creation(headCreation) == nil { remark(.missing(field: "creationInfo")) }
        // Of how it was made, as in SPDX 2.3, clause 6.10; the comment of the document itself has a place of its own.
        if let comment = creation(headCreation)?["comment"] {
            document.metadataUnknown.append(UnknownField(key: "comment", json: Self.raw(comment)))
        }
        for member in Self.members(element) {
            switch member.key {
            case "spdxId", "@id", "type", "@type", "name", "comment", "dataLicense", "element": continue
            case "extension":
                let left = (member.value.arrayValue ?? []).filter { entry in
                    guard let list = SPDX3Identifiers.properties(entry) else { return true }
                    document.properties += list
                    return false
                }
                if !left.isEmpty { document.metadataUnknown.append(UnknownField(key: member.key, json: Self.raw(.array(left)))) }
            case "externalRef":
                for entry in member.value.arrayValue ?? [] { SPDX3Identifiers.reference(entry, &document.externalReferences) }
            default: document.metadataUnknown.append(UnknownField(key: member.key, json: Self.raw(member.value)))
            }
        }
    }

    private mutating func bill(_ element: JSONValue) {
        for type in Self.strings(element["software_sbomType"]) {
            let phase = SPDX3Words.phases.first { $0.type == type }?.phase
            document.phases.append(LifecyclePhase(name: phase ?? type, isPredefined: phase != nil))
        }
        for entry in element["extension"]?.arrayValue ?? [] { document.metadataProperties += SPDX3Identifiers.properties(entry) ?? [] }
        if headCreation == nil, let info = creation(element["creationInfo"]) { document.created = info["created"]?.stringValue }
        keep(element)
    }

    private mutating func package(_ element: JSONValue, _ type: String) {
        let (id, isDuplicate) = ids.define(Self.id(element))
        if isDuplicate { remark(.duplicateID(id: quoted(id))) }
        if id.isEmpty { remark(.missing(field: "spdxId")) }
        var part = Component(id: id, name: element["name"]?.stringValue ?? "")
        if part.name.isEmpty { remark(.noName) }
        if type == "dataset_DatasetPackage" { part.kind = .data }
        if type == "ai_AIPackage" { part.kind = .machineLearningModel }
        var facts = SPDXPackageFacts()
        for member in Self.members(element) { self.member(member.key, member.value, &part, &facts) }
        if !facts.isEmpty { part.details.spdx = facts }
        if type != "software_Package" { part.unknown.append(UnknownField(key: "type", json: Self.raw(.string(type)))) }
        if let info = element["creationInfo"], info != headCreation {
            // An entry of somebody else's than the document's author is said to be theirs.
            let authors = authors(creation(info))
            if authors != document.authors, !authors.isEmpty, !document.authors.isEmpty { part.details.entryAuthors = authors }
            part.unknown.append(UnknownField(key: "creationInfo", json: Self.raw(info)))
        }
        preferProperties(&part)
        places[id] = document.components.count
        document.components.append(part)
    }

    private mutating func member(_ key: String, _ value: JSONValue, _ part: inout Component, _ facts: inout SPDXPackageFacts) {
        switch (key, value) {
        case ("spdxId", _), ("@id", _), ("type", _), ("@type", _), ("name", _), ("creationInfo", _): return
        // The same as to say nothing.
        case ("software_copyrightText", .string("NOASSERTION")), ("software_downloadLocation", .string("NOASSERTION")): return
        case ("software_packageVersion", .string(let text)): part.version = text
        case ("software_packageUrl", .string(let text)): SPDX3Identifiers.package(text, &part)
        case ("externalIdentifier", .array(let entries)):
            let left = entries.filter { !SPDX3Identifiers.take($0, &part) }
            if !left.isEmpty { part.unknown.append(UnknownField(key: key, json: Self.raw(.array(left)))) }
        case ("verifiedUsing", .array(let entries)):
            let left = entries.filter { entry in
                if facts.verificationCode == nil, let code = SPDX3Identifiers.verificationCode(entry) {
                    (facts.verificationCode, facts.uncodedFiles) = code
                    return false
                }
                return !SPDX3Identifiers.hash(entry, &part.hashes)
            }
            if !left.isEmpty { part.unknown.append(UnknownField(key: key, json: Self.raw(.array(left)))) }
        case ("externalRef", .array(let entries)):
            for entry in entries { SPDX3Identifiers.reference(entry, &part.externalReferences) }
        // Nobody, or nobody that is known.
        case ("suppliedBy", _) where SPDX3Words.isNobody(value), ("originatedBy", _) where SPDX3Words.isNobody(value):
            part.unknown.append(UnknownField(key: key, json: Self.raw(value)))
        case ("suppliedBy", _): part.supplier = Self.strings(value).first.flatMap { agents[$0] } ?? Self.strings(value).first.map { Party(name: $0) }
        case ("originatedBy", _):
            let parties = Self.strings(value).map { agents[$0] ?? Party(name: $0) }
            part.details.originator = parties.first
            part.details.authors += parties.dropFirst()
        case ("software_homePage", .string(let text)): part.externalReferences.append(ExternalReference(type: "website", locator: text))
        case ("software_downloadLocation", .string(let text)): facts.downloadLocation = text
        case ("software_sourceInfo", .string(let text)): facts.sourceInfo = text
        case ("software_copyrightText", .string(let text)): part.details.copyright = text
        case ("software_attributionText", _): facts.attributionTexts = Self.strings(value)
        case ("summary", .string(let text)): facts.summary = text
        case ("description", .string(let text)): part.details.description = text
        case ("comment", .string(let text)): facts.comment = text
        case ("builtTime", .string(let text)): facts.builtDate = text
        case ("releaseTime", .string(let text)): facts.releaseDate = text
        case ("validUntilTime", .string(let text)):
            var support = part.details.support ?? SupportStatement()
            support.endOfSupport = text
            part.details.support = support
        case ("supportLevel", _):
            var support = part.details.support ?? SupportStatement()
            support.level = Self.strings(value).first
            part.details.support = support
            if Self.strings(value).count > 1 { part.unknown.append(UnknownField(key: key, json: Self.raw(value))) }
        case ("software_primaryPurpose", .string(let text)) where part.kind == .unspecified:
            if let kind = SPDX3Words.purposes.first(where: { $0.purpose == text })?.kind {
                part.kind = kind
            } else {
                part.kind = .other
                part.unknown.append(UnknownField(key: key, json: Self.raw(value)))
            }
        case ("extension", .array(let entries)):
            let left = entries.filter { !SPDX3Identifiers.properties($0, &part) }
            if !left.isEmpty { part.unknown.append(UnknownField(key: key, json: Self.raw(.array(left)))) }
        default: part.unknown.append(UnknownField(key: key, json: Self.raw(value)))
        }
    }

    /// Level and end of support in the words that were given, where a property has them beside the nearest words of SPDX.
    private func preferProperties(_ part: inout Component) {
        guard part.hasDetails, var support = part.details.support else { return }
        for property in part.properties where property.value != nil {
            if property.name == PropertyName.levelOfSupport { support.level = nil }
            if property.name == PropertyName.endOfSupport { support.endOfSupport = nil }
        }
        part.details.support = support.isEmpty ? nil : support
    }

    private mutating func file(_ element: JSONValue) {
        let (id, isDuplicate) = ids.define(Self.id(element))
        if isDuplicate { remark(.duplicateID(id: quoted(id))) }
        var file = FileEntry(id: id, name: element["name"]?.stringValue ?? "")
        for member in Self.members(element) where !["spdxId", "@id", "type", "@type", "name"].contains(member.key) {
            if member.key == "creationInfo", member.value == headCreation { continue }
            if member.key == "verifiedUsing", let entries = member.value.arrayValue {
                let left = entries.filter { !SPDX3Identifiers.hash($0, &file.hashes) }
                if left.isEmpty { continue }
                file.unknown.append(UnknownField(key: member.key, json: Self.raw(.array(left))))
            } else {
                file.unknown.append(UnknownField(key: member.key, json: Self.raw(member.value)))
            }
        }
        document.files.append(file)
    }

    private mutating func licenseText(_ element: JSONValue) {
        var license = ExtractedLicense(id: licenses.text(Self.id(element)))
        license.text = element["simplelicensing_licenseText"]?.stringValue
        license.name = element["name"]?.stringValue
        for member in Self.members(element) {
            switch member.key {
            case "spdxId", "@id", "type", "@type", "name", "simplelicensing_licenseText": continue
            case "creationInfo" where member.value == headCreation: continue
            case "expandedlicensing_seeAlso": license.seeAlso += Self.strings(member.value)
            case "externalRef":
                let isLicense = { (entry: JSONValue) in entry["externalRefType"]?.stringValue == "license" }
                let entries = member.value.arrayValue ?? [member.value]
                for entry in entries where isLicense(entry) { license.seeAlso += Self.strings(entry["locator"]) }
                let left = entries.filter { !isLicense($0) || $0["comment"] != nil }
                if !left.isEmpty { license.unknown.append(UnknownField(key: member.key, json: Self.raw(.array(left)))) }
            default: license.unknown.append(UnknownField(key: member.key, json: Self.raw(member.value)))
            }
        }
        document.extractedLicenses.append(license)
        keep(element)
    }

    static func members(_ element: JSONValue) -> [JSONValue.Member] { if case .object(let members) = element { members } else { [] } }
}
