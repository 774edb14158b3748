import JSONStream

extension SPDX3Writer {
    /// The vulnerabilities that the document speaks of, each with its ratings and what its supplier says of it (SPDX 3.0.1, Security).
    mutating func vulnerabilities() {
        for claims in SPDX3Claims.ofOneVulnerability(document.vulnerabilities, isSPDX3: isSPDX3) {
            let id = vulnerability(claims[0])
            let parts = claims.map { affected($0) }
            ratings(claims, id, parts)
            for (claim, parts) in zip(claims, parts) {
                losses.component = claims[0].ref ?? claim.id
                if claim.analysis != nil { analysis(claim, id, parts) } else { plain(claim, id, parts) }
            }
        }
        losses.component = nil
    }

    /// What the vulnerability is; its id.
    private mutating func vulnerability(_ claim: VulnerabilityClaim) -> String {
        losses.component = claim.ref ?? claim.id
        let isKept = isSPDX3 && claim.ref.map(SPDX3IDs.isAddress) == true
        let id = isKept ? claim.ref ?? "" : ids.minted("vulnerability-\(claim.id ?? claim.ref ?? "unknown")")
        begin("security_Vulnerability", id, besides: claim.unknown)
        json.member("name", ifPresent: claim.id)
        json.member("description", ifPresent: claim.description)
        json.member("summary", ifPresent: claim.detail)
        identifiers(claim)
        let links = claim.cwes.map { ExternalReference(type: "cwe", locator: "CWE-\($0)") }
        references("externalRef", links, left: leftOver("externalRef", claim.unknown))
        time("security_publishedTime", claim.published)
        time("security_modifiedTime", claim.updated)
        time("security_withdrawnTime", claim.rejected)
        properties(claim.properties, left: leftOver("extension", claim.unknown))
        unread(claim.unknown, except: ["creationInfo", "externalIdentifier", "externalRef", "extension"])
        json.endObject()
        for (field, isThere) in [("created", claim.created != nil), ("workaround", claim.workaround != nil)] where isThere {
            losses.add(.noField(field: "vulnerabilities.\(field)"))
        }
        return id
    }

    private mutating func identifiers(_ claim: VulnerabilityClaim) {
        var entries: [(value: String, source: VulnerabilitySource?)] = []
        if let id = claim.id { entries.append((id, claim.source)) }
        for reference in claim.references { if let id = reference.id { entries.append((id, reference.source)) } }
        let left = leftOver("externalIdentifier", claim.unknown)
        guard !entries.isEmpty || !left.isEmpty else { return }
        json.key("externalIdentifier")
        json.beginArray()
        for (value, source) in entries {
            let isCVE = value.utf8.starts(with: "CVE-".utf8)
            identifier(isCVE ? "cve" : "securityOther", value, locator: source?.url)
            if source?.name != nil, !(isCVE && source?.name == "NVD") { losses.add(.noField(field: "vulnerabilities.source.name")) }
        }
        for entry in left { json.value(entry) }
        json.endArray()
    }

    private mutating func affected(_ claim: VulnerabilityClaim) -> [String] {
        var seen: Set<String> = []
        for part in claim.affects {
            if !part.versions.isEmpty { losses.add(.noField(field: "vulnerabilities.affects.versions")) }
            var unknown = part.unknown
            losses.dropUnread(&unknown)
            if !isThere(part.ref) { losses.add(.valueRefused(field: "vulnerabilities.affects", value: part.ref)) }
        }
        return claim.affects.filter { isThere($0.ref) }.map { ids[$0.ref] }.filter { seen.insert($0).inserted }
    }

    private mutating func ratings(_ claims: [VulnerabilityClaim], _ id: String, _ parts: [[String]]) {
        for (rating, parts) in SPDX3Claims.ratings(claims, parts) {
            let version = rating.vector.map { $0.utf8.starts(with: "CVSS:4".utf8) ? 4 : $0.utf8.starts(with: "CVSS:3".utf8) ? 3 : 2 }
            let severity = SPDX3Words.severities.contains(rating.severity ?? "") ? rating.severity : nil
            let parts = own(rating, parts)
            guard let version, let vector = rating.vector, let score = rating.score, JSONNumber.isWritten(score), version == 2 || severity != nil,
                !parts.isEmpty, isSPDX3 || rating.method?.utf8.starts(with: "CVSS".utf8) == true
            else {
                losses.add(.noField(field: "vulnerabilities.ratings"))
                continue
            }
            begin("security_CvssV\(version)VulnAssessmentRelationship", nextStatement(), besides: rating.unknown)
            json.member("from", id)
            json.member("relationshipType", "hasAssessmentFor")
            json.member("to", parts)
            json.key("security_score")
            json.literal(score)
            if version > 2 { json.member("security_severity", ifPresent: severity) }
            json.member("security_vectorString", vector)
            if let source = rating.source, source.name != nil || source.url != nil {
                losses.add(.noField(field: "vulnerabilities.ratings.source"))
            }
            unread(rating.unknown, except: ["to", "creationInfo"])
            json.endObject()
        }
    }

    /// The parts that a rating was read with, where they are not those that the flaw is in.
    private func own(_ rating: VulnerabilityRating, _ parts: [String]) -> [String] {
        guard isSPDX3, let field = rating.unknown.first(where: { $0.key == "to" }) else { return parts }
        return SPDX3Reader.strings(field.value).map { isThere($0) ? ids[$0] : $0 }
    }

    /// A flaw of some parts of which nothing further is said.
    private mutating func plain(_ claim: VulnerabilityClaim, _ id: String, _ parts: [String]) {
        if claim.recommendation != nil { losses.add(.noField(field: "vulnerabilities.recommendation")) }
        for part in parts {
            begin("Relationship", nextStatement())
            json.member("from", part)
            json.member("relationshipType", "hasAssociatedVulnerability")
            json.member("to", [id])
            json.endObject()
        }
    }

    private mutating func analysis(_ claim: VulnerabilityClaim, _ id: String, _ parts: [String]) {
        guard let analysis = claim.analysis else { return }
        let given = analysis.state ?? ""
        guard !parts.isEmpty, let state = SPDX3Words.states.first(where: { $0.state == given }) ?? SPDX3Words.nearState(given) else {
            losses.add(.noField(field: "vulnerabilities.analysis"))
            return plain(claim, id, parts)
        }
        if state.state != given { losses.add(.reworded(field: "vulnerabilities.analysis.state", value: given, written: state.state)) }
        begin(state.type, nextStatement(), besides: analysis.unknown)
        json.member("from", id)
        json.member("relationshipType", state.relationship)
        json.member("to", parts)
        time("security_publishedTime", analysis.firstIssued)
        time("security_modifiedTime", analysis.lastUpdated)
        switch state.state {
        case "not_affected":
            justification(analysis)
            json.member("security_impactStatement", ifPresent: analysis.detail)
        case "exploitable": json.member("security_actionStatement", action(claim, analysis))
        default: json.member("security_statusNotes", ifPresent: analysis.detail)
        }
        if state.state == "exploitable", claim.recommendation != nil || !analysis.responses.isEmpty {
            json.member("security_statusNotes", ifPresent: analysis.detail)
        } else if state.state != "exploitable" {
            if !analysis.responses.isEmpty { losses.add(.noField(field: "vulnerabilities.analysis.response")) }
            if claim.recommendation != nil { losses.add(.noField(field: "vulnerabilities.recommendation")) }
        }
        unread(analysis.unknown, except: ["creationInfo"])
        json.endObject()
    }

    private mutating func justification(_ analysis: VulnerabilityAnalysis) {
        guard let given = analysis.justification else { return }
        if let word = SPDX3Words.justifications.first(where: { $0.cycloneDX == given })?.spdx {
            json.member("security_justificationType", word)
        } else if let word = SPDX3Words.nearJustification(given) {
            losses.add(.reworded(field: "vulnerabilities.analysis.justification", value: given, written: word))
            json.member("security_justificationType", word)
        } else {
            losses.add(.valueRefused(field: "vulnerabilities.analysis.justification", value: given))
        }
    }

    /// What to do about it, which SPDX 3 demands where a part is affected.
    private mutating func action(_ claim: VulnerabilityClaim, _ analysis: VulnerabilityAnalysis) -> String {
        let words = (claim.recommendation.map { [$0] } ?? []) + (analysis.responses.isEmpty ? [] : [analysis.responses.joined(separator: ", ")])
        if !words.isEmpty { return words.joined(separator: " — ") }
        if let detail = analysis.detail { return detail }
        losses.add(.filledIn(field: "security_actionStatement", written: "NOASSERTION"))
        return "NOASSERTION"
    }
}
