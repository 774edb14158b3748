import CPE
import PackageURL

/// What scoring asks of one document.
struct ScoreFacts {
    let document: SBOMDocument
    /// The components that rules are about: all but the product itself, which is not a part of itself, and services. Of a product without parts, itself.
    let components: [Component]
    private let related: Set<String>

    init(_ document: SBOMDocument) {
        self.document = document
        let subjects = Set(document.subjects)
        let parts = document.components.filter { $0.parent != nil || !subjects.contains($0.id) }
        components = parts.isEmpty ? document.subjectComponents + document.components : parts
        var related: Set<String> = []
        let own = document.documentID ?? "SPDXRef-DOCUMENT"
        for relationship in document.relationships where relationship.from != own {
            related.insert(relationship.from)
            if relationship.to != "NONE", relationship.to != "NOASSERTION" { related.insert(relationship.to) }
        }
        // To be nested in another, and to say that one needs nothing, are relations too.
        for component in document.components { if let parent = component.parent { related.formUnion([component.id, parent]) } }
        for component in document.subjectComponents.dropFirst() { related.insert(component.id) }
        related.formUnion(document.withoutDependencies)
        self.related = related
    }

    // MARK: Of the document.

    func has(_ element: ScoreElement) -> Bool {
        switch element {
        case .author: !makers.isEmpty
        case .authorContact: makers.contains(where: Self.hasContact)
        case .timestamp: document.created.map { Moment($0) != nil } ?? false
        case .toolName: document.tools.contains { !$0.name.isEmpty }
        case .lifecyclePhase: !document.phases.isEmpty
        case .subject: document.subject.map { !$0.name.isEmpty } ?? false
        case .documentIdentity: !(document.identity ?? "").isEmpty
        case .formatForAutomation: document.format.family != .table
        case .formatOfBSI: isRecentEnough
        case .statedCompleteness:
            !document.compositions.isEmpty || !document.withoutDependencies.isEmpty
                || document.relationships.contains { $0.to == "NONE" || $0.to == "NOASSERTION" }
        case .noVulnerabilities: document.vulnerabilities.isEmpty
        default: false
        }
    }

    /// Who made the document. Since CycloneDX 1.6 `metadata.manufacturer` is one of them; before, it was whoever made the product.
    private var makers: [Party] {
        let isOldCycloneDX = document.format.family == .cycloneDX && document.format.minorVersion ?? 0 < 6
        return document.authors + (isOldCycloneDX ? [] : [document.manufacturer].compactMap { $0 })
    }

    private var isRecentEnough: Bool {
        switch (document.format.family, document.format.minorVersion) {
        case (.cycloneDX, let minor?): minor >= 6
        case (.spdx, _): document.format.version.utf8.starts(with: "3.".utf8)
        default: false
        }
    }

    private static func hasContact(_ party: Party) -> Bool {
        guard let details = party.details else { return false }
        return details.email?.isEmpty == false || !details.urls.isEmpty || details.contacts.contains { $0.email?.isEmpty == false }
    }

    // MARK: Of a component.

    /// Whether the component has it; nil where the question makes no sense for it.
    func has(_ element: ScoreElement, _ component: Component) -> Bool? {
        switch element {
        case .supplier: component.supplier?.name.isEmpty == false || component.hasDetails && component.details.manufacturer?.name.isEmpty == false
        case .producerContact:
            [component.supplier, component.details.manufacturer, component.details.originator].compactMap { $0 }.contains(where: Self.hasContact)
                || component.details.authors.contains(where: Self.hasContact)
        case .name: !component.name.isEmpty
        // Files and data go without a version by their nature.
        case .version: component.kind == .file || component.kind == .data ? nil : component.version?.isEmpty == false
        case .identifier: hasIdentifier(component)
        case .hash: component.kind == .operatingSystem ? nil : !component.hashes.isEmpty
        case .sha512: component.kind == .operatingSystem ? nil : component.hashes.contains { $0.algorithm == .sha512 }
        case .license: component.licenses.contains { !$0.text.isEmpty || $0.form == .noLicense }
        case .licenseExpression: component.licenses.contains { $0.parsed != nil }
        case .relationship: related.contains(component.id)
        case .entryAuthor: !makers.isEmpty || !document.entryAuthors(of: component).isEmpty
        case .supportLevel: component.support?.level?.isEmpty == false
        case .endOfSupport: component.support?.endOfSupport?.isEmpty == false
        case .fileName: component.details.spdx?.packageFileName?.isEmpty == false || has("filename", component)
        case .executableProperty: has("executable", component)
        case .archiveProperty: has("archive", component)
        case .structuredProperty: has("structured", component)
        case .sourceAddress: component.externalReferences.contains { ["vcs", "source-distribution"].contains($0.type) }
        case .deployableAddress:
            component.externalReferences.contains { ["distribution", "distribution-intake"].contains($0.type) }
                || component.hasDetails && component.details.spdx?.downloadLocation.map { $0 != "NONE" } == true
        default: nil
        }
    }

    private func has(_ name: String, _ component: Component) -> Bool {
        component.properties.contains { $0.name == "bsi:component:\(name)" && $0.value?.isEmpty == false }
    }

    /// An identifier that can be read, not just a text in the field.
    private func hasIdentifier(_ component: Component) -> Bool {
        if component.hasDetails, component.details.swid?.tagID.isEmpty == false || !component.details.identifiers.isEmpty { return true }
        if component.purls.contains(where: { (try? PackageURL(parsing: $0, strictness: .syntax)) != nil }) { return true }
        return component.allCPEs.contains { (try? CPE(parsing: $0)) != nil }
    }
}
