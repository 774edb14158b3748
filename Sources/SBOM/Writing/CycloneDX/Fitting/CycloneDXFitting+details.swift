extension CycloneDXFitting {
    /// Who made and wrote the part: what the version has no field for goes to the nearest field that it has.
    mutating func makers(_ more: inout ComponentDetails) {
        if let originator = more.originator {
            if originator.kind == .person {
                more.authors.append(originator)
            } else if more.manufacturer == nil, minor >= 6 {
                more.manufacturer = originator
            } else if more.publisher == nil {
                more.publisher = originator.name.isEmpty ? nil : originator.name
            } else {
                losses.add(.onlyOne(field: "originator", value: originator.name))
            }
            more.originator = nil
        }
        if minor >= 6 {
            organization(&more.manufacturer, "manufacturer")
            for index in more.authors.indices { person(&more.authors[index], "authors") }
            more.authors.removeAll(where: Self.saysNothing)
            return
        }
        if more.manufacturer != nil { losses.add(.noField(field: "manufacturer")) }
        more.manufacturer = nil
        guard !more.authors.isEmpty else { return }
        if more.authorText == nil {
            more.authors.removeAll { $0.name.isEmpty && $0.details == nil }
            guard !more.authors.isEmpty else { return }
            more.authorText = more.authors.map(\.name).joined(separator: ", ")
            if more.authors.contains(where: { $0.details != nil }) { losses.add(.noField(field: "authors.email")) }
        } else {
            losses.add(.noField(field: "authors"))
        }
        more.authors = []
    }

    mutating func identifiers(_ part: Component, _ more: inout ComponentDetails) {
        var kept: [Identifier] = []
        for identifier in more.identifiers {
            switch identifier.scheme {
            case .swidTag where more.swid == nil:
                var tag = SWIDReference(tagID: SWIDLinkTarget.tag(identifier.value))
                tag.name = part.name
                tag.version = part.version
                more.swid = tag
            case .swidTag:
                if more.swid?.tagID != SWIDLinkTarget.tag(identifier.value) { losses.add(.onlyOne(field: "swid", value: identifier.value)) }
            case .swhid, .omnibor:
                if minor >= 6 {
                    kept.append(identifier)
                } else {
                    losses.add(.noField(field: identifier.scheme == .swhid ? "swhid" : "omniborId"))
                }
            }
        }
        more.identifiers = kept
        guard var tag = more.swid else { return }
        if tag.name == nil { tag.name = part.name }
        losses.require("swid.url", &tag.url, ValueCheck.isReference)
        unread(&tag.unknown, .swid)
        more.swid = tag
    }

    /// What only SPDX packages have: the place of download becomes a reference, the summary the description where there is none.
    mutating func spdx(_ facts: SPDXPackageFacts, _ part: inout Component, _ more: inout ComponentDetails) {
        var facts = facts
        if let place = facts.downloadLocation, place != "NONE", ValueCheck.isReference(place) {
            part.externalReferences.append(ExternalReference(type: "distribution", locator: place))
            facts.downloadLocation = nil
        }
        if more.description == nil {
            more.description = facts.summary
            facts.summary = nil
        }
        losses.drop("downloadLocation", &facts.downloadLocation)
        losses.drop("packageFileName", &facts.packageFileName)
        losses.drop("sourceInfo", &facts.sourceInfo)
        losses.drop("summary", &facts.summary)
        losses.drop("comment", &facts.comment)
        losses.drop("licenseComments", &facts.licenseComments)
        losses.drop("builtDate", &facts.builtDate)
        losses.drop("releaseDate", &facts.releaseDate)
        losses.drop("attributionTexts", &facts.attributionTexts)
        losses.drop("packageVerificationCode", &facts.verificationCode)
        facts.uncodedFiles = []
        losses.drop("hasFiles", &facts.files)
        more.spdx = nil
    }

    mutating func pedigree(_ pedigree: inout Pedigree) {
        let owner = losses.component
        for index in pedigree.ancestors.indices { component(&pedigree.ancestors[index]) }
        for index in pedigree.descendants.indices { component(&pedigree.descendants[index]) }
        for index in pedigree.variants.indices { component(&pedigree.variants[index]) }
        losses.component = owner
        for index in pedigree.commits.indices { unread(&pedigree.commits[index], .commit) }
        for index in pedigree.patches.indices {
            let types: Set<String> = ["unofficial", "monkey", "backport", "cherry-pick"]
            pedigree.patches[index].type = word("patch.type", pedigree.patches[index].type, types, or: "unofficial")
            for place in pedigree.patches[index].resolves.indices {
                let given = pedigree.patches[index].resolves[place].type
                pedigree.patches[index].resolves[place].type = word("issue.type", given, ["defect", "enhancement", "security"], or: "defect")
                unread(&pedigree.patches[index].resolves[place].unknown, .issue)
            }
            unread(&pedigree.patches[index].unknown, .patch)
        }
        unread(&pedigree.unknown, .pedigree)
    }

    /// A word that the schema demands and knows.
    private mutating func word(_ field: String, _ given: String?, _ known: Set<String>, or other: String) -> String {
        guard let given else {
            losses.add(.filledIn(field: field, written: other))
            return other
        }
        if known.contains(given) { return given }
        losses.add(.reworded(field: field, value: given, written: other))
        return other
    }
}
