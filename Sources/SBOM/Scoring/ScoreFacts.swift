import CPE
import PackageURL

/// What scoring asks of one document.
struct ScoreFacts {
    let document: SBOMDocument
    /// The components that rules are about: all of them and the product too, which is how we read "each component" (NTIA 2021; ntia-conformance-checker counts it as well).
    /// Services are not asked.
    var components: some Sequence<Component> { [document.subjectComponents, document.components].joined() }
    private let related: Set<String>
    private let distributions: ScoreDistributions
    private let completeness: ScoreCompleteness

    init(_ document: SBOMDocument) {
        self.document = document
        related = ScoreRelations(document).ids
        distributions = ScoreDistributions(document)
        completeness = ScoreCompleteness(document)
    }

    // MARK: Of the document.

    func has(_ element: ScoreElement) -> Bool {
        switch element {
        case .author: !makers.isEmpty
        case .authorContact: parties.contains(where: Self.hasContact)
        case .timestamp: document.created.map { Moment($0) != nil } ?? false
        case .toolName: document.tools.contains { StatedText.says($0.name) }
        case .lifecyclePhase: !document.phases.isEmpty
        case .subject: StatedText.isThere(document.subject?.name)
        case .documentIdentity: StatedText.says(document.identity)
        case .formatForAutomation: document.format.family != .table
        case .formatOfBSI: isRecentEnough
        case .noVulnerabilities: document.vulnerabilities.isEmpty
        default: false
        }
    }

    /// Who made the document. Since CycloneDX 1.6 `metadata.manufacturer` is one of them; before, it was whoever made the product.
    private var parties: [Party] {
        let isOldCycloneDX = document.format.family == .cycloneDX && document.format.minorVersion ?? 0 < 6
        return document.authors + (isOldCycloneDX ? [] : [document.manufacturer].compactMap { $0 })
    }

    /// Those of them that have a name.
    private var makers: [Party] { parties.filter { StatedText.says($0.name) } }

    private var isRecentEnough: Bool {
        switch (document.format.family, document.format.minorVersion) {
        case (.cycloneDX, let minor?): minor >= 6
        case (.spdx, _): document.format.version.utf8.starts(with: "3.".utf8)
        default: false
        }
    }

    private static func hasContact(_ party: Party) -> Bool {
        guard let details = party.details else { return false }
        return StatedText.isMail(details.email) || details.urls.contains(where: StatedText.isAddress)
            || details.contacts.contains { StatedText.isMail($0.email) }
    }

    // MARK: Of a component.

    /// Whether the component has it; nil where the question makes no sense for it.
    func has(_ element: ScoreElement, _ component: Component) -> Bool? {
        component.kind == .file && !Self.isAsked(element, ofFile: component) ? nil : said(element, component)
    }

    private func said(_ element: ScoreElement, _ component: Component) -> Bool? {
        switch element {
        case .supplier: suppliers(of: component).contains { StatedText.says($0.name) }
        case .producerContact:
            (suppliers(of: component) + [component.details.originator].compactMap { $0 } + component.details.authors).contains(where: Self.hasContact)
        case .name: StatedText.isThere(component.name)
        // Files and data go without a version by their nature.
        case .version: component.kind == .file || component.kind == .data ? nil : StatedText.says(component.version)
        case .identifier: hasIdentifier(component)
        case .hash: Self.isBytes(component) ? has(component, where: Self.isDigest) : nil
        case .sha512: Self.isBytes(component) ? has(component) { $0.algorithm == .sha512 && Self.isDigest($0) } : nil
        case .license: Self.licenses(component).contains { StatedText.says($0.text) || $0.form == .noLicense }
        case .licenseExpression: Self.licenses(component).contains { StatedText.says($0.text) && $0.parsed != nil }
        case .relationship: related.contains(component.id)
        case .statedCompleteness: completeness.says(component)
        case .entryAuthor: !makers.isEmpty || document.entryAuthors(of: component).contains { StatedText.says($0.name) }
        // Asked of software, not of the device that it runs on.
        case .supportLevel: component.kind == .device ? nil : StatedText.says(component.support?.level)
        case .endOfSupport: component.kind == .device ? nil : Self.isDate(component.support?.endOfSupport)
        // Of what is delivered as a file.
        case .fileName:
            component.kind == .device
                ? nil
                : component.hasDetails && StatedText.says(component.details.spdx?.packageFileName) || has("filename", component)
                    || distributions.hasName(component)
        case .executableProperty: component.kind == .device ? nil : has("executable", component) || distributions.hasPurposes(component)
        case .archiveProperty: component.kind == .device ? nil : has("archive", component) || distributions.hasPurposes(component)
        case .structuredProperty: component.kind == .device ? nil : has("structured", component) || distributions.hasStructure(component)
        case .sourceAddress: Self.hasAddress(["vcs", "source-distribution"], component)
        case .deployableAddress:
            Self.hasAddress(["distribution", "distribution-intake"], component)
                || component.hasDetails && StatedText.says(component.details.spdx?.downloadLocation)
        default: nil
        }
    }

    /// A file has neither a package's identifiers nor a life of its own, and what stands in a package comes from whoever supplies that.
    private static func isAsked(_ element: ScoreElement, ofFile file: Component) -> Bool {
        switch element {
        case .identifier, .supportLevel, .endOfSupport, .sourceAddress, .deployableAddress: false
        case .supplier, .producerContact: file.parent == nil
        default: true
        }
    }

    /// Who supplies a component. Of the product CycloneDX says it of the whole document; its manufacturer up to 1.5 too.
    private func suppliers(of component: Component) -> [Party] {
        var found = [component.supplier, component.hasDetails ? component.details.manufacturer : nil]
        if component.id == document.subjects.first {
            found.append(document.supplier)
            if document.format.family == .cycloneDX, document.format.minorVersion ?? 0 < 6 { found.append(document.manufacturer) }
        }
        return found.compactMap { $0 }
    }

    /// What files hold says nothing of the part's own licence (SPDX 2.3, 7.14).
    private static func licenses(_ component: Component) -> [LicenseClaim] { component.licenses.filter { $0.basis != .foundInFiles } }

    /// False for what has no bytes of its own to take a digest of.
    private static func isBytes(_ component: Component) -> Bool { component.kind != .operatingSystem && component.kind != .device }

    /// Hexadecimal digits, as many as the algorithm gives.
    private static func isDigest(_ hash: Hash) -> Bool {
        guard !hash.value.isEmpty, hash.value.utf8.allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }) else { return false }
        return hash.algorithm.digestBytes.map { hash.value.utf8.count == 2 * $0 } ?? true
    }

    /// A day, with or without a time; a year or a month alone does not tell the date.
    private static func isDate(_ text: String?) -> Bool {
        guard let text else { return false }
        return Moment(day: TableValues.day(text)) != nil || Moment(text) != nil
    }

    private static func hasAddress(_ types: [String], _ component: Component) -> Bool {
        component.externalReferences.contains { types.contains($0.type) && StatedText.says($0.locator) }
    }

    private func has(_ component: Component, where isGood: (Hash) -> Bool) -> Bool {
        component.hashes.contains(where: isGood) || distributions.hashes(of: component).contains(where: isGood)
    }

    /// The words of BSI's property taxonomy for CycloneDX, and `true` and `false`, which some tools write.
    private static let words: [String: Set<String>] = [
        "executable": ["executable", "non-executable", "true", "false"], "archive": ["archive", "no archive", "true", "false"],
        "structured": ["structured", "unstructured", "true", "false"],
    ]

    private func has(_ name: String, _ component: Component) -> Bool {
        component.properties.contains { property in
            property.name == "bsi:component:\(name)" && StatedText.says(property.value)
                && Self.words[name]?.contains(property.value?.lowercased() ?? "") ?? true
        }
    }

    /// `swh:1:rev:` and 40 digits, `gitoid:blob:sha256:` and 64; of tags there is no form.
    private static func isReadable(_ identifier: Identifier) -> Bool {
        let parts = identifier.value.split(separator: ":", omittingEmptySubsequences: false)
        func isHex(_ text: Substring, _ counts: Set<Int>) -> Bool {
            counts.contains(text.utf8.count) && text.utf8.allSatisfy { UnicodeScalar($0).properties.isASCIIHexDigit }
        }
        switch identifier.scheme {
        case .swhid:
            return parts.count >= 4 && parts[0] == "swh" && parts[1] == "1" && ["cnt", "dir", "rev", "rel", "snp"].contains(parts[2])
                && isHex(parts[3].prefix { $0 != ";" }, [40])
        case .omnibor: return parts.count == 4 && parts[0] == "gitoid" && isHex(parts[3], [40, 64])
        case .swidTag: return StatedText.says(identifier.value)
        }
    }

    /// An identifier that can be read, not just a text in the field.
    private func hasIdentifier(_ component: Component) -> Bool {
        if component.hasDetails,
            StatedText.says(component.details.swid?.tagID) || component.details.identifiers.contains(where: Self.isReadable)
        {
            return true
        }
        if component.purls.contains(where: { (try? PackageURL(parsing: $0, strictness: .syntax)) != nil }) { return true }
        return component.allCPEs.contains { (try? CPE(parsing: $0)) != nil }
    }
}
