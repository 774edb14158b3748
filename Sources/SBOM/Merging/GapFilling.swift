/// What only the other SBOM knows of a part is taken from it; what both say, and not alike, stays as it was and is named.
///
/// For words and structures, of which it matters that they were left out and hardly which is right; contradictions of facts are ``SBOMMerge/Conflict``s.
struct GapFilling {
    /// Fields that both have and that are not the same.
    private(set) var heldAlready: [String] = []

    mutating func fill(_ part: inout Component, from other: Component) {
        if other.hasDetails { fill(&part.details, from: other.details) }
        for field in other.unknown {
            guard let own = part.unknown.first(where: { $0.key == field.key }) else {
                part.unknown.append(field)
                continue
            }
            if own != field { heldAlready.append(field.key) }
        }
    }

    private mutating func fill(_ details: inout ComponentDetails, from other: ComponentDetails) {
        take("description", &details.description, other.description)
        take("publisher", &details.publisher, other.publisher)
        take("author", &details.authorText, other.authorText)
        take("authors", &details.authors, other.authors)
        take("mimeType", &details.mimeType, other.mimeType)
        take("pedigree", &details.pedigree, other.pedigree)
        take("service", &details.service, other.service)
        // Contradictions of these are compared one by one.
        details.copyright = details.copyright ?? other.copyright
        details.manufacturer = details.manufacturer ?? other.manufacturer
        details.originator = details.originator ?? other.originator
        details.swid = details.swid ?? other.swid
        details.versionRange = details.versionRange ?? other.versionRange
        details.support = details.support ?? other.support
        for purl in other.otherPurls where !details.otherPurls.contains(purl) { details.otherPurls.append(purl) }
        for identifier in other.identifiers where !details.identifiers.contains(identifier) { details.identifiers.append(identifier) }
        for tag in other.tags where !details.tags.contains(tag) { details.tags.append(tag) }
        guard let facts = other.spdx else { return }
        var own = details.spdx ?? SPDXPackageFacts()
        fill(&own, from: facts)
        details.spdx = own
    }

    private mutating func fill(_ facts: inout SPDXPackageFacts, from other: SPDXPackageFacts) {
        take("downloadLocation", &facts.downloadLocation, other.downloadLocation)
        take("packageFileName", &facts.packageFileName, other.packageFileName)
        take("sourceInfo", &facts.sourceInfo, other.sourceInfo)
        take("summary", &facts.summary, other.summary)
        take("comment", &facts.comment, other.comment)
        take("licenseComments", &facts.licenseComments, other.licenseComments)
        take("builtDate", &facts.builtDate, other.builtDate)
        take("releaseDate", &facts.releaseDate, other.releaseDate)
        take("verificationCode", &facts.verificationCode, other.verificationCode)
        for text in other.attributionTexts where !facts.attributionTexts.contains(text) { facts.attributionTexts.append(text) }
        for file in other.files where !facts.files.contains(file) { facts.files.append(file) }
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
