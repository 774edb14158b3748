extension SBOMMerger {
    /// Brings what `other` says into the component at `index`: gaps are filled, contradictions listed.
    ///
    /// What is true of certain bytes only (digests, copyright in them, how they were changed) is not taken over from another copy.
    mutating func unite(_ other: Component, at index: Int, from source: String) {
        var part = merge.document.components[index]
        let first = origins[part.id] ?? product
        let copy = CopyComparison(part, other)
        var conflicts: [SBOMMerge.Conflict] = []
        func compare(_ field: String, _ kept: String?, _ value: String?) {
            guard let kept, let value, kept != value else { return }
            conflicts.append(
                SBOMMerge.Conflict(
                    component: part.id, name: Self.label(part), field: field, kept: kept, keptFrom: first, other: value, otherFrom: source))
        }
        if !Self.isSameName(part, other) { compare("name", part.fullName, other.fullName) }
        if part.kind != .unspecified, other.kind != .unspecified { compare("type", part.kind.rawValue, other.kind.rawValue) }
        compare("scope", scope(of: part, from: first)?.rawValue, scope(of: other, from: source)?.rawValue)
        compare("supplier", part.supplier?.name, other.supplier?.name)
        compare("version", part.version, other.version)
        compare("license", Self.licenses(part), Self.licenses(other))
        for hash in other.hashes {
            let own = part.hashes.filter { $0.algorithm == hash.algorithm }.map { "\(hash.algorithm.name) \($0.value.lowercased())" }
            let value = "\(hash.algorithm.name) \(hash.value.lowercased())"
            if !own.contains(value) { compare("hash", own.first, value) }
        }
        // Both are written where the format can; that they are not the same name is for a person to judge. A guess against a chosen name is no contradiction.
        let isSameBasis = part.flags.contains(.cpesAreGuessed) == other.flags.contains(.cpesAreGuessed)
        if isSameBasis, !part.allCPEs.isEmpty, !other.allCPEs.isEmpty, Set(part.allCPEs).isDisjoint(with: other.allCPEs) {
            compare("cpe", part.allCPEs.first, other.allCPEs.first)
        }
        let isOtherPackage = Set(part.purls).isDisjoint(with: other.purls)
        if isOtherPackage { compare("purl", part.purl, other.purl) }
        if part.hasDetails, other.hasDetails { compare("swid", part.details.swid?.tagID, other.details.swid?.tagID) }
        compare("origin", part.origin?.rawValue, other.origin?.rawValue)
        compare("level-of-support", part.support?.level, other.support?.level)
        compare("end-of-support", part.support?.endOfSupport, other.support?.endOfSupport)
        compare("end-of-life", part.support?.endOfLife, other.support?.endOfLife)
        if copy == .other {
            if let copyright = other.details.copyright { compare("copyright", part.details.copyright ?? "", copyright) }
        } else {
            compare("copyright", part.details.copyright, other.details.copyright)
        }
        if copy != .same {
            // Of one copy that was changed and another that was not, a person has to say whether they are one part.
            func modified(_ part: Component) -> String { part.flags.contains(.isModified) ? "true" : "" }
            compare("modified", modified(part), modified(other))
            compare("pedigree", part.details.pedigree?.summary ?? "", other.details.pedigree?.summary ?? "")
        }
        if part.hasDetails, other.hasDetails {
            compare("manufacturer", part.details.manufacturer?.name, other.details.manufacturer?.name)
            compare("originator", part.details.originator?.name, other.details.originator?.name)
            compare("versionRange", part.details.versionRange, other.details.versionRange)
        }
        merge.conflicts += conflicts.filter { !merge.conflicts.contains($0) }

        part.version = part.version ?? other.version
        if part.purl == nil || !isOtherPackage {
            part.purl = part.purl ?? other.purl
            for purl in other.purls where !part.purls.contains(purl) { part.details.otherPurls.append(purl) }
        }
        part.origin = part.origin ?? other.origin
        if scope(of: part, from: first) == nil { part.scope = other.scope }
        part.group = part.group ?? other.group
        if part.kind == .unspecified { part.kind = other.kind }
        takeLicenses(of: other, into: &part)
        // Names that somebody chose are not mixed with guesses: a mark is of all of them.
        if part.cpes.isEmpty {
            part.cpes = other.cpes
            part.flags.formUnion(other.flags.intersection(.cpesAreGuessed))
        } else if part.flags.contains(.cpesAreGuessed), !other.flags.contains(.cpesAreGuessed), !other.cpes.isEmpty {
            part.cpes = other.cpes
            part.flags.remove(.cpesAreGuessed)
        } else if part.flags.contains(.cpesAreGuessed) == other.flags.contains(.cpesAreGuessed) {
            for cpe in other.cpes where !part.cpes.contains(cpe) { part.cpes.append(cpe) }
        }
        if copy != .other {
            for hash in other.hashes where !part.hashes.contains(where: { $0.algorithm == hash.algorithm }) { part.hashes.append(hash) }
        }
        Self.addSources(of: other.properties, to: &part.properties, first: product)
        for property in other.properties where !part.properties.contains(property) {
            // Each SBOM that has the part is named; an id in one of them only with the first.
            if property.name == PropertyName.sourceID, Self.source(of: part) != nil { continue }
            part.properties.append(property)
        }
        // By name: properties, in which they are kept, have no room for more.
        for author in other.details.entryAuthors where !part.details.entryAuthors.contains(where: { $0.name == author.name }) {
            part.details.entryAuthors.append(author)
        }
        var gaps = GapFilling(copy)
        gaps.fill(&part, from: other)
        merge.losses += gaps.heldAlready.map { (source, SBOMLoss(.heldAlready(field: $0), component: other.id)) }
        part.flags.formUnion(other.flags.intersection(copy == .same ? [.isModified, .isExternal] : .isExternal))
        merge.document.components[index] = part
        note(part, at: index)
    }

    /// Name and version, for people.
    static func label(_ part: Component) -> String { [part.fullName, part.version ?? ""].filter { !$0.isEmpty }.joined(separator: " ") }

    /// The scope as it is meant: in CycloneDX one that is not stated is `required` (1.6 `component.scope`), in other formats silence says nothing.
    private func scope(of part: Component, from source: String) -> ComponentScope? {
        part.scope ?? ((families[source] ?? merge.document.format.family) == .cycloneDX ? .required : nil)
    }

    /// True for names that differ in letter case only, or in whether the group stands before them.
    private static func isSameName(_ one: Component, _ other: Component) -> Bool {
        let names = [one, other].map { part in Set([part.name, part.fullName].map { $0.lowercased() }) }
        return !names[0].isDisjoint(with: names[1])
    }

    /// Licences that somebody stated and licences found in files are two things: what is there of one does not stand in the way of the other. What was declared
    /// stands beside what was concluded where the two do not contradict each other.
    private func takeLicenses(of other: Component, into part: inout Component) {
        let stated = part.licenses.filter { $0.basis != .foundInFiles }
        let isOneMind = Self.licenses(part) == Self.licenses(other) && stated.allSatisfy { $0.basis != .unspecified }
        for claim in other.licenses {
            switch claim.basis {
            case .foundInFiles:
                if part.licenses.contains(where: { $0.basis == .foundInFiles && $0.text == claim.text }) { continue }
            case .unspecified: if !stated.isEmpty { continue }
            case .declared, .concluded:
                if !stated.isEmpty, !isOneMind || stated.contains(where: { $0.basis == claim.basis }) { continue }
            }
            part.licenses.append(claim)
        }
    }

    private static func licenses(_ part: Component) -> String? {
        let texts = Set(part.licenses.filter { $0.basis != .foundInFiles }.map { $0.parsed?.canonical ?? $0.text })
        return texts.isEmpty ? nil : texts.sorted().joined(separator: " AND ")
    }
}
