import CPE
import Diagnostics
import JSONSchema
import PackageURL

extension SBOMRules {
    /// Kinds of things that have no version by their nature.
    private static func hasNoVersion(_ kind: ComponentKind) -> Bool {
        switch kind {
        case .service, .file, .data, .cryptographicAsset: true
        default: false
        }
    }

    /// The rules about one component, service or subject.
    mutating func part(_ component: Component, _ entry: PlaceEntry) {
        let id = component.id
        let hasRange = component.hasDetails && component.details.versionRange != nil
        if component.version?.isEmpty ?? true, !hasRange, !Self.hasNoVersion(component.kind) {
            let shown = quoted(component.fullName)
            add(
                "SBOM-211", .warning, at: .entry(entry), component: id,
                Wording(ja: "部品「\(shown)」に版がありません。", en: "the component \"\(shown)\" has no version."))
        }
        for text in component.purls {
            if let purl = purl(text, id, at: .value(entry, .purl, text, occurrence: 0)) { version(component, purl, text, entry) }
        }
        for (index, text) in component.cpes.enumerated() {
            cpe(text, id, at: .value(entry, .cpe, text, occurrence: component.cpes[..<index].count { $0 == text }))
        }
        hashes(component.hashes, id, entry)
        licenses(component.licenses, id, entry)
        sameLicense(component.licenses, id, entry)
        var before: [Hash] = []
        for reference in component.externalReferences where reference.details != nil {
            let found = reference.details?.hashes ?? []
            hashes(found, id, entry, field: .referenceHash, after: before)
            before += found
        }
        bomLinks(component, entry)
        evidence(component, entry)
        guard component.hasDetails else { return }
        versionRange(component, entry)
        identifiers(component, entry)
        if let pedigree = component.details.pedigree { self.pedigree(pedigree, of: id, entry) }
        if let facts = component.details.spdx { self.facts(facts, id, entry) }
        // In other formats it is a property, and often words: "until the hardware is no longer supported".
        if document.format.family == .spdx, let text = component.details.support?.endOfSupport {
            date(text, "validUntilDate", id, at: .value(entry, .validUntil, text, occurrence: 0))
        }
    }

    private mutating func facts(_ facts: SPDXPackageFacts, _ id: String, _ entry: PlaceEntry) {
        if let text = facts.builtDate { date(text, "builtDate", id, at: .value(entry, .builtDate, text, occurrence: 0)) }
        if let text = facts.releaseDate { date(text, "releaseDate", id, at: .value(entry, .releaseDate, text, occurrence: 0)) }
    }

    /// - Returns: the purl, where it is one.
    @discardableResult
    mutating func purl(_ text: String, _ id: String, at place: RulePlace) -> PackageURL? {
        do throws(PURLError) {
            return try PackageURL(parsing: text)
        } catch {
            let found = Self.syntaxError(text)
            add(
                "SBOM-205", found == nil ? .warning : .error, at: place, component: id, (found ?? error).wording)
            return nil
        }
    }

    /// Why a text is no purl of any type; nil where it only breaks the rules of its type.
    private static func syntaxError(_ text: String) -> PURLError? {
        do throws(PURLError) {
            _ = try PackageURL(parsing: text, strictness: .syntax)
            return nil
        } catch {
            return error
        }
    }

    mutating func cpe(_ text: String, _ id: String, at place: @autoclosure () -> RulePlace) {
        do {
            _ = try CPE(parsing: text)
        } catch {
            add("SBOM-206", .error, at: place(), component: id, error.wording)
        }
    }

    /// Digests must have the alphabet and the length of their algorithm.
    mutating func hashes(_ hashes: [Hash], _ id: String, _ entry: PlaceEntry, field: PlaceField = .hash, after before: [Hash] = []) {
        for (index, hash) in hashes.enumerated() {
            guard let wording = Self.fault(hash) else { continue }
            let occurrence = (before + hashes[..<index]).count { $0.value == hash.value }
            add("SBOM-208", .error, at: .value(entry, field, hash.value, occurrence: occurrence), component: id, wording)
        }
        sameAlgorithm(hashes, id, entry, field, after: before)
    }

    private static func fault(_ hash: Hash) -> Wording? {
        let isHexadecimal = hash.value.utf8.allSatisfy { $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 6 }
        guard isHexadecimal, !hash.value.isEmpty else {
            let (name, shown) = (quoted(hash.algorithm.name), quoted(hash.value))
            return Wording(ja: "\(name)のハッシュ値「\(shown)」が16進数ではありません。", en: "the \(name) hash \"\(shown)\" is not hexadecimal.")
        }
        guard let bytes = hash.algorithm.digestBytes, hash.value.utf8.count != bytes * 2 else { return nil }
        let name = quoted(hash.algorithm.name)
        return Wording(
            ja: "\(name)のハッシュ値は16進数で\(bytes * 2)桁のはずですが、\(hash.value.utf8.count)桁です。",
            en: "a \(name) hash has \(bytes * 2) hexadecimal digits; this one has \(hash.value.utf8.count).")
    }

    /// Dates and times are RFC 3339 (CycloneDX `date-time`; SPDX 2.3 clause 6.9).
    mutating func date(_ text: String, _ field: String, _ id: String?, at place: RulePlace) {
        guard !DateTimeCheck.isDateTime(text) else { return }
        let shown = quoted(text)
        add(
            "SBOM-212", .error, at: place, component: id,
            Wording(
                ja: "「\(field)」の日時「\(shown)」が正しくありません(例: 2026-01-31T09:00:00Z)。",
                en: "\"\(shown)\" in \"\(field)\" is not a date and time such as 2026-01-31T09:00:00Z."))
    }
}
