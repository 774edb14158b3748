import JSONStream

extension SPDX3Writer {
    /// A part as a `software_Package` (SPDX 3.0.1, Software, `Package`).
    mutating func package(_ part: Component, id: String, isSubject: Bool) {
        let given = part.unknown.first { $0.key == "type" }?.value?.stringValue
        let keptCreation = isSPDX3 ? part.unknown.first { $0.key == "creationInfo" }?.value : nil
        let authors = keptCreation == nil && part.hasDetails ? creation(by: part.details.entryAuthors) : nil
        json.beginObject()
        json.member("type", isSPDX3 ? given ?? "software_Package" : "software_Package")
        json.member("spdxId", id)
        json.key("creationInfo")
        if let keptCreation { json.value(keptCreation) } else { json.string(authors ?? creation) }
        name(part)
        if part.hasDetails { facts(part) }
        parties(part, isSubject: isSubject)
        support(part)
        identifiers(part)
        let references = part.externalReferences.filter { reference in
            guard SPDX3IdentifierTypes.isSaid(reference, of: part) else { return true }
            var unknown = reference.details?.unknown ?? []
            losses.dropUnread(&unknown)
            return false
        }
        self.references("externalRef", references, left: leftOver("externalRef", part.unknown), homepage: true)
        let code = verificationCode(part)
        digests(part.hashes, code: code, left: leftOver("verifiedUsing", part.unknown))
        purpose(part, given)
        json.member("software_packageVersion", ifPresent: part.version)
        properties(extended(part), left: leftOver("extension", part.unknown))
        let written = isSPDX3 ? Self.written.union(FileLicense.keys) : code == nil ? Self.written : Self.written.union(["packageVerificationCode"])
        unread(takeAnnotations(part.unknown, about: id), except: written)
        json.endObject()
        if !isSPDX3, part.hasDetails, let name = part.details.spdx?.packageFileName { distribution(name, of: id) }
        licenses(part, id)
        keptLicenses(part.unknown, id)
    }

    private static let written: Set<String> = [
        "type", "creationInfo", "externalIdentifier", "externalRef", "verifiedUsing", "extension", "software_primaryPurpose", "supportLevel",
    ]

    /// The digest over the package's files: in the model, or as SPDX 2 has it (2.3 clause 7.9), with the files that it leaves out.
    private func verificationCode(_ part: Component) -> (value: String, excluded: [String])? {
        if part.hasDetails, let facts = part.details.spdx, let code = facts.verificationCode { return (code, facts.uncodedFiles) }
        // A code that is none, or of files that nobody looked at, is named among the unread members.
        guard !isSPDX3, !part.flags.contains(.filesNotAnalyzed),
            let given = part.unknown.first(where: { $0.key == "packageVerificationCode" })?.value,
            let code = given["packageVerificationCodeValue"]?.stringValue, code.utf8.count == 40, code.utf8.allSatisfy(ValueCheck.isHex)
        else { return nil }
        return (code, SPDX3Reader.strings(given["packageVerificationCodeExcludedFiles"]))
    }

    /// The file that the package comes as (SPDX 2.3 clause 7.4), which SPDX 3 has as an element.
    private mutating func distribution(_ name: String, of part: String) {
        let id = ids.minted("file-\(name)")
        begin("software_File", id)
        json.member("name", name)
        json.endObject()
        begin("Relationship", nextStatement())
        json.member("from", part)
        json.member("relationshipType", "hasDistributionArtifact")
        json.member("to", [id])
        json.endObject()
    }

    private mutating func name(_ part: Component) {
        if part.name.isEmpty, !isSPDX3 { losses.add(.filledIn(field: "name", written: "?")) }
        if !part.name.isEmpty || !isSPDX3 { json.member("name", part.name.isEmpty ? "?" : part.name) }
        for (flag, field) in [(ComponentFlags.isModified, "modified"), (.isExternal, "isExternal")] where part.flags.contains(flag) {
            losses.add(.noField(field: field))
        }
        if !isSPDX3, !part.isGroupInPURL { losses.add(.noField(field: "group")) }
        if let scope = part.scope, scope != .required { losses.add(.noField(field: "scope.\(scope.rawValue)")) }
    }

    private mutating func facts(_ part: Component) {
        let more = part.details
        json.member("description", ifPresent: more.description)
        if let copyright = more.copyright { json.member("software_copyrightText", copyright) }
        for (field, isThere) in [
            ("mime-type", more.mimeType != nil), ("tags", !more.tags.isEmpty), ("versionRange", more.versionRange != nil),
            ("pedigree", more.pedigree != nil), ("service", more.service != nil),
        ] where isThere { losses.add(.noField(field: field)) }
        guard let spdx = more.spdx else { return }
        json.member("summary", ifPresent: spdx.summary)
        json.member("comment", ifPresent: spdx.comment)
        time("builtTime", spdx.builtDate)
        time("releaseTime", spdx.releaseDate)
        if let location = spdx.downloadLocation {
            if isSPDX3 || location != "NONE" {
                json.member("software_downloadLocation", location)
            } else {
                losses.add(.valueRefused(field: "downloadLocation", value: location))
            }
        }
        json.member("software_sourceInfo", ifPresent: spdx.sourceInfo)
        if !spdx.attributionTexts.isEmpty { json.member("software_attributionText", spdx.attributionTexts) }
        if isSPDX3, spdx.packageFileName != nil { losses.add(.noField(field: "packageFileName")) }
        // Of SPDX 2 they stand with the licence that was concluded, see ``licenses(_:_:)``.
        if isSPDX3, spdx.licenseComments != nil { losses.add(.noField(field: "licenseComments")) }
    }

    /// Who supplies the part, and everyone it came from: SPDX 3 does not tell makers from authors.
    private mutating func parties(_ part: Component, isSubject: Bool) {
        var supplier = part.supplier
        if isSubject, !isSPDX3, supplier == nil, !document.subjectComponents.isEmpty { supplier = document.supplier }
        if let supplier { json.member("suppliedBy", agent(supplier, "supplier")) }
        var makers: [(field: String, party: Party)] = []
        if part.hasDetails {
            let more = part.details
            if let party = more.originator { makers.append(("originator", party)) }
            if let party = more.manufacturer { makers.append(("manufacturer", party)) }
            for party in more.authors { makers.append(("authors", party)) }
            if let name = more.authorText { makers.append(("author", Party(name: name, kind: .person))) }
            if let name = more.publisher { makers.append(("publisher", Party(name: name, kind: .organization))) }
        }
        if isSubject, !isSPDX3, !document.subjectComponents.isEmpty, let maker = document.manufacturer,
            !makers.contains(where: { $0.field == "manufacturer" })
        {
            makers.append(("manufacturer", maker))
        }
        var written: [String] = []
        for (field, party) in makers {
            let id = agent(party, field)
            if field == "manufacturer" || field == "publisher" {
                losses.add(.reworded(field: field, value: party.name, written: "originatedBy"))
            }
            if !written.contains(id) { written.append(id) }
        }
        if !written.isEmpty { json.member("originatedBy", written) }
    }

    private mutating func purpose(_ part: Component, _ given: String?) {
        if isSPDX3, let kept = part.unknown.first(where: { $0.key == "software_primaryPurpose" })?.value {
            json.key("software_primaryPurpose")
            return json.value(kept)
        }
        // The class of the element says it already.
        if isSPDX3, given != nil { return }
        guard part.kind != .unspecified else { return }
        let known = SPDX3Words.purposes.first { $0.kind == part.kind }?.purpose
        if known == nil || part.kind == .other {
            let value = given ?? part.kind.rawValue
            if value != "other" { losses.add(.reworded(field: "type", value: value, written: "other")) }
        }
        json.member("software_primaryPurpose", known ?? "other")
    }
}
