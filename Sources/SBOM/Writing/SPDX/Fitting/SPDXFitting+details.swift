extension SPDXFitting {
    mutating func details(_ part: inout Component, _ more: inout ComponentDetails) {
        originator(&more)
        losses.drop("entryAuthors", &more.entryAuthors)
        losses.drop("mime-type", &more.mimeType)
        losses.drop("tags", &more.tags)
        losses.drop("versionRange", &more.versionRange)
        swid(part, &more)
        if more.pedigree != nil { losses.add(.noField(field: "pedigree")) }
        more.pedigree = nil
        if more.service != nil { losses.add(.noField(field: "service")) }
        more.service = nil
        more.identifiers.removeAll { identifier in
            if identifier.scheme == .swidTag { return false }
            let isKnown = identifier.value.utf8.starts(with: identifier.scheme == .swhid ? "swh:1:".utf8 : "gitoid:".utf8)
            if isKnown { return false }
            losses.add(.valueRefused(field: identifier.scheme == .swhid ? "swhid" : "omniborId", value: identifier.value))
            return true
        }
        support(part, &more)
    }

    /// The id of a tag becomes an address of the scheme `swid` (SPDX 2.3 Annex F, reference type swid). What else is known of the tag has no place.
    private mutating func swid(_ part: Component, _ more: inout ComponentDetails) {
        for index in more.identifiers.indices where more.identifiers[index].scheme == .swidTag {
            let given = more.identifiers[index].value
            guard let address = SWIDLinkTarget.address(tag: given), address != given else { continue }
            losses.add(.reworded(field: "swid", value: given, written: address))
            more.identifiers[index].value = address
        }
        guard let tag = more.swid else { return }
        more.swid = nil
        losses.besideTagID(tag, of: part)
        guard let address = SWIDLinkTarget.address(tag: tag.tagID) else { return losses.add(.valueRefused(field: "swid", value: tag.tagID)) }
        let identifier = Identifier(scheme: .swidTag, value: address)
        if !more.identifiers.contains(identifier) { more.identifiers.append(identifier) }
    }

    /// One party made the part first: the manufacturer, else an author, else the publisher.
    private mutating func originator(_ more: inout ComponentDetails) {
        var candidates: [(String, Party)] = []
        if let originator = more.originator { candidates.append(("originator", originator)) }
        if let manufacturer = more.manufacturer { candidates.append(("manufacturer", manufacturer)) }
        for author in more.authors { candidates.append(("authors", author)) }
        if let author = more.authorText { candidates.append(("author", Party(name: author, kind: .person))) }
        if let publisher = more.publisher { candidates.append(("publisher", Party(name: publisher, kind: .organization))) }
        more.originator = nil
        for (field, party) in candidates {
            var party = party
            self.party(&party, field, isPerson: false)
            if party.name.isEmpty { continue }
            if more.originator == nil {
                more.originator = party
            } else if more.originator?.name != party.name {
                losses.add(.onlyOne(field: "originator", value: party.name))
            }
        }
        more.manufacturer = nil
        more.authors = []
        more.authorText = nil
        more.publisher = nil
    }

    private mutating func support(_ part: Component, _ more: inout ComponentDetails) {
        supportProperty = nil
        guard let support = part.support else { return }
        let moment = support.endOfSupport.flatMap { Moment($0) ?? Moment(day: $0) }
        // Properties that say it are named among the properties.
        if moment != nil { supportProperty = support.endOfSupport }
        if let own = more.support {
            if own.level != nil { losses.add(.noField(field: PropertyName.levelOfSupport)) }
            if own.endOfLife != nil { losses.add(.noField(field: PropertyName.endOfLife)) }
            if let date = own.endOfSupport, moment == nil { losses.add(.valueRefused(field: "validUntilDate", value: date)) }
        }
        more.support = moment.map { SupportStatement(endOfSupport: $0.text) }
    }

    /// Identifiers that validators would refuse, and the types and categories of other references (SPDX 2.3 Annex F).
    mutating func references(_ part: inout Component) {
        part.cpes = part.allCPEs
        part.cpes.removeAll { name in
            if SPDXLocator.isCPE(name) { return false }
            losses.add(.valueRefused(field: "cpe", value: name))
            return true
        }
        if let purl = part.purl, !SPDXLocator.isPurl(purl) {
            losses.add(.valueRefused(field: "purl", value: purl))
            part.purl = nil
        }
        var hasHomepage = false
        var kept: [ExternalReference] = []
        for reference in part.externalReferences {
            if let more = reference.details {
                if !more.hashes.isEmpty { losses.add(.noField(field: "externalReferences.hashes")) }
                if !more.properties.isEmpty { losses.add(.noField(field: "externalReferences.properties")) }
                var unknown = more.unknown
                losses.dropUnread(&unknown)
            }
            let comment = reference.details?.comment
            if reference.type == "website", !hasHomepage, comment == nil, SPDXLocator.isHomepage(reference.locator) {
                hasHomepage = true
                kept.append(ExternalReference(type: "website", locator: reference.locator))
                continue
            }
            guard !reference.locator.isEmpty, !reference.locator.utf8.contains(where: { $0 <= 32 }), !reference.type.isEmpty else {
                losses.add(.valueRefused(field: "externalReferences.\(reference.type)", value: reference.locator))
                continue
            }
            // The id of a tag has become an address, see ``swid(_:_:)``.
            let locator = reference.type == "swid" ? SWIDLinkTarget.address(tag: reference.locator) ?? reference.locator : reference.locator
            let written = SPDXReferenceTypes.written(reference.type, locator)
            var details = ExternalReferenceDetails()
            details.category = written.category
            details.comment = comment
            kept.append(ExternalReference(type: written.type, locator: locator, details: details))
        }
        part.externalReferences = kept
    }
}
