import JSONStream

/// Writes SPDX 2.3 tag-value from a document that already has the shape of an SPDX one.
///
/// Members that were kept unread are written where tag-value has a tag for them, and named as lost otherwise.
struct SPDXTagValueWriter {
    var text = TagValueText()
    /// Annotations stand behind everything they are about.
    var annotations = TagValueText()
    var losses: LossList

    init(losses: LossList) { self.losses = losses }

    /// The document's bytes. Called once.
    mutating func write(_ document: SBOMDocument) -> [UInt8] {
        let own = document.documentID ?? "SPDXRef-DOCUMENT"
        text.line("SPDXVersion", "SPDX-2.3")
        text.line("DataLicense", "CC0-1.0")
        text.line("SPDXID", own)
        text.line("DocumentNamespace", document.identity ?? DerivedIdentity.placeholder)
        text.line("DocumentName", document.name ?? "SBOM")
        text.block("DocumentComment", document.comment)
        for other in document.externalDocuments { write(other) }
        creation(document)
        members(document.unknown.filter { $0.key != "snippets" }, about: own, Self.documentTags)
        // Files before packages: those behind a package would be taken for its own.
        for file in document.files { write(file) }
        snippets(document.unknown)
        for part in document.components { package(part) }
        for license in document.extractedLicenses { write(license) }
        text.section()
        relationships(document, own)
        for kind in text.reworded + annotations.reworded { losses.add(kind) }
        return text.bytes + annotations.bytes
    }

    private mutating func creation(_ document: SBOMDocument) {
        text.section()
        for creator in SPDXParty.creators(document) { text.line("Creator", creator) }
        text.line("Created", document.created ?? "1970-01-01T00:00:00Z")
        members(document.metadataUnknown, about: nil, Self.creationTags)
    }

    private mutating func write(_ other: ExternalDocument) {
        // One without a digest was left out before.
        guard let hash = other.hash, let namespace = other.namespace else { return }
        text.line("ExternalDocumentRef", "\(other.id) \(namespace) \(hash.algorithm.spdxName ?? hash.algorithm.name): \(hash.value)")
        losses.component = other.id
        for field in other.unknown { losses.add(.unreadField(field: field.key)) }
        losses.component = nil
    }

    private mutating func write(_ file: FileEntry) {
        text.section()
        text.line("FileName", file.name)
        text.line("SPDXID", file.id)
        for hash in file.hashes { text.line("FileChecksum", "\(hash.algorithm.spdxName ?? hash.algorithm.name): \(hash.value)") }
        members(file.unknown, about: file.id, Self.fileTags)
    }

    private mutating func write(_ license: ExtractedLicense) {
        text.section()
        text.line("LicenseID", license.id)
        text.block("ExtractedText", license.text ?? "NOASSERTION", always: true)
        if let name = license.name { text.line("LicenseName", name) }
        for address in license.seeAlso { text.line("LicenseCrossReference", address) }
        members(license.unknown, about: license.id, ["comment": .block("LicenseComment")])
    }

    /// The statements, and those that JSON says by lists of ids.
    private mutating func relationships(_ document: SBOMDocument, _ own: String) {
        let stated = Set(document.subjectsOfRelationships)
        for id in document.subjects where !stated.contains(id) { text.line("Relationship", "\(own) DESCRIBES \(id)") }
        var contained: Set<[String]> = []
        for relationship in document.relationships where relationship.kind == .contains { contained.insert([relationship.from, relationship.to]) }
        for part in document.components where part.hasDetails {
            for file in part.details.spdx?.files ?? [] where contained.insert([part.id, file]).inserted {
                text.line("Relationship", "\(part.id) CONTAINS \(file)")
            }
        }
        for relationship in document.relationships {
            // Readers of tag-value refuse kinds that the specification does not list.
            losses.component = relationship.from
            if let kind = relationship.details?.kindText {
                losses.add(.reworded(field: "relationshipType", value: kind, written: relationship.kind.rawValue))
            }
            for field in relationship.details?.unknown ?? [] { losses.add(.unreadField(field: field.key)) }
            losses.component = nil
            text.line("Relationship", "\(relationship.from) \(relationship.kind.rawValue) \(relationship.to)")
            text.block("RelationshipComment", relationship.details?.comment)
        }
    }
}
