import JSONStream

extension CycloneDXJSONReader {
    /// Reads `analysis` of a vulnerability.
    mutating func analysis(_ unknown: inout [UnknownField]) throws(JSONError) -> VulnerabilityAnalysis? {
        guard try cursor.entersObject("analysis", &unknown) else { return nil }
        var analysis = VulnerabilityAnalysis()
        while let key = try cursor.json.nextKey() {
            switch key {
            case "state": try cursor.text(key, &analysis.state, &analysis.unknown)
            case "justification": try cursor.text(key, &analysis.justification, &analysis.unknown)
            case "response": try cursor.texts(key, &analysis.responses, &analysis.unknown)
            case "detail": try cursor.text(key, &analysis.detail, &analysis.unknown)
            case "firstIssued": try cursor.text(key, &analysis.firstIssued, &analysis.unknown)
            case "lastUpdated": try cursor.text(key, &analysis.lastUpdated, &analysis.unknown)
            default: try cursor.keep(key, in: &analysis.unknown)
            }
        }
        return analysis
    }

    /// Reads `affects` of a vulnerability.
    mutating func affects(_ claim: inout VulnerabilityClaim) throws(JSONError) {
        guard try cursor.entersArray("affects", &claim.unknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("affects") else { continue }
            var part = AffectedPart(ref: "")
            var ref: String?
            while let key = try cursor.json.nextKey() {
                switch key {
                case "ref": try cursor.text(key, &ref, &part.unknown, isShared: false)
                case "versions": try versions(&part)
                default: try cursor.keep(key, in: &part.unknown)
                }
            }
            if ref == nil { cursor.remark(.missing(field: "ref")) }
            part.ref = ref.map { cursor.ids.share($0) } ?? ""
            claim.affects.append(part)
        }
    }

    private mutating func versions(_ part: inout AffectedPart) throws(JSONError) {
        guard try cursor.entersArray("versions", &part.unknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("versions") else { continue }
            var versions = AffectedVersions()
            while let key = try cursor.json.nextKey() {
                switch key {
                case "version": try cursor.text(key, &versions.version, &part.unknown)
                case "range": try cursor.text(key, &versions.range, &part.unknown)
                case "status": try cursor.text(key, &versions.status, &part.unknown)
                default: try cursor.leaveOut(key)
                }
            }
            part.versions.append(versions)
        }
    }
}
