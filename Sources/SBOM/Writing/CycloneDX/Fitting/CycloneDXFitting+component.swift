import JSONStream

extension CycloneDXFitting {
    /// Fits a component or a service.
    mutating func component(_ part: inout Component) {
        losses.component = part.id
        let isService = part.kind == .service
        isFile = part.kind == .file
        if !isService { kind(&part) }
        let model = model(&part)
        unread(&part.unknown, isService ? .service : .component)
        if let model { part.unknown.append(model) }
        organization(&part.supplier, "supplier")
        licenses(of: &part)
        hashes(&part.hashes)
        references(&part.externalReferences)
        properties(&part.properties)
        cpes(&part)
        if minor < 7, part.flags.contains(.isExternal) {
            losses.add(.noField(field: "isExternal"))
            part.flags.remove(.isExternal)
        }
        part.flags.remove(.filesNotAnalyzed)
        if part.hasDetails {
            var more = part.details
            details(&part, &more)
            part.details = more
        }
    }

    private mutating func details(_ part: inout Component, _ more: inout ComponentDetails) {
        if minor < 7 { losses.drop("versionRange", &more.versionRange) }
        if minor < 6 { losses.drop("tags", &more.tags) }
        losses.require("mime-type", &more.mimeType, ValueCheck.isMediaType)
        for purl in more.otherPurls { losses.add(.onlyOne(field: "purl", value: purl)) }
        more.otherPurls = []
        entryAuthors(&more)
        makers(&more)
        identifiers(part, &more)
        if let facts = more.spdx { spdx(facts, &part, &more) }
        if var pedigree = more.pedigree {
            self.pedigree(&pedigree)
            more.pedigree = pedigree
        }
        if var facts = more.service {
            if minor < 5 { losses.drop("trustZone", &facts.trustZone) }
            keepReferences("endpoints", &facts.endpoints)
            more.service = facts.isEmpty ? nil : facts
        }
    }

    /// Kinds that the version has no word for. A part of unknown kind is a library: the schema says to choose that where one cannot tell.
    private mutating func kind(_ part: inout Component) {
        let known = ComponentKind(cycloneDXType: part.kind.rawValue) != nil
        var written = part.kind
        switch part.kind {
        case .platform, .deviceDriver, .machineLearningModel, .data: if minor < 5 { written = part.kind == .data ? .file : .library }
        case .cryptographicAsset: if minor < 6 { written = .library }
        case .installer: written = .application
        case .archive, .source: written = .file
        default: if !known { written = .library }
        }
        let given = part.unknown.first { $0.key == "type" || $0.key == "primaryPackagePurpose" }?.value?.stringValue
        if !isSameNotation {
            // The class of an element of SPDX 3, and a purpose that says no more, are in the type.
            part.unknown.removeAll { field in
                if field.key == "type" { return true }
                guard field.key == "software_primaryPurpose", let purpose = field.value?.stringValue else { return false }
                return SPDX3Words.purposes.contains { $0.purpose == purpose && $0.kind == part.kind }
            }
        }
        guard written != part.kind else { return }
        if part.kind == .unspecified {
            losses.add(.filledIn(field: "type", written: written.rawValue))
        } else {
            losses.add(.reworded(field: "type", value: given ?? part.kind.rawValue, written: written.rawValue))
        }
        part.unknown.removeAll { $0.key == "type" || $0.key == "primaryPackagePurpose" }
        part.kind = written
    }

    /// The format has one CPE; further ones go where Syft puts them and where ``Component/allCPEs`` finds them.
    private mutating func cpes(_ part: inout Component) {
        guard part.cpes.count > 1 else { return }
        let known = Set(part.properties.lazy.filter { $0.name == "syft:cpe23" }.compactMap(\.value))
        part.properties += part.cpes.dropFirst().filter { !known.contains($0) }.map { Property(name: "syft:cpe23", value: $0) }
        part.cpes = Array(part.cpes.prefix(1))
    }

}
