import JSONStream

extension SPDX3Reader {
    /// Second pass: takes an element into the document.
    mutating func take(_ element: JSONValue) {
        let type = Self.type(element)
        switch type {
        case "CreationInfo", "Person", "Organization", "Agent", "SoftwareAgent", "Tool", "simplelicensing_LicenseExpression": return
        case "SpdxDocument": head(element)
        case "software_Sbom", "Bom", "Bundle": bill(element)
        case "software_Package", "dataset_DatasetPackage", "ai_AIPackage": package(element, type)
        case "software_File": file(element)
        case "security_Vulnerability": vulnerability(element)
        case "Relationship", "LifecycleScopedRelationship": relationship(element)
        case "simplelicensing_SimpleLicensingText": licenseText(element)
        case let type where SPDX3Words.states.contains { $0.type == type }: assessment(element, type)
        case "": remark(.missing(field: "type"), Self.id(element))
        default: keep(element)
        }
    }

    /// Keeps an element that the model has no place for.
    private mutating func keep(_ element: JSONValue) { document.unknown.append(UnknownField(key: "@graph", json: Self.raw(element))) }

    private mutating func head(_ element: JSONValue) {
        document.name = element["name"]?.stringValue
        document.comment = element["comment"]?.stringValue
        if let license = element["dataLicense"]?.stringValue {
            document.licenses = [LicenseClaim(licenses[license] ?? RDFGraph.fragment(license), form: .expression)]
        }
        creation(element)
        let known: Set<String> = [
            "spdxId", "@id", "type", "@type", "name", "comment", "dataLicense", "creationInfo", "rootElement", "element", "profileConformance",
        ]
        document.metadataUnknown = Self.members(element).filter { !known.contains($0.key) }.map {
            UnknownField(key: $0.key, json: Self.raw($0.value))
        }
    }

    private func info(_ element: JSONValue) -> JSONValue? {
        guard let value = element["creationInfo"] else { return nil }
        return value.stringValue.flatMap { creations[$0] } ?? value
    }

    private mutating func creation(_ element: JSONValue) {
        guard let info = info(element) else { return remark(.missing(field: "creationInfo"), Self.id(element)) }
        document.created = info["created"]?.stringValue
        document.authors = Self.strings(info["createdBy"]).compactMap { agents[$0] }
        document.tools = Self.strings(info["createdUsing"]).compactMap { id in
            toolNames[id].map { name in
                var tool = Component(id: id, name: name)
                tool.kind = .unspecified
                return tool
            }
        }
    }

    private mutating func bill(_ element: JSONValue) {
        for type in Self.strings(element["software_sbomType"]) {
            let phase = SPDX3Words.phases.first { $0.type == type }?.phase
            document.phases.append(LifecyclePhase(name: phase ?? type, isPredefined: phase != nil))
        }
        if document.created == nil { creation(element) }
    }

    private mutating func package(_ element: JSONValue, _ type: String) {
        let (id, isDuplicate) = ids.define(Self.id(element))
        if isDuplicate { remark(.duplicateID(id: quoted(id)), id) }
        if id.isEmpty { remark(.missing(field: "spdxId"), "") }
        var part = Component(id: id, name: element["name"]?.stringValue ?? "")
        if part.name.isEmpty { remark(.noName, id) }
        if type == "dataset_DatasetPackage" { part.kind = .data }
        if type == "ai_AIPackage" { part.kind = .machineLearningModel }
        var facts = SPDXPackageFacts()
        for member in Self.members(element) { self.member(member.key, member.value, &part, &facts) }
        if !facts.isEmpty { part.details.spdx = facts }
        if type != "software_Package" { part.unknown.append(UnknownField(key: "type", json: Self.raw(.string(type)))) }
        // An entry of somebody else's than the document's author is said to be theirs.
        if let info = info(element) {
            let authors = Self.strings(info["createdBy"]).compactMap { agents[$0] }
            if authors != document.authors, !document.authors.isEmpty { part.details.entryAuthors = authors }
        }
        places[id] = document.components.count
        document.components.append(part)
    }

    private mutating func member(_ key: String, _ value: JSONValue, _ part: inout Component, _ facts: inout SPDXPackageFacts) {
        switch (key, value) {
        case ("spdxId", _), ("@id", _), ("type", _), ("@type", _), ("name", _), ("creationInfo", _): return
        case ("software_packageVersion", .string(let text)): part.version = text
        case ("software_packageUrl", .string(let text)): SPDX3Identifiers.package(text, &part)
        case ("externalIdentifier", .array(let entries)):
            let left = entries.filter { !SPDX3Identifiers.take($0, &part) }
            if !left.isEmpty { part.unknown.append(UnknownField(key: key, json: Self.raw(.array(left)))) }
        case ("verifiedUsing", .array(let entries)):
            let left = entries.filter { !SPDX3Identifiers.hash($0, &part.hashes) }
            if !left.isEmpty { part.unknown.append(UnknownField(key: key, json: Self.raw(.array(left)))) }
        case ("externalRef", .array(let entries)):
            for entry in entries { SPDX3Identifiers.reference(entry, &part.externalReferences) }
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
        case ("software_primaryPurpose", .string(let text)):
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

    private mutating func file(_ element: JSONValue) {
        let (id, isDuplicate) = ids.define(Self.id(element))
        if isDuplicate { remark(.duplicateID(id: quoted(id)), id) }
        var file = FileEntry(id: id, name: element["name"]?.stringValue ?? "")
        for member in Self.members(element) where !["spdxId", "@id", "type", "@type", "name", "creationInfo"].contains(member.key) {
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
        var license = ExtractedLicense(id: "LicenseRef-\(RDFGraph.fragment(Self.id(element)))")
        license.text = element["simplelicensing_licenseText"]?.stringValue
        license.name = element["name"]?.stringValue
        document.extractedLicenses.append(license)
    }

    static func members(_ element: JSONValue) -> [JSONValue.Member] { if case .object(let members) = element { members } else { [] } }
}
