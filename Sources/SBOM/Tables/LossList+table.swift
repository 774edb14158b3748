/// What a table has no column for.
extension LossList {
    /// - Parameter hasManufacturer: does the manufacturer stand in the column of suppliers?
    mutating func leaveOut(_ part: Component, hasManufacturer: Bool) {
        component = part.id
        defer { component = nil }
        if !part.externalReferences.isEmpty { add(.noList(field: "externalReferences", count: part.externalReferences.count)) }
        let carried = ["syft:cpe23", PropertyName.endOfSupport, PropertyName.endOfLife, PropertyName.levelOfSupport]
        let properties = part.properties.count { !carried.contains($0.name) }
        if properties > 0 { add(.noList(field: "properties", count: properties)) }
        for field in part.unknown { add(.unreadField(field: field.key)) }
        for (flag, field) in [(ComponentFlags.isModified, "modified"), (.isExternal, "isExternal")] where part.flags.contains(flag) {
            add(.noField(field: field))
        }
        beyondName(part.supplier, "supplier")
        licenses(part.licenses, "licenses")
        guard part.hasDetails else { return }
        let more = part.details
        let texts = [
            ("copyright", more.copyright), ("publisher", more.publisher), ("author", more.authorText), ("versionRange", more.versionRange),
            ("mime-type", more.mimeType),
        ]
        for (field, text) in texts where text != nil { add(.noField(field: field)) }
        if hasManufacturer {
            beyondName(more.manufacturer, "manufacturer")
        } else if more.manufacturer != nil {
            add(.noField(field: "manufacturer"))
        }
        let others = [
            ("authors", !more.authors.isEmpty), ("originator", more.originator != nil), ("tags", !more.tags.isEmpty),
            ("pedigree", more.pedigree != nil), ("service", more.service != nil),
        ]
        for (field, isThere) in others where isThere { add(.noField(field: field)) }
        for field in more.spdx?.fields ?? [] { add(.noField(field: field)) }
        for author in more.entryAuthors { beyondName(author, PropertyName.entryAuthor) }
        guard let swid = more.swid else { return }
        besideTagID(swid, of: part)
    }

    mutating func leaveOut(_ document: SBOMDocument) {
        if document.identity != nil { add(.noField(field: document.format.family == .spdx ? "documentNamespace" : "serialNumber")) }
        let subject = document.subject
        let texts = [
            ("name", document.name.map { $0 != subject?.name && $0 != subject?.fullName } ?? false), ("comment", document.comment != nil),
            ("version", (document.documentVersion ?? 1) != 1),
            ("metadata.supplier", document.supplier.map { subject == nil || subject?.supplier ?? $0 != $0 } ?? false),
            ("metadata.manufacturer", document.manufacturer != nil),
        ]
        for (field, isThere) in texts where isThere { add(.noField(field: field)) }
        if let subject, subject.supplier == nil { beyondName(document.supplier, "metadata.supplier") }
        for author in document.authors { beyondName(author, "authors") }
        let properties = document.properties.count + document.metadataProperties.count
        // The licence of the data is the same for all SPDX documents.
        let licenses = document.format.family == .spdx ? document.licenses.count { $0.text != "CC0-1.0" } : document.licenses.count
        let lists: [(String, Int)] = [
            ("tools", document.tools.count), ("lifecycles", document.phases.count), ("compositions", document.compositions.count),
            ("vulnerabilities", document.vulnerabilities.count), ("externalReferences", document.externalReferences.count),
            ("properties", properties), ("files", document.files.count),
            ("hasExtractedLicensingInfos", document.extractedLicenses.count), ("externalDocumentRefs", document.externalDocuments.count),
            ("metadata.licenses", licenses), ("dependencies (none)", document.withoutDependencies.count),
        ]
        for (field, count) in lists where count > 0 { add(.noList(field: field, count: count)) }
        for field in document.unknown + document.metadataUnknown where field.key != "$schema" { lose(field) }
        for id in document.subjects.dropFirst() { add(.onlyOne(field: "subject", value: id)) }
    }

    /// What is known of a tag of a part beside its id, where only that has a place.
    mutating func besideTagID(_ tag: SWIDReference, of part: Component) {
        let parts = [
            ("swid.name", tag.name.map { $0 != part.name } ?? false), ("swid.version", tag.version.map { $0 != part.version } ?? false),
            ("swid.tagVersion", tag.tagVersion != nil), ("swid.patch", tag.isPatch != nil), ("swid.url", tag.url != nil),
        ]
        for (field, isThere) in parts where isThere { add(.noField(field: field)) }
        for field in tag.unknown { add(.unreadField(field: "swid.\(field.key)")) }
    }

    /// Addresses and people to ask: a cell has the name.
    private mutating func beyondName(_ party: Party?, _ field: String) {
        guard let details = party?.details else { return }
        if details.email != nil || details.phone != nil || !details.contacts.isEmpty { add(.noField(field: "\(field).contact")) }
        if !details.urls.isEmpty { add(.noField(field: "\(field).url")) }
        for unread in details.unknown { add(.unreadField(field: "\(field).\(unread.key)")) }
    }

    private mutating func licenses(_ claims: [LicenseClaim], _ field: String) {
        let found = claims.count { $0.basis == .foundInFiles }
        if found > 0 { add(.noList(field: "licenseInfoFromFiles", count: found)) }
        let bases = Set(claims.lazy.map(\.basis).filter { $0 != .foundInFiles })
        // One column cannot say which of two was declared and which concluded.
        if bases.count > 1 { add(.noField(field: "\(field).acknowledgement")) }
        if let other = TableLicense(claims).leftOut { add(.onlyOne(field: field, value: other)) }
        for claim in claims {
            guard let details = claim.details else { continue }
            if details.url != nil { add(.noField(field: "\(field).url")) }
            for unread in details.unknown + details.unknownBeside { add(.unreadField(field: "\(field).\(unread.key)")) }
        }
    }
}
