/// Makes a document say nothing that a version of CycloneDX JSON cannot say, and names what it leaves out.
struct CycloneDXFitting {
    /// 4 for CycloneDX 1.4.
    let minor: Int
    /// How the document will be written down.
    let notation: SBOMFormat.Notation
    /// True if unread members are members of CycloneDX too.
    let isSameNotation: Bool
    /// Version of the document that is fitted; 0 where it is in another format.
    let sourceMinor: Int
    /// True if the document is a list of what the product is made of, as tables and SWID tags are, whatever it says of what contains them.
    let isListOfParts: Bool
    /// Texts of licences that have no id of their own elsewhere.
    let extracted: [String: ExtractedLicense]
    /// Ids of those that were written.
    var used: Set<String> = []
    /// True while a file is fitted.
    var isFile = false
    var losses: LossList

    private init(_ document: SBOMDocument, minor: Int, notation: SBOMFormat.Notation, _ losses: LossList) {
        self.minor = minor
        self.notation = notation
        self.losses = losses
        // XML is read as the JSON that says the same.
        isSameNotation = document.format.family == .cycloneDX
        isListOfParts = document.format.family != .spdx
        sourceMinor = isSameNotation ? document.format.minorVersion ?? 7 : 0
        extracted = Dictionary(document.extractedLicenses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    static func fit(_ given: SBOMDocument, minor: Int, notation: SBOMFormat.Notation, _ losses: inout LossList) -> SBOMDocument {
        let document = DistributionFiles.folded(given) { !$0.hashes.isEmpty }
        var fitting = CycloneDXFitting(document, minor: minor, notation: notation, losses)
        var fitted = document
        fitted.format = SBOMFormat(.cycloneDX, notation, version: "1.\(minor)")
        fitting.head(&fitted)
        fitting.structure(&fitted)
        fitting.parts(&fitted)
        fitting.lists(&fitted)
        losses = fitting.losses
        return fitted
    }

    private mutating func head(_ document: inout SBOMDocument) {
        identity(&document)
        if let version = document.documentVersion, version < 1 { losses.add(.valueRefused(field: "version", value: String(version))) }
        document.documentVersion = max(1, document.documentVersion ?? 1)
        if let name = document.name, let subject = document.subject {
            let said = [subject.name, subject.fullName, [subject.fullName, subject.version].compactMap { $0 }.joined(separator: "-")]
            if said.contains(name) { document.name = nil }
        }
        losses.drop("name", &document.name)
        losses.drop("comment", &document.comment)
        document.documentID = nil
        losses.require("timestamp", &document.created) { Moment($0) != nil }
        if minor < 5, !document.phases.isEmpty {
            losses.add(.noList(field: "lifecycles", count: document.phases.count))
            document.phases = []
        }
        for index in document.authors.indices { person(&document.authors[index], "authors") }
        document.authors.removeAll(where: Self.saysNothing)
        organization(&document.supplier, "supplier")
        organization(&document.manufacturer, "manufacturer")
        licenses(&document.licenses)
        if !isSameNotation { document.metadataUnknown.removeAll { !SPDX3Kept.isBeyondModel($0) } }
        unread(&document.metadataUnknown, .metadata)
        properties(&document.metadataProperties)
    }

    private mutating func identity(_ document: inout SBOMDocument) {
        guard let given = document.identity else {
            if !isSameNotation { document.identity = DerivedIdentity.placeholder }
            return
        }
        let lower = given.lowercased()
        if ValueCheck.isSerialNumber(lower) {
            document.identity = lower
        } else {
            losses.add(.valueRefused(field: isSameNotation ? "serialNumber" : "documentNamespace", value: given))
            document.identity = DerivedIdentity.placeholder
        }
    }

    private mutating func parts(_ document: inout SBOMDocument) {
        for index in document.subjectComponents.indices { component(&document.subjectComponents[index]) }
        for index in document.components.indices { component(&document.components[index]) }
        for index in document.services.indices { component(&document.services[index]) }
        removeTwins(&document.components)
        tools(&document)
        losses.component = nil
    }

    private mutating func lists(_ document: inout SBOMDocument) {
        references(&document.externalReferences)
        properties(&document.properties)
        if minor < 5 {
            // Only the metadata have properties there.
            document.metadataProperties += document.properties
            document.properties = []
        }
        compositions(&document.compositions)
        for index in document.vulnerabilities.indices { vulnerability(&document.vulnerabilities[index]) }
        losses.component = nil
        if !document.externalDocuments.isEmpty { losses.add(.noList(field: "externalDocumentRefs", count: document.externalDocuments.count)) }
        document.externalDocuments = []
        extractedLicenses(&document)
        document.unknown.removeAll { $0.key == "$schema" }
        unread(&document.unknown, .top)
        document.unknown.insert(UnknownField(key: "$schema", json: "\"http://cyclonedx.org/schema/bom-1.\(minor).schema.json\""), at: 0)
    }
}
