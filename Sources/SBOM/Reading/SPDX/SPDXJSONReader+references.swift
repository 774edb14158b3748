import JSONStream

extension SPDXJSONReader {
    /// Reads `externalRefs`: identifiers to their places, the rest as references (SPDX 2.3 clause 7.21 and Annex F).
    mutating func externalReferences(_ part: inout Component, _ more: inout ComponentDetails) throws(JSONError) {
        guard try cursor.entersArray("externalRefs", &part.unknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("externalRefs") else { continue }
            var rest = ExternalReferenceDetails()
            var type: String?
            var locator: String?
            while let key = try cursor.json.nextKey() {
                switch key {
                case "referenceType": try cursor.text(key, &type, &rest.unknown)
                case "referenceLocator": try cursor.text(key, &locator, &rest.unknown, isShared: false)
                case "referenceCategory": try cursor.text(key, &rest.category, &rest.unknown)
                case "comment": try cursor.text(key, &rest.comment, &rest.unknown)
                default: try cursor.keep(key, in: &rest.unknown)
                }
            }
            guard let locator else {
                cursor.remark(.missing(field: "referenceLocator"))
                continue
            }
            let name = Self.shortType(type ?? "")
            let isPlaced = place(name, locator, &part, &more)
            // An identifier that carries a comment stays among the references too, so that the comment is not lost.
            if !isPlaced || rest.comment != nil || !rest.unknown.isEmpty {
                part.externalReferences.append(ExternalReference(type: name, locator: locator, details: rest.isEmpty ? nil : rest))
            }
        }
    }

    /// Puts an identifier in its place; false for a reference that is none.
    private func place(_ type: String, _ locator: String, _ part: inout Component, _ more: inout ComponentDetails) -> Bool {
        switch type {
        case "purl":
            if part.purl == nil {
                part.purl = locator
            } else if part.purl != locator, !more.otherPurls.contains(locator) {
                more.otherPurls.append(locator)
            }
        case "cpe23Type", "cpe22Type": part.cpes.append(locator)
        case "swid": more.identifiers.append(Identifier(scheme: .swidTag, value: locator))
        case "swh": more.identifiers.append(Identifier(scheme: .swhid, value: locator))
        case "gitoid": more.identifiers.append(Identifier(scheme: .omnibor, value: locator))
        default: return false
        }
        return true
    }

    /// The name of a reference type without the address that some tools write before it.
    private static func shortType(_ type: String) -> String {
        let address = "http://spdx.org/rdf/references/"
        return type.utf8.starts(with: address.utf8) ? String(decoding: type.utf8.dropFirst(address.utf8.count), as: UTF8.self) : type
    }
}
