import JSONStream

extension SPDX3Reader {
    /// Takes assessments to the claims that they are of: first what was judged, which settles which part is in which claim, then ratings.
    mutating func assess() {
        var found: [Int: SPDX3Flaw] = [:]
        var ratings: [(flaw: Int, element: JSONValue)] = []
        for (element, type) in pendingAssessments {
            guard let from = Self.strings(element["from"]).first, let index = flaws[from] else {
                keep(element)
                continue
            }
            if type.hasPrefix("security_Cvss") {
                ratings.append((index, element))
            } else {
                var flaw = found.removeValue(forKey: index) ?? SPDX3Flaw(index, document.vulnerabilities[index])
                let parts = Self.strings(element["to"]).map { AffectedPart(ref: ids.share($0)) }
                flaw.judge(judgement(element, type), parts, &document.vulnerabilities)
                found[index] = flaw
            }
        }
        for (index, _) in ratings where found[index] == nil { found[index] = SPDX3Flaw(index, document.vulnerabilities[index]) }
        for index in found.keys.sorted() { found[index]?.settle(&document.vulnerabilities) }
        for (index, element) in ratings { rate(element, found[index]) }
    }

    private func judgement(_ element: JSONValue, _ type: String) -> SPDX3Flaw.Judgement {
        var analysis = VulnerabilityAnalysis()
        var action: String?
        analysis.state = SPDX3Words.states.first { $0.type == type }?.state
        for member in Self.members(element) {
            switch (member.key, member.value) {
            case ("spdxId", _), ("@id", _), ("type", _), ("@type", _), ("from", _), ("to", _), ("relationshipType", _): continue
            case ("creationInfo", let info) where info == headCreation: continue
            case ("security_justificationType", .string(let word)):
                analysis.justification = SPDX3Words.justifications.first { $0.spdx == word }?.cycloneDX ?? word
            case ("security_impactStatement", .string(let text)), ("security_statusNotes", .string(let text)): analysis.detail = text
            case ("security_actionStatement", .string(let text)): action = text
            case ("security_publishedTime", .string(let text)): analysis.firstIssued = text
            case ("security_modifiedTime", .string(let text)): analysis.lastUpdated = text
            default: analysis.unknown.append(UnknownField(key: member.key, json: Self.raw(member.value)))
            }
        }
        return SPDX3Flaw.Judgement(analysis: analysis, action: action)
    }

    /// A rating goes to every claim of whose parts it is; one of other parts, or of some only, keeps which they are.
    private mutating func rate(_ element: JSONValue, _ flaw: SPDX3Flaw?) {
        guard let flaw else { return }
        var rating = rating(element)
        let targets = Self.strings(element["to"])
        let places = flaw.rated(targets)
        if places.isEmpty {
            let near = targets.lazy.compactMap { flaw.claims[$0]?.first }.first ?? flaw.first
            document.vulnerabilities[near].ratings.append(rating)
        } else {
            rating.unknown.removeAll { $0.key == "to" }
            for place in places { document.vulnerabilities[place].ratings.append(rating) }
        }
    }

    private func rating(_ element: JSONValue) -> VulnerabilityRating {
        var rating = VulnerabilityRating()
        rating.vector = element["security_vectorString"]?.stringValue
        rating.severity = element["security_severity"]?.stringValue
        if case .number(let text)? = element["security_score"] { rating.score = text }
        let vector = rating.vector ?? ""
        rating.method =
            vector.hasPrefix("CVSS:4") ? "CVSSv4" : vector.hasPrefix("CVSS:3.1") ? "CVSSv31" : vector.hasPrefix("CVSS:3") ? "CVSSv3" : "CVSSv2"
        let known: Set<String> = [
            "spdxId", "@id", "type", "@type", "from", "relationshipType", "security_vectorString", "security_severity", "security_score",
        ]
        for member in Self.members(element) where !known.contains(member.key) && !(member.key == "creationInfo" && member.value == headCreation) {
            rating.unknown.append(UnknownField(key: member.key, json: Self.raw(member.value)))
        }
        return rating
    }
}
