import JSONStream

/// Writes SPDX 2.3 JSON (ISO/IEC 5962) from a document that already has the shape of one: packages, files and statements about them.
///
/// What a reader of the format found is written back; nothing is checked here. See ``SPDXFitting``.
struct SPDXJSONWriter {
    var json: JSONWriter

    init(pretty: Bool) { json = JSONWriter(pretty: pretty) }

    /// The document's bytes. Called once.
    mutating func write(_ document: SBOMDocument) -> [UInt8] {
        json.beginObject()
        json.member("spdxVersion", "SPDX-2.3")
        for claim in document.licenses { json.member("dataLicense", claim.text) }
        json.member("SPDXID", ifPresent: document.documentID)
        json.member("documentNamespace", ifPresent: document.identity)
        json.member("name", ifPresent: document.name)
        json.member("comment", ifPresent: document.comment)
        creationInfo(document)
        list("externalDocumentRefs", document.externalDocuments) { $0.write($1) }
        list("hasExtractedLicensingInfos", document.extractedLicenses) { $0.write($1) }
        if document.subjects != document.subjectsOfRelationships { texts("documentDescribes", document.subjects) }
        list("packages", document.components) { $0.package($1) }
        list("files", document.files) { $0.write($1) }
        list("relationships", document.relationships) { $0.write($1) }
        unknown(document.unknown)
        json.endObject()
        json.newline()
        return json.take()
    }

    private mutating func creationInfo(_ document: SBOMDocument) {
        let creators = SPDXParty.creators(document)
        guard document.created != nil || !creators.isEmpty || !document.metadataUnknown.isEmpty else { return }
        json.key("creationInfo")
        json.beginObject()
        json.member("created", ifPresent: document.created)
        texts("creators", creators)
        unknown(document.metadataUnknown)
        json.endObject()
    }

    private mutating func write(_ other: ExternalDocument) {
        json.member("externalDocumentId", other.id)
        json.member("spdxDocument", ifPresent: other.namespace)
        if let hash = other.hash {
            json.key("checksum")
            json.beginObject()
            write(hash)
            json.endObject()
        }
        unknown(other.unknown)
    }

    private mutating func write(_ license: ExtractedLicense) {
        json.member("licenseId", license.id)
        json.member("name", ifPresent: license.name)
        json.member("extractedText", ifPresent: license.text)
        texts("seeAlsos", license.seeAlso)
        unknown(license.unknown)
    }

    private mutating func write(_ file: FileEntry) {
        if !file.id.isEmpty { json.member("SPDXID", file.id) }
        json.member("fileName", file.name)
        list("checksums", file.hashes) { $0.write($1) }
        unknown(file.unknown)
    }

    private mutating func write(_ relationship: Relationship) {
        let more = relationship.details
        json.member("spdxElementId", relationship.from)
        json.member("relationshipType", more?.kindText ?? relationship.kind.rawValue)
        json.member("relatedSpdxElement", relationship.to)
        json.member("comment", ifPresent: more?.comment)
        unknown(more?.unknown ?? [])
    }
}
