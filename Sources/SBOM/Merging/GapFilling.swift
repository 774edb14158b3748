/// What only the other SBOM knows of a part is taken from it; what both say, and not alike, stays as it was and is named.
///
/// For words and structures, of which it matters that they were left out and hardly which is right; contradictions of facts are ``SBOMMerge/Conflict``s.
struct GapFilling {
    /// Fields that both have and that are not the same, or that are true of the other copy only.
    private(set) var heldAlready: [String] = []
    private let copy: CopyComparison

    init(_ copy: CopyComparison) { self.copy = copy }

    mutating func fill(_ part: inout Component, from other: Component) {
        take("supplier", &part.supplier, other.supplier)
        if other.hasDetails { fill(&part.details, from: other.details) }
        for reference in other.externalReferences {
            guard let own = part.externalReferences.firstIndex(where: { $0.type == reference.type && $0.locator == reference.locator }) else {
                part.externalReferences.append(reference)
                continue
            }
            take("externalReferences", &part.externalReferences[own].details, reference.details)
        }
        for field in other.unknown {
            guard let own = part.unknown.first(where: { $0.key == field.key }) else {
                part.unknown.append(field)
                continue
            }
            // The same may be written with other white space.
            if own != field, own.value != field.value { heldAlready.append(field.key) }
        }
    }

    private mutating func fill(_ details: inout ComponentDetails, from other: ComponentDetails) {
        take("description", &details.description, other.description)
        take("publisher", &details.publisher, other.publisher)
        take("author", &details.authorText, other.authorText)
        take("authors", &details.authors, other.authors)
        take("mimeType", &details.mimeType, other.mimeType)
        // That one copy was changed says nothing of another; where only one says so, it is listed as a contradiction.
        if copy == .same || details.pedigree?.summary == other.pedigree?.summary { take("pedigree", &details.pedigree, other.pedigree) }
        take("service", &details.service, other.service)
        take("manufacturer", &details.manufacturer, other.manufacturer)
        take("originator", &details.originator, other.originator)
        if details.swid?.tagID == other.swid?.tagID || details.swid == nil { take("swid", &details.swid, other.swid) }
        // Contradictions of these are compared one by one.
        if copy != .other { details.copyright = details.copyright ?? other.copyright }
        details.versionRange = details.versionRange ?? other.versionRange
        if let support = other.support {
            let own = details.support
            details.support = SupportStatement(
                level: own?.level ?? support.level, endOfSupport: own?.endOfSupport ?? support.endOfSupport,
                endOfLife: own?.endOfLife ?? support.endOfLife)
        }
        for identifier in other.identifiers where !details.identifiers.contains(identifier) {
            // These are digests too.
            if copy == .other, identifier.scheme != .swidTag {
                heldAlready.append(identifier.scheme == .swhid ? "swhid" : "omniborId")
            } else {
                details.identifiers.append(identifier)
            }
        }
        for tag in other.tags where !details.tags.contains(tag) { details.tags.append(tag) }
        guard let facts = other.spdx else { return }
        var own = details.spdx ?? SPDXPackageFacts()
        fill(&own, from: facts)
        details.spdx = own
    }

    private mutating func fill(_ facts: inout SPDXPackageFacts, from other: SPDXPackageFacts) {
        take("downloadLocation", &facts.downloadLocation, other.downloadLocation)
        takeOfBytes("packageFileName", &facts.packageFileName, other.packageFileName)
        take("sourceInfo", &facts.sourceInfo, other.sourceInfo)
        take("summary", &facts.summary, other.summary)
        take("comment", &facts.comment, other.comment)
        take("licenseComments", &facts.licenseComments, other.licenseComments)
        takeOfBytes("builtDate", &facts.builtDate, other.builtDate)
        take("releaseDate", &facts.releaseDate, other.releaseDate)
        takeOfBytes("verificationCode", &facts.verificationCode, other.verificationCode)
        for text in other.attributionTexts where !facts.attributionTexts.contains(text) { facts.attributionTexts.append(text) }
        // A digest over the files goes with them.
        var files: [String]? = facts.files.isEmpty ? nil : facts.files
        takeOfBytes("hasFiles", &files, other.files.isEmpty ? nil : other.files)
        facts.files = files ?? []
    }

    /// What is true of certain bytes is left out where the other copy has other bytes, and told.
    private mutating func takeOfBytes<Value: Equatable>(_ field: String, _ own: inout Value?, _ other: Value?) {
        guard copy == .other, own == nil, other != nil else { return take(field, &own, other) }
        heldAlready.append(field)
    }

    /// Of two parties of one name the one with addresses says more; another name is a contradiction, which is listed where the two are compared.
    private mutating func take(_ field: String, _ own: inout Party?, _ other: Party?) {
        guard let other, let known = own, known != other else {
            own = own ?? other
            return
        }
        guard known.name == other.name else { return }
        // An id is the document's own.
        var (details, others) = (known.details ?? PartyDetails(), other.details ?? PartyDetails())
        (details.id, others.id) = (nil, nil)
        if details.isEmpty { own?.details = other.details ?? known.details } else if !others.isEmpty, details != others { heldAlready.append(field) }
    }

    private mutating func take<Value: Equatable>(_ field: String, _ own: inout Value?, _ other: Value?) {
        guard let other else { return }
        if let own, own != other { heldAlready.append(field) }
        own = own ?? other
    }

    private mutating func take<Value: Equatable>(_ field: String, _ own: inout [Value], _ other: [Value]) {
        if own.isEmpty { own = other } else if !other.isEmpty, own != other { heldAlready.append(field) }
    }
}
