import JSONStream

extension SPDXJSONReader {
    /// Reads `checksums`.
    mutating func checksums(_ list: inout [Hash], _ unknown: inout [UnknownField]) throws(JSONError) {
        guard try cursor.entersArray("checksums", &unknown) else { return }
        while try cursor.json.nextElement() {
            if try cursor.entersEntry("checksums") { list.append(try checksum(&unknown)) }
        }
    }

    private mutating func checksum(_ unknown: inout [UnknownField]) throws(JSONError) -> Hash {
        var algorithm: String?
        var value: String?
        while let key = try cursor.json.nextKey() {
            switch key {
            case "algorithm": try cursor.text(key, &algorithm, &unknown)
            case "checksumValue": try cursor.text(key, &value, &unknown, isShared: false)
            default: try cursor.leaveOut(key)
            }
        }
        if algorithm == nil { cursor.remark(.missing(field: "algorithm")) }
        if value == nil { cursor.remark(.missing(field: "checksumValue")) }
        let known = HashAlgorithm(named: algorithm ?? "")
        if case .other(let text) = known, algorithm != nil { cursor.remark(.unknownValue(field: "algorithm", value: quoted(text))) }
        return Hash(algorithm: known, value: value ?? "")
    }

    /// Reads `files` (SPDX 2.3 clause 8).
    mutating func files(_ document: inout SBOMDocument) throws(JSONError) {
        guard try cursor.entersArray("files", &document.unknown, after: document.files.count) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("files") else { continue }
            try cursor.countPart()
            var file = FileEntry(id: "", name: "")
            var id: String?
            var name: String?
            while let key = try cursor.json.nextKey() {
                switch key {
                case "SPDXID": try cursor.text(key, &id, &file.unknown, isShared: false)
                case "fileName": try cursor.text(key, &name, &file.unknown, isShared: false)
                case "checksums": try checksums(&file.hashes, &file.unknown)
                default: try cursor.keep(key, in: &file.unknown)
                }
            }
            if let id {
                let (shared, isDuplicate) = cursor.ids.define(id)
                if isDuplicate { cursor.remark(.duplicateID(id: quoted(id))) }
                file.id = shared
            } else {
                cursor.remark(.missing(field: "SPDXID"))
            }
            file.name = name ?? ""
            document.files.append(file)
        }
    }

    /// Reads `relationships` (SPDX 2.3 clause 11).
    mutating func relationships(_ document: inout SBOMDocument) throws(JSONError) {
        guard try cursor.entersArray("relationships", &document.unknown, after: document.relationships.count) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("relationships") else { continue }
            cursor.letGoBehind()
            var from: String?
            var to: String?
            var type: String?
            var more = RelationshipDetails()
            while let key = try cursor.json.nextKey() {
                switch key {
                case "spdxElementId": try cursor.text(key, &from, &more.unknown)
                case "relatedSpdxElement": try cursor.text(key, &to, &more.unknown)
                case "relationshipType": try cursor.text(key, &type, &more.unknown)
                case "comment": try cursor.text(key, &more.comment, &more.unknown)
                default: try cursor.keep(key, in: &more.unknown)
                }
            }
            guard let from, let to else {
                cursor.remark(.missing(field: from == nil ? "spdxElementId" : "relatedSpdxElement"))
                continue
            }
            let kind = kind(type, &more)
            let details = more == RelationshipDetails() ? nil : more
            document.relationships.append(
                Relationship(from: cursor.ids.share(from), to: cursor.ids.share(to), kind: kind, details: details))
        }
    }

    private mutating func kind(_ type: String?, _ more: inout RelationshipDetails) -> RelationshipKind {
        guard let type else {
            cursor.remark(.missing(field: "relationshipType"))
            return .other
        }
        if type != RelationshipKind.provides.rawValue, let kind = RelationshipKind(rawValue: type) { return kind }
        cursor.remark(.unknownValue(field: "relationshipType", value: quoted(type)))
        more.kindText = type
        return .other
    }

    /// Reads `externalDocumentRefs` (SPDX 2.3 clause 6.6).
    mutating func externalDocuments(_ document: inout SBOMDocument) throws(JSONError) {
        guard try cursor.entersArray("externalDocumentRefs", &document.unknown, after: document.externalDocuments.count) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("externalDocumentRefs") else { continue }
            var other = ExternalDocument(id: "")
            var id: String?
            while let key = try cursor.json.nextKey() {
                switch key {
                case "externalDocumentId": try cursor.text(key, &id, &other.unknown)
                case "spdxDocument": try cursor.text(key, &other.namespace, &other.unknown)
                case "checksum": if try cursor.entersObject(key, &other.unknown) { other.hash = try checksum(&other.unknown) }
                default: try cursor.keep(key, in: &other.unknown)
                }
            }
            if id == nil { cursor.remark(.missing(field: "externalDocumentId")) }
            other.id = id ?? ""
            document.externalDocuments.append(other)
        }
    }
}
