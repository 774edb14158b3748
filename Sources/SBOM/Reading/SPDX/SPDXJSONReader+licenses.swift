import JSONStream

extension SPDXJSONReader {
    /// Reads a licence expression; `NOASSERTION` means the same as nothing (SPDX 2.3 clauses 7.13, 7.15).
    mutating func license(_ field: String, _ basis: LicenseClaim.Basis, _ part: inout Component) throws(JSONError) {
        var text: String?
        try cursor.text(field, &text, &part.unknown)
        if let text, let claim = Self.claim(text, basis) { part.licenses.append(claim) }
    }

    /// Reads `licenseInfoFromFiles`.
    mutating func licensesInFiles(_ part: inout Component) throws(JSONError) {
        var texts: [String] = []
        try cursor.texts("licenseInfoFromFiles", &texts, &part.unknown)
        part.licenses += texts.compactMap { Self.claim($0, .foundInFiles) }
    }

    private static func claim(_ text: String, _ basis: LicenseClaim.Basis) -> LicenseClaim? {
        switch text {
        case "NOASSERTION", "": nil
        case "NONE": LicenseClaim("", form: .noLicense, basis: basis)
        default: LicenseClaim(text, form: .expression, basis: basis)
        }
    }

    /// Reads `hasExtractedLicensingInfos` (SPDX 2.3 clause 10).
    mutating func extractedLicenses(_ document: inout SBOMDocument) throws(JSONError) {
        guard try cursor.entersArray("hasExtractedLicensingInfos", &document.unknown, after: document.extractedLicenses.count) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("hasExtractedLicensingInfos") else { continue }
            var license = ExtractedLicense(id: "")
            var id: String?
            while let key = try cursor.json.nextKey() {
                switch key {
                case "licenseId": try cursor.text(key, &id, &license.unknown)
                case "name": try cursor.text(key, &license.name, &license.unknown)
                case "extractedText": try cursor.text(key, &license.text, &license.unknown)
                case "seeAlsos": try cursor.texts(key, &license.seeAlso, &license.unknown)
                default: try cursor.keep(key, in: &license.unknown)
                }
            }
            if id == nil { cursor.remark(.missing(field: "licenseId")) }
            license.id = id ?? ""
            document.extractedLicenses.append(license)
        }
    }
}
