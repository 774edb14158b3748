import JSONStream

extension CycloneDXJSONReader {
    /// Reads `vulnerabilities`.
    mutating func vulnerabilities(_ document: inout SBOMDocument) throws(JSONError) {
        guard try cursor.entersArray("vulnerabilities", &document.unknown) else { return }
        while try cursor.json.nextElement() {
            if try cursor.entersEntry("vulnerabilities") { document.vulnerabilities.append(try vulnerability()) }
        }
    }

    private mutating func vulnerability() throws(JSONError) -> VulnerabilityClaim {
        var claim = VulnerabilityClaim()
        while let key = try cursor.json.nextKey() {
            switch key {
            case "bom-ref": try cursor.text(key, &claim.ref, &claim.unknown)
            case "id": try cursor.text(key, &claim.id, &claim.unknown)
            case "source": claim.source = try source(&claim.unknown) ?? claim.source
            case "references": try references(&claim)
            case "ratings": try ratings(&claim)
            case "cwes": try cwes(&claim)
            case "description": try cursor.text(key, &claim.description, &claim.unknown)
            case "detail": try cursor.text(key, &claim.detail, &claim.unknown)
            case "recommendation": try cursor.text(key, &claim.recommendation, &claim.unknown)
            case "workaround": try cursor.text(key, &claim.workaround, &claim.unknown)
            case "created": try cursor.text(key, &claim.created, &claim.unknown)
            case "published": try cursor.text(key, &claim.published, &claim.unknown)
            case "updated": try cursor.text(key, &claim.updated, &claim.unknown)
            case "rejected": try cursor.text(key, &claim.rejected, &claim.unknown)
            case "analysis": claim.analysis = try analysis(&claim.unknown) ?? claim.analysis
            case "affects": try affects(&claim)
            case "properties": try properties(&claim.properties, &claim.unknown)
            default: try cursor.keep(key, in: &claim.unknown)
            }
        }
        return claim
    }

    private mutating func source(_ unknown: inout [UnknownField]) throws(JSONError) -> VulnerabilitySource? {
        guard try cursor.entersObject("source", &unknown) else { return nil }
        var source = VulnerabilitySource()
        while let key = try cursor.json.nextKey() {
            switch key {
            case "name": try cursor.text(key, &source.name, &unknown)
            case "url": try cursor.text(key, &source.url, &unknown)
            default: try cursor.leaveOut(key)
            }
        }
        return source
    }

    private mutating func references(_ claim: inout VulnerabilityClaim) throws(JSONError) {
        guard try cursor.entersArray("references", &claim.unknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("references") else { continue }
            var reference = VulnerabilityReference()
            while let key = try cursor.json.nextKey() {
                switch key {
                case "id": try cursor.text(key, &reference.id, &claim.unknown)
                case "source": reference.source = try source(&claim.unknown) ?? reference.source
                default: try cursor.leaveOut(key)
                }
            }
            claim.references.append(reference)
        }
    }

    private mutating func ratings(_ claim: inout VulnerabilityClaim) throws(JSONError) {
        guard try cursor.entersArray("ratings", &claim.unknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("ratings") else { continue }
            var rating = VulnerabilityRating()
            while let key = try cursor.json.nextKey() {
                switch key {
                case "source": rating.source = try source(&rating.unknown) ?? rating.source
                case "score" where try cursor.json.kind() == .number: rating.score = try cursor.json.numberText()
                case "severity": try cursor.text(key, &rating.severity, &rating.unknown)
                case "method": try cursor.text(key, &rating.method, &rating.unknown)
                case "vector": try cursor.text(key, &rating.vector, &rating.unknown)
                default: try cursor.keep(key, in: &rating.unknown)
                }
            }
            claim.ratings.append(rating)
        }
    }

    private mutating func cwes(_ claim: inout VulnerabilityClaim) throws(JSONError) {
        guard try cursor.entersArray("cwes", &claim.unknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.json.kind() == .number else {
                try cursor.passOver("cwes")
                continue
            }
            let digits = try cursor.json.numberText()
            if let number = Int(digits) {
                claim.cwes.append(number)
            } else {
                cursor.remark(.unknownValue(field: "cwes", value: quoted(digits)))
            }
        }
    }
}
