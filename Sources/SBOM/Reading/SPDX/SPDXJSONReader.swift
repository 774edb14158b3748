import JSONStream

/// Reads SPDX JSON (SPDX 2.2 and 2.3; ISO/IEC 5962).
struct SPDXJSONReader {
    var cursor: JSONCursor
    private let format: SBOMFormat

    init(_ cursor: JSONCursor, format: SBOMFormat) {
        self.cursor = cursor
        self.format = format
    }

    /// The document. Called once.
    mutating func read() throws(JSONError) -> SBOMDocument {
        var document = SBOMDocument(format: format)
        if format.version.isEmpty { cursor.remark(.noVersion) }
        if format.isNewerThanKnown { cursor.remark(.newerVersion(version: quoted(format.version))) }
        var packages = ComponentList()
        try members(&document, &packages)
        try cursor.json.end()
        document.components = packages.finish(&cursor.ids)
        addDescribed(&document)
        if cursor.isTranscript { unite("snippets", &document.unknown) }
        document.remarks = cursor.remarks
        document.remarksLeftOut = cursor.remarksLeftOut
        return document
    }

    private mutating func members(_ document: inout SBOMDocument, _ packages: inout ComponentList) throws(JSONError) {
        try cursor.json.beginObject()
        while let key = try cursor.json.nextKey() {
            switch key {
            case "spdxVersion": try cursor.json.skip()
            case "SPDXID": try cursor.text(key, &document.documentID, &document.unknown)
            case "name": try cursor.text(key, &document.name, &document.unknown)
            case "documentNamespace": try cursor.text(key, &document.identity, &document.unknown)
            case "comment": try cursor.text(key, &document.comment, &document.unknown)
            case "dataLicense": try dataLicense(&document)
            case "creationInfo": try creationInfo(&document)
            case "documentDescribes": try cursor.idList(key, &document.subjects, &document.unknown)
            // A list that is none must stop the reading: a scan that finds nothing would look like good news.
            case "packages" where try !cursor.json.null():
                try cursor.json.beginArray(countingFrom: cursor.isTranscript ? packages.components.count : 0)
                while try cursor.json.nextElement() { try package(&packages) }
            case "packages": continue
            case "files": try files(&document)
            case "relationships": try relationships(&document)
            case "hasExtractedLicensingInfos": try extractedLicenses(&document)
            case "externalDocumentRefs": try externalDocuments(&document)
            case "bomFormat": throw cursor.mixed(key)
            // GitHub's dependency graph wraps its SBOM once.
            case "sbom" where cursor.json.depth == 1: try members(&document, &packages)
            default: try cursor.keep(key, in: &document.unknown)
            }
        }
    }

    private mutating func dataLicense(_ document: inout SBOMDocument) throws(JSONError) {
        var text: String?
        try cursor.text("dataLicense", &text, &document.unknown)
        if let text { document.licenses.append(LicenseClaim(text, form: .expression)) }
    }

    /// Makes one member of a list that a transcript told in pieces: in tag-value, snippets may stand behind the file that each is from.
    private func unite(_ key: String, _ fields: inout [UnknownField]) {
        let pieces = fields.filter { $0.key == key }
        let lists = pieces.compactMap { $0.value?.arrayValue }
        guard pieces.count > 1, lists.count == pieces.count else { return }
        fields.removeAll { $0.key == key }
        fields.append(UnknownField(key: key, json: SPDX3Reader.raw(.array(lists.flatMap { $0 }))))
    }

    /// Adds what relationships say the document describes to what `documentDescribes` said.
    private func addDescribed(_ document: inout SBOMDocument) {
        let own = document.documentID ?? "SPDXRef-DOCUMENT"
        var seen = Set(document.subjects)
        for relationship in document.relationships {
            switch relationship.kind {
            case .describes where relationship.from == own && seen.insert(relationship.to).inserted: document.subjects.append(relationship.to)
            case .describedBy where relationship.to == own && seen.insert(relationship.from).inserted: document.subjects.append(relationship.from)
            default: continue
            }
        }
    }
}
