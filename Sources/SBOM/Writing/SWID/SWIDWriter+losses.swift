extension SWIDWriter {
    /// Names what the document says of the subject and the tag does not.
    mutating func unsaid(_ subject: Component) {
        if subject.group != nil { losses.add(.noField(field: "group")) }
        if !subject.hashes.isEmpty { losses.add(.noField(field: "hashes")) }
        if let scope = subject.scope { losses.add(.valueRefused(field: "scope", value: scope.rawValue)) }
        common(subject)
        guard subject.hasDetails else { return }
        if subject.details.originator != nil { losses.add(.noField(field: "originator")) }
        let tag = subject.details.swid?.tagID
        for identifier in subject.details.identifiers {
            if identifier.scheme == .swidTag, tag == nil || SWIDLinkTarget.tag(identifier.value) == tag { continue }
            losses.add(.noField(field: identifier.scheme == .swhid ? "swhid" : identifier.scheme == .omnibor ? "omniborId" : "swid"))
        }
        for field in subject.unknown where isTag && Self.attribute(field) == nil && SWIDElement.node(field) == nil {
            losses.add(.unreadField(field: field.key))
        }
    }

    /// Names what the document says of a part and the tag does not, which says `said` of it.
    mutating func unsaid(_ part: Component, as said: Component, saysHashes: Bool = false) {
        let texts: [(String, String?, String?)] = [
            ("name", part.name, said.name), ("group", part.group, said.group), ("version", part.version, said.version),
            ("purl", part.purl, said.purl), ("type", part.kind.rawValue, said.kind.rawValue), ("parent", part.parent, nil),
        ]
        for (field, value, known) in texts where value != known && value != nil {
            if field == "parent", part.parent == subject.id { continue }
            losses.add(.noField(field: field))
        }
        if part.scope == .excluded { losses.add(.valueRefused(field: "scope", value: "excluded")) }
        if let origin = part.origin { losses.add(.valueRefused(field: PropertyName.origin, value: origin.rawValue)) }
        if part.supplier != nil { losses.add(.noField(field: "supplier")) }
        let lists = [
            ("cpe", part.cpes.count), ("licenses", part.licenses.count), ("hashes", saysHashes ? 0 : part.hashes.count),
            ("externalReferences", part.externalReferences.count),
        ]
        for (field, count) in lists where count > 0 { losses.add(.noList(field: field, count: count)) }
        for property in part.properties { losses.add(.noField(field: "properties.\(property.name)")) }
        common(part)
        guard part.hasDetails else { return }
        let more = part.details
        let fields = [
            ("description", more.description != nil), ("copyright", more.copyright != nil), ("manufacturer", more.manufacturer != nil),
            ("originator", more.originator != nil), ("purl", !more.otherPurls.isEmpty),
            ("swid", more.swid.map { $0.tagID != said.details.swid?.tagID || $0.tagVersion != nil || $0.isPatch != nil || $0.url != nil } ?? false),
            ("identifiers", !more.identifiers.allSatisfy { $0.scheme == .swidTag && SWIDLinkTarget.tag($0.value) == said.details.swid?.tagID }),
        ]
        for (field, isThere) in fields where isThere { losses.add(.noField(field: field)) }
    }

    /// What no place in a tag is for, whatever part it is about.
    private mutating func common(_ part: Component) {
        if !isTag { for field in part.unknown { losses.add(.unreadField(field: field.key)) } }
        let flags: [(String, ComponentFlags)] = [("isExternal", .isExternal), ("modified", .isModified)]
        for (field, flag) in flags where part.flags.contains(flag) { losses.add(.noField(field: field)) }
        guard part.hasDetails else { return }
        let more = part.details
        let fields = [
            ("publisher", more.publisher != nil), ("author", more.authorText != nil), ("authors", !more.authors.isEmpty),
            (PropertyName.entryAuthor, !more.entryAuthors.isEmpty), ("versionRange", more.versionRange != nil), ("mime-type", more.mimeType != nil),
            ("tags", !more.tags.isEmpty), ("pedigree", more.pedigree != nil), ("support", more.support != nil), ("service", more.service != nil),
        ]
        for (field, isThere) in fields where isThere { losses.add(.noField(field: field)) }
        guard let facts = more.spdx else { return }
        for field in facts.fields { losses.add(.noField(field: field)) }
    }

    /// Names what the document says of itself and the tag does not.
    mutating func top() {
        for other in document.subjects.dropFirst() where other != "NONE" && other != "NOASSERTION" {
            losses.add(.onlyOne(field: "metadata.component", value: other))
        }
        let said = [subject.name, subject.fullName, [subject.fullName, subject.version].compactMap { $0 }.joined(separator: "-")]
        let fields = [
            ("name", document.name.map { !said.contains($0) } ?? false), ("comment", document.comment != nil),
            (document.format.family == .spdx ? "documentNamespace" : "serialNumber", document.identity != nil),
            ("version", (document.documentVersion ?? 1) != 1),
        ]
        for (field, isThere) in fields where isThere { losses.add(.noField(field: field)) }
        let lists = [
            ("licenses", document.licenses.count), ("lifecycles", document.phases.count), ("tools", document.tools.count),
            ("compositions", document.compositions.count), ("dependencies (none)", document.withoutDependencies.count),
            ("externalReferences", document.externalReferences.count), ("hasExtractedLicensingInfos", document.extractedLicenses.count),
            ("externalDocumentRefs", document.externalDocuments.count),
        ]
        for (field, count) in lists where count > 0 { losses.add(.noList(field: field, count: count)) }
        for property in document.properties + document.metadataProperties { losses.add(.noField(field: "properties.\(property.name)")) }
        for field in document.unknown + document.metadataUnknown.filter(SPDX3Kept.isBeyondModel) where field.key != "$schema" { losses.lose(field) }
        for claim in document.vulnerabilities {
            losses.component = claim.ref ?? claim.id
            losses.add(.noField(field: "vulnerabilities"))
        }
        losses.component = nil
    }
}
