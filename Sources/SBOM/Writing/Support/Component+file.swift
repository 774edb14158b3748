import JSONStream

extension Component {
    /// A file of an SPDX document as a part, for formats that list files among the parts (CycloneDX `component.type` `file`): what SPDX 2.3 (clause 8) and SPDX
    /// 3.0.1 (Software, `File`) say of one is where the model has the same of a package, and the rest stays unread.
    init(_ file: FileEntry) {
        self.init(id: file.id, name: file.name, kind: .file)
        hashes = file.hashes
        var more = ComponentDetails()
        var facts = SPDXPackageFacts()
        for field in file.unknown {
            guard let value = field.value, take(field.key, value, &more, &facts) else {
                unknown.append(field)
                continue
            }
        }
        if !facts.isEmpty { more.spdx = facts }
        details = more
    }

    /// False for a member that has no place.
    private mutating func take(_ key: String, _ value: JSONValue, _ more: inout ComponentDetails, _ facts: inout SPDXPackageFacts) -> Bool {
        switch (key, value) {
        case ("copyrightText", .string(FileLicense.noAssertion)), ("software_copyrightText", .string(FileLicense.noAssertion)): break
        case ("copyrightText", .string(let text)), ("software_copyrightText", .string(let text)): more.copyright = text
        case ("licenseConcluded", .string(let text)): claim(text, .concluded)
        case ("licenseInfoInFiles", .array(let texts)) where texts.allSatisfy({ $0.stringValue != nil }):
            for text in texts.compactMap(\.stringValue) { claim(text, .foundInFiles) }
        case ("hasConcludedLicense", _), ("hasDeclaredLicense", _):
            guard let license = FileLicense(UnknownField(key: key, json: SPDX3Reader.raw(value))) else { return false }
            claim(license.text, key == "hasConcludedLicense" ? .concluded : .declared, license.besides, &facts)
        case ("licenseComments", .string(let text)): facts.licenseComments = text
        case ("comment", .string(let text)): facts.comment = text
        case ("summary", .string(let text)): facts.summary = text
        case ("description", .string(let text)): more.description = text
        case ("builtTime", .string(let text)): facts.builtDate = text
        case ("releaseTime", .string(let text)): facts.releaseDate = text
        case ("noticeText", .string(let text)): facts.attributionTexts.insert(text, at: 0)
        case ("attributionTexts", .array), ("software_attributionText", _): facts.attributionTexts += SPDX3Reader.strings(value)
        case ("fileContributors", .array(let names)) where names.allSatisfy({ $0.stringValue != nil }):
            more.authors += names.compactMap(\.stringValue).map(SPDXJSONReader.party)
        case ("contentType", .string(let text)): more.mimeType = text
        case ("software_primaryPurpose", .string("file")): break
        case ("externalIdentifier", .array(let entries)):
            var part = Component(id: id, name: name)
            guard entries.allSatisfy({ SPDX3Identifiers.take($0, &part) }) else { return false }
            (purl, cpes, externalReferences) = (part.purl, part.cpes, externalReferences + part.externalReferences)
            (more.otherPurls, more.swid, more.identifiers) = (part.details.otherPurls, part.details.swid, part.details.identifiers)
        case ("externalRef", .array(let entries)): for entry in entries { SPDX3Identifiers.reference(entry, &externalReferences) }
        default: return false
        }
        return true
    }

    private mutating func claim(_ text: String, _ basis: LicenseClaim.Basis) {
        guard let claim = FileLicense(text: text, besides: []).claim else { return }
        licenses.append(LicenseClaim(claim.text, form: claim.form, basis: basis))
    }

    private mutating func claim(_ text: String, _ basis: LicenseClaim.Basis, _ besides: [UnknownField], _ facts: inout SPDXPackageFacts) {
        claim(text, basis)
        var besides = besides
        if basis == .concluded, let place = besides.firstIndex(where: { $0.key == "comment" }), let comment = besides[place].value?.stringValue {
            // Of several licences it is the same.
            if facts.licenseComments != comment {
                facts.licenseComments = [facts.licenseComments, comment].compactMap { $0 }.joined(separator: "\n")
            }
            besides.remove(at: place)
        }
        // As of a licence of a package: who says so is named as lost with the file.
        unknown += besides
    }
}
