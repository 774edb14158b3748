import JSONStream

extension CycloneDXFitting {
    /// Licences that were found in the files of a part are evidence (CycloneDX 1.4 and on, `component.evidence.licenses`), which takes what licences
    /// take.
    mutating func evidence(_ found: [LicenseClaim], _ part: inout Component) {
        guard !part.unknown.contains(where: { $0.key == "evidence" }), part.kind != .service, !isSameNotation else {
            losses.add(.noField(field: "licenseInfoFromFiles"))
            return
        }
        var claims: [LicenseClaim] = []
        for claim in found {
            if claim.form == .noLicense {
                losses.add(.valueRefused(field: "licenseInfoFromFiles", value: SPDXLicense.text(claim)))
            } else {
                claims.append(claim)
            }
        }
        guard !claims.isEmpty else { return }
        let isAlone = claims.count == 1
        for index in claims.indices where claims[index].form == .expression {
            name(&claims[index], always: !isAlone, prefersID: true, field: "licenseInfoFromFiles")
        }
        var writer = CycloneDXJSONWriter(SBOMDocument(format: SBOMFormat(.cycloneDX, .json, version: "1.\(minor)")), minor: minor, pretty: false)
        writer.json.beginObject()
        writer.licenses(claims)
        writer.json.endObject()
        part.unknown.append(UnknownField(key: "evidence", json: String(decoding: writer.json.take(), as: UTF8.self)))
    }
}
