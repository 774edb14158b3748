import JSONStream

extension SPDX3Writer {
    /// purl, CPE names and identifiers of other schemes.
    mutating func identifiers(_ part: Component) {
        var entries: [(type: String, value: String)] = []
        let comments = SPDX3IdentifierTypes.comments(part)
        for (place, purl) in part.purls.enumerated() {
            guard SPDXLocator.isPurl(purl) || isSPDX3 else {
                losses.add(.valueRefused(field: "purl", value: purl))
                continue
            }
            if place == 0 { json.member("software_packageUrl", purl) }
            // Only there is room for a comment.
            if place > 0 || comments["packageUrl"]?[purl] != nil { entries.append(("packageUrl", purl)) }
        }
        for name in isSPDX3 ? part.cpes : part.allCPEs {
            guard SPDXLocator.isCPE(name) || isSPDX3 else {
                losses.add(.valueRefused(field: "cpe", value: name))
                continue
            }
            entries.append((name.utf8.starts(with: "cpe:2.3:".utf8) ? "cpe23" : "cpe22", name))
        }
        if part.hasDetails {
            if let swid = part.details.swid {
                entries.append(("swid", swid.tagID))
                for (field, isLost) in [
                    ("swid.name", swid.name.map { $0 != part.name } ?? false), ("swid.version", swid.version.map { $0 != part.version } ?? false),
                    ("swid.tagVersion", swid.tagVersion != nil), ("swid.patch", swid.isPatch != nil), ("swid.url", swid.url != nil),
                ] where isLost { losses.add(.noField(field: field)) }
                var unknown = swid.unknown
                losses.dropUnread(&unknown)
            }
            for identifier in part.details.identifiers {
                switch identifier.scheme {
                case .swidTag: entries.append(("swid", identifier.value))
                case .swhid: entries.append(("swhid", identifier.value))
                case .omnibor: entries.append(("gitoid", identifier.value))
                }
            }
        }
        let left = leftOver("externalIdentifier", part.unknown)
        guard !entries.isEmpty || !left.isEmpty else { return }
        json.key("externalIdentifier")
        json.beginArray()
        for entry in entries { identifier(entry.type, entry.value, comment: comments[entry.type]?[entry.value]) }
        for entry in left { json.value(entry) }
        json.endArray()
    }

    /// Pointers to things outside; the first address of a homepage has a member of its own.
    mutating func references(_ key: String, _ references: [ExternalReference], left: [JSONValue], homepage: Bool = false) {
        var rest = references
        if homepage, let place = references.firstIndex(where: { $0.type == "website" && $0.details == nil && !$0.locator.isEmpty }) {
            json.member("software_homePage", references[place].locator)
            rest.remove(at: place)
        }
        guard !rest.isEmpty || !left.isEmpty else { return }
        json.key(key)
        json.beginArray()
        for reference in rest {
            let type = SPDX3References.word(reference.type, category: reference.details?.category)
            if type == "other", reference.type != "other" {
                losses.add(.reworded(field: "externalReferences.type", value: reference.type, written: "other"))
            }
            json.beginObject()
            json.member("type", "ExternalRef")
            json.member("externalRefType", type)
            json.member("locator", [reference.locator])
            if let more = reference.details {
                json.member("comment", ifPresent: more.comment)
                if !more.hashes.isEmpty { losses.add(.noField(field: "externalReferences.hashes")) }
                if !more.properties.isEmpty { losses.add(.noField(field: "externalReferences.properties")) }
                unread(more.unknown)
            }
            json.endObject()
        }
        for entry in left { json.value(entry) }
        json.endArray()
    }

    /// Digests, and the digest over the files of a package.
    mutating func digests(_ hashes: [Hash], code: (value: String, excluded: [String])? = nil, left: [JSONValue]) {
        var kept: [(String, String)] = []
        for hash in hashes {
            let value = hash.value.lowercased()
            let length = hash.algorithm.digestBytes.map { $0 * 2 } ?? value.utf8.count
            guard let word = SPDX3Words.algorithm(hash.algorithm), value.utf8.count == length, !value.isEmpty, value.utf8.allSatisfy(ValueCheck.isHex)
            else {
                losses.add(.valueRefused(field: "hashes", value: "\(hash.algorithm.name) \(hash.value)"))
                continue
            }
            kept.append((word, value))
        }
        guard !kept.isEmpty || !left.isEmpty || code != nil else { return }
        json.key("verifiedUsing")
        json.beginArray()
        for (algorithm, value) in kept { digest("Hash", algorithm, value) }
        // SPDX 2.3 clause 7.9 makes it with SHA-1.
        if let code { digest("PackageVerificationCode", "sha1", code.value, excluded: code.excluded) }
        for entry in left { json.value(entry) }
        json.endArray()
    }

    private mutating func digest(_ type: String, _ algorithm: String, _ value: String, excluded: [String] = []) {
        json.beginObject()
        json.member("type", type)
        json.member("algorithm", algorithm)
        json.member("hashValue", value)
        if !excluded.isEmpty { json.member("packageVerificationCodeExcludedFile", excluded) }
        json.endObject()
    }

    /// Level and end of support, as far as SPDX 3 has words for them; ``extended(_:)`` says the rest.
    mutating func support(_ part: Component) {
        guard let support = part.support else { return }
        let kept = leftOver("supportLevel", part.unknown)
        if let level = support.level {
            let word = SPDX3Words.supportLevels.contains(level) ? level : support.knownLevel.map(SPDX3Words.supportLevel)
            if let word {
                json.key("supportLevel")
                json.beginArray()
                json.string(word)
                for further in kept where further.stringValue != word { json.value(further) }
                json.endArray()
            }
        }
        if let moment = support.endOfSupport.flatMap({ Moment($0) ?? Moment(day: $0) }) { json.member("validUntilTime", moment.text) }
    }

    /// The part's properties with those facts of our model that SPDX 3 has no member for.
    func extended(_ part: Component) -> [Property] {
        var properties = part.properties
        if let origin = part.origin { properties.append(Property(name: PropertyName.origin, value: origin.rawValue)) }
        guard part.hasDetails, let own = part.details.support else { return properties }
        if let level = own.level, !SPDX3Words.supportLevels.contains(level) {
            properties.append(Property(name: PropertyName.levelOfSupport, value: level))
        }
        if let day = own.endOfSupport, Moment(day)?.text != day { properties.append(Property(name: PropertyName.endOfSupport, value: day)) }
        if let day = own.endOfLife { properties.append(Property(name: PropertyName.endOfLife, value: day)) }
        return properties
    }

    /// Properties in the form that SPDX 3 has for those of CycloneDX (Extension, `CdxPropertiesExtension`).
    mutating func properties(_ list: [Property], left: [JSONValue]) {
        guard !list.isEmpty || !left.isEmpty else { return }
        json.key("extension")
        json.beginArray()
        if !list.isEmpty {
            json.beginObject()
            json.member("type", "extension_CdxPropertiesExtension")
            json.key("extension_cdxProperty")
            json.beginArray()
            for property in list {
                json.beginObject()
                json.member("type", "extension_CdxPropertyEntry")
                json.member("extension_cdxPropName", property.name)
                json.member("extension_cdxPropValue", ifPresent: property.value)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
        for entry in left { json.value(entry) }
        json.endArray()
    }
}
