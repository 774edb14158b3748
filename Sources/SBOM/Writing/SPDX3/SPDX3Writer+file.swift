import JSONStream

extension SPDX3Writer {
    /// A file (SPDX 3.0.1, Software, `File`).
    mutating func file(_ file: FileEntry) {
        losses.component = file.id
        let id = ids[file.id]
        begin("software_File", id)
        json.member("name", file.name)
        digests(file.hashes, left: leftOver("verifiedUsing", file.unknown))
        let written = isSPDX3 ? FileLicense.keys.union(["verifiedUsing"]) : facts(file)
        unread(takeAnnotations(file.unknown, about: id), except: written)
        json.endObject()
        if !isSPDX3 { needs(file, id) }
        if isSPDX3 { keptLicenses(file.unknown, id) } else { licenses(file, id) }
        losses.component = nil
    }

    /// The licences that the reader of the format kept among unread members.
    mutating func keptLicenses(_ fields: [UnknownField], _ id: String) {
        for field in fields where isSPDX3 && FileLicense.keys.contains(field.key) {
            guard let license = FileLicense(field) else { continue }
            licensed(id, field.key, license.text, besides: license.besides)
        }
    }

    /// The file types of SPDX 2.3 (clause 8.3) and the purposes that mean the same.
    private static let purposes = ["ARCHIVE": "archive", "DOCUMENTATION": "documentation", "SOURCE": "source"]

    /// What a file of SPDX 2 says of itself (SPDX 2.3 clause 8); the names of the members that are said so, or by ``licenses(_:_:)``.
    private mutating func facts(_ file: FileEntry) -> Set<String> {
        var written: Set<String> = ["licenseConcluded"]
        var notice: [String] = []
        for field in file.unknown {
            guard let value = field.value else { continue }
            switch (field.key, value) {
            case ("copyrightText", .string(let text)): if text != "NOASSERTION" { json.member("software_copyrightText", text) }
            case ("comment", .string(let text)): json.member("comment", text)
            case ("noticeText", .string(let text)): notice.insert(text, at: 0)
            case ("attributionTexts", .array(let texts)) where texts.allSatisfy({ $0.stringValue != nil }): notice += texts.compactMap(\.stringValue)
            case ("fileTypes", .array(let types)) where types.allSatisfy({ Self.purposes[$0.stringValue ?? ""] != nil }): purposes(types)
            case ("licenseInfoInFiles", .array(let texts)) where texts.allSatisfy({ $0.stringValue != nil }): break
            case ("licenseComments", .string): break
            case ("fileContributors", .array(let texts)) where texts.allSatisfy({ $0.stringValue != nil }): contributors(texts)
            case ("fileDependencies", .array(let targets)) where targets.allSatisfy({ isThere($0.stringValue ?? "") }): break
            default: continue
            }
            written.insert(field.key)
        }
        if !notice.isEmpty { json.member("software_attributionText", notice) }
        return written
    }

    /// Who made the file (SPDX 2.3 clause 8.13), whom SPDX 3 does not tell from others that a thing came from.
    private mutating func contributors(_ texts: [JSONValue]) {
        var makers: [String] = []
        for text in texts {
            let id = agent(SPDXJSONReader.party(text.stringValue ?? ""), "fileContributors")
            if !makers.contains(id) { makers.append(id) }
        }
        if !makers.isEmpty { json.member("originatedBy", makers) }
    }

    /// The files that it needs (SPDX 2.3 clause 8.14, deprecated).
    private mutating func needs(_ file: FileEntry, _ id: String) {
        let targets = SPDX3Reader.strings(file.unknown.first { $0.key == "fileDependencies" }?.value)
        guard !targets.isEmpty, targets.allSatisfy(isThere) else { return }
        begin("Relationship", nextStatement())
        json.member("from", id)
        json.member("relationshipType", "dependsOn")
        json.member("to", targets.map { ids[$0] })
        json.endObject()
    }

    private mutating func purposes(_ types: [JSONValue]) {
        let words = types.compactMap { $0.stringValue.flatMap { Self.purposes[$0] } }
        guard let first = words.first else { return }
        json.member("software_primaryPurpose", first)
        if words.count > 1 { json.member("software_additionalPurpose", Array(words.dropFirst())) }
    }

    /// What was concluded of a file, with the words on how, and what was found in it, which is what it declares (the words of the schema of SPDX
    /// 2.3).
    private mutating func licenses(_ file: FileEntry, _ id: String) {
        let value = { (key: String) in file.unknown.first { $0.key == key }?.value }
        let comment = value("licenseComments")?.stringValue
        let concluded = value("licenseConcluded")?.stringValue ?? FileLicense.noAssertion
        // Words on a licence that nobody asserts say why.
        if concluded != FileLicense.noAssertion || comment != nil { licensed(id, "hasConcludedLicense", concluded, comment: comment) }
        for text in SPDX3Reader.strings(value("licenseInfoInFiles")) where text != FileLicense.noAssertion {
            licensed(id, "hasDeclaredLicense", text)
        }
    }
}
