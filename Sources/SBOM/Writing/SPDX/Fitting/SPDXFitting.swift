import JSONStream

/// Gives a document the shape of an SPDX 2.3 document, and names what it leaves out.
struct SPDXFitting {
    /// True if the document is SPDX 2 already; its ids and words are kept then, as far as they follow the rules. SPDX 3 names things by IRIs and has other words.
    let isSPDX: Bool
    /// True if it is SPDX 3.
    let isSPDX3: Bool
    /// The document's id in what was read.
    let own: String
    var losses: LossList
    var ids = SPDXIDs()
    var licenseRefs = SPDXLicenseRefs()
    /// Ids of snippets and the like, which are written as they stand, and of other documents. SPDX 2 only.
    private(set) var others: Set<String> = []
    /// Licences that need no change, by their text.
    var fitted: [String: String] = [:]
    /// Value of the property that became the date until which the part is supported.
    var supportProperty: String?
    /// Snippets of SPDX 3.
    private let snippets: [JSONValue]

    private init(_ document: SBOMDocument, _ losses: LossList) {
        isSPDX = document.format.family == .spdx && document.format.notation != .jsonLD
        isSPDX3 = document.format.family == .spdx && !isSPDX
        own = document.documentID ?? "SPDXRef-DOCUMENT"
        self.losses = losses
        snippets = isSPDX ? [] : Self.snippets(document)
        licenseRefs.documents = []
    }

    /// - Parameter notation: what it is to be written in; tag-value asks for more than JSON in one place.
    static func fit(_ given: SBOMDocument, notation: SBOMFormat.Notation, _ losses: inout LossList) -> SBOMDocument {
        let document = DistributionFiles.folded(given, canStand: isWritable)
        var fitting = SPDXFitting(document, losses)
        var fitted = document
        fitted.format = SBOMFormat(.spdx, .json, version: "2.3")
        fitting.externalDocuments(&fitted, notation)
        fitting.name(fitted)
        for license in document.extractedLicenses { fitting.licenseRefs.define(license.id, text: license.text) }
        for part in document.everything { fitting.licenseRefs.reserve(part.licenses) }
        fitting.structure(&fitted)
        fitting.head(&fitted)
        for index in fitted.components.indices { fitting.package(&fitted.components[index]) }
        fitting.losses.component = nil
        fitting.rest(&fitted, of: document.documentID)
        fitted.extractedLicenses += fitting.licenseRefs.found
        losses = fitting.losses
        return fitted
    }

    /// Gives every part and file an SPDX id made from its own.
    private mutating func name(_ document: SBOMDocument) {
        for part in document.everything { ids.add(part.id) }
        for file in document.files where isSPDX || Self.isWritable(file) { ids.add(file.id, kind: "File") }
        guard isSPDX else {
            for snippet in snippets { ids.add(SPDX3Reader.id(snippet), kind: "Snippet") }
            return
        }
        others.formUnion(document.externalDocuments.lazy.map(\.id))
        licenseRefs.documents = others
        for field in document.unknown + document.metadataUnknown { if let value = field.value { SBOMRules.collect(value, &others) } }
    }

    /// An id as it is written; nil for one that nothing in the document has.
    func spdxID(_ id: String) -> String? {
        if id == "NONE" || id == "NOASSERTION" { return id }
        if let name = ids[id] { return name }
        if id == own, isSPDX || isSPDX3 { return "SPDXRef-DOCUMENT" }
        guard isSPDX else { return nil }
        // An element of another document (clause 6.6), which this one has to name.
        let other = id.utf8.starts(with: "DocumentRef-".utf8) ? String(id.prefix { $0 != ":" }) : id
        return others.contains(other) ? id : nil
    }

    /// A file without a SHA-1 cannot stand in an SPDX 2.3 document (clause 8.4: mandatory).
    static func isWritable(_ file: FileEntry) -> Bool { file.hashes.contains { $0.algorithm == .sha1 } }

    private mutating func head(_ document: inout SBOMDocument) {
        let subject = document.subjects.first.flatMap { id in document.components.first { $0.id == id } }
        // SPDX 3 names the document by the address that one of SPDX 2 has in the world (clause 6.5).
        if !isSPDX, let given = document.identity, given.utf8.reversed().starts(with: "#SPDXRef-DOCUMENT".utf8.reversed()) {
            document.identity = String(decoding: given.utf8.dropLast("#SPDXRef-DOCUMENT".utf8.count), as: UTF8.self)
        }
        if let given = document.identity, !ValueCheck.isAddressWithoutFragment(given) {
            losses.add(.valueRefused(field: isSPDX ? "documentNamespace" : "serialNumber", value: given))
            document.identity = nil
        }
        if document.identity == nil { document.identity = DerivedIdentity.placeholder }
        if document.name == nil { document.name = [subject?.fullName, subject?.version].compactMap { $0 }.joined(separator: "-") }
        if document.name == "" { document.name = "SBOM" }
        if let version = document.documentVersion, version > 1 { losses.add(.noField(field: "version")) }
        document.documentVersion = nil
        created(&document)
        creators(&document)
        if document.licenses.contains(where: { $0.text != "CC0-1.0" }) {
            for claim in document.licenses where claim.text != "CC0-1.0" { losses.add(.valueRefused(field: "dataLicense", value: claim.text)) }
        }
        document.licenses = [LicenseClaim("CC0-1.0", form: .expression)]
        if !document.phases.isEmpty { losses.add(.noList(field: "lifecycles", count: document.phases.count)) }
        document.phases = []
    }

    private mutating func created(_ document: inout SBOMDocument) {
        let moment = document.created.flatMap { Moment($0) ?? Moment(day: $0) }
        if let given = document.created, moment == nil { losses.add(.valueRefused(field: "created", value: given)) }
        if moment == nil { losses.add(.filledIn(field: "created", written: "1970-01-01T00:00:00Z")) }
        document.created = moment?.text ?? "1970-01-01T00:00:00Z"
    }

    private mutating func creators(_ document: inout SBOMDocument) {
        if isSPDX {
            for index in document.authors.indices where document.authors[index].kind == .unspecified {
                document.authors[index] = stated(document.authors[index], "creators") ?? document.authors[index]
            }
        }
        for index in document.authors.indices { party(&document.authors[index], "authors", isPerson: true) }
        document.authors.removeAll { $0.name.isEmpty }
        for index in document.tools.indices where !isSPDX {
            let tool = document.tools[index]
            let name = [tool.fullName, tool.version].compactMap { $0 }.joined(separator: "-")
            document.tools[index] = Component(id: tool.id, name: name.isEmpty ? tool.supplier?.name ?? "?" : name)
            losses.besideName(of: tool, said: name.isEmpty ? ["group", "vendor"] : ["group"])
        }
        losses.component = nil
        guard document.authors.isEmpty, document.tools.isEmpty else { return }
        losses.add(.filledIn(field: "creators", written: "Tool: mimamori"))
        document.tools = [Component(id: "Tool: mimamori", name: "mimamori")]
    }

    /// Lists at the top that SPDX does not have.
    ///
    /// - Parameter given: the id that the document had.
    private mutating func rest(_ document: inout SBOMDocument, of given: String?) {
        for claim in document.vulnerabilities {
            losses.component = claim.ref ?? claim.id
            losses.add(.noField(field: "vulnerabilities"))
        }
        losses.component = nil
        document.vulnerabilities = []
        for reference in document.externalReferences { losses.add(.noField(field: "externalReferences.\(reference.type)")) }
        for property in document.properties + document.metadataProperties { losses.add(.noField(field: "properties.\(property.name)")) }
        document.externalReferences = []
        document.properties = []
        document.metadataProperties = []
        guard !isSPDX else { return repair(&document) }
        files(&document)
        snippets(&document, snippets)
        annotations(&document, of: given)
        let own = [Self.ownSnippets, Self.ownAnnotations]
        let said = document.unknown.filter { own.contains($0.key) }
        document.unknown.removeAll { $0.key == "$schema" || own.contains($0.key) }
        losses.dropUnread(&document.unknown)
        document.unknown = said.map { UnknownField(key: $0.key == Self.ownSnippets ? "snippets" : "annotations", json: $0.json) }
        // Who made the document, and when, is in the model.
        document.metadataUnknown.removeAll { !SPDX3Kept.isBeyondModel($0) }
        // What it says of how it was made (clause 6.10), and of its licences (clause 10.5), it says in the same word.
        let comments = isSPDX3 ? document.metadataUnknown.filter(Self.isComment) : []
        document.metadataUnknown.removeAll { isSPDX3 && Self.isComment($0) }
        losses.dropUnread(&document.metadataUnknown)
        document.metadataUnknown = comments
        for index in document.extractedLicenses.indices {
            losses.component = document.extractedLicenses[index].id
            document.extractedLicenses[index].unknown.removeAll { field in
                if Self.isComment(field) { return false }
                losses.lose(field)
                return true
            }
        }
        losses.component = nil
    }

    private static func isComment(_ field: UnknownField) -> Bool {
        guard field.key == "comment", case .string? = field.value else { return false }
        return true
    }
}
