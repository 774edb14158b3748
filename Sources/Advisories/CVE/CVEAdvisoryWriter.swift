import Diagnostics
import JSONStream

/// Writes each vulnerability with a CVE number as a CVE record with a CNA container (CVE Record Format 5.1).
struct CVEAdvisoryWriter {
    let advisory: PreparedAdvisory
    var facts: AdvisoryFacts { advisory.facts }

    init(_ advisory: PreparedAdvisory) { self.advisory = advisory }

    func outputs() throws(AdvisoryWritingError) -> [AdvisoryOutput] {
        guard let organization = facts.publisher.cveOrganization else { throw .noCVEOrganization }
        guard facts.vulnerabilities.contains(where: { $0.cve != nil }) else { throw .noFittingID(format: "CVE") }
        var outputs: [AdvisoryOutput] = []
        for (place, item) in facts.vulnerabilities.enumerated() {
            guard let cve = item.cve else { continue }
            var losses = LossList()
            var containers = JSONMembers()
            containers.put("cna", try container(item, "vulnerabilities/\(place)", organization, &losses))
            var root = JSONMembers()
            root.put("containers", containers.value)
            root.put("cveMetadata", metadata(cve, organization))
            root.put("dataType", "CVE_RECORD")
            root.put("dataVersion", "5.1")
            var writer = JSONWriter(pretty: true)
            writer.value(root.value)
            writer.newline()
            outputs.append(AdvisoryOutput(fileName: cve + ".json", bytes: writer.take(), losses: losses.losses))
        }
        return outputs
    }

    private func metadata(_ cve: String, _ organization: String) -> JSONValue {
        JSONMembers.object(
            ("assignerOrgId", organization), ("cveId", cve), ("datePublished", advisory.released.utc), ("dateUpdated", advisory.updated.utc),
            ("state", "PUBLISHED"))
    }

    private func container(
        _ item: AdvisoryVulnerability, _ place: String, _ organization: String, _ losses: inout LossList
    ) throws(AdvisoryWritingError) -> JSONValue {
        var result = JSONMembers()
        result.put("affected", list: affected(item, place, &losses))
        result.put("credits", list: credits(item))
        result.put("datePublic", item.disclosed?.utc ?? advisory.released.utc)
        result.put("descriptions", list: try texts(item.description, place + "/description"))
        result.put("impacts", list: try impacts(item, place))
        result.put("metrics", list: metrics(item, place, &losses))
        result.put("problemTypes", list: problemTypes(item))
        result.put("providerMetadata", JSONMembers.object(("dateUpdated", advisory.updated.utc), ("orgId", organization)))
        result.put("references", list: references(item))
        result.put("solutions", list: try remediations(item, place) { $0 != .workaround && $0 != .mitigation })
        result.put("source", JSONMembers.object(("advisory", facts.id), ("discovery", "UNKNOWN")))
        result.put("title", try english(item.title, place + "/title"))
        result.put("workarounds", list: try remediations(item, place) { $0 == .workaround || $0 == .mitigation })
        losses.noPlace(true, "tlp", in: "CVE", "TLPラベル", "a TLP label")
        losses.noPlace(
            item.statements.contains { $0.justification != nil }, place + "/statements", in: "CVE", "影響を受けない理由",
            "the reason why a product is not affected")
        return result.value
    }

    func english(_ text: AdvisoryText, _ place: String) throws(AdvisoryWritingError) -> String {
        guard let english = text[.english] else { throw .noEnglish(place: place) }
        return english
    }

    /// The text in English, which must be there, and in Japanese, which may be.
    private func texts(_ text: AdvisoryText, _ place: String) throws(AdvisoryWritingError) -> [JSONValue] {
        let own = try english(text, place)
        return [JSONMembers.object(("lang", "en"), ("value", own))]
            + [text[.japanese]].compactMap { $0 }.map { JSONMembers.object(("lang", "ja"), ("value", $0)) }
    }

    private func remediations(
        _ item: AdvisoryVulnerability, _ place: String, _ fits: (AdvisoryRemediation.Category) -> Bool
    ) throws(AdvisoryWritingError) -> [JSONValue] {
        var result: [JSONValue] = []
        for (number, remediation) in item.remediations.enumerated() where fits(remediation.category) {
            result += try texts(remediation.details, "\(place)/remediations/\(number)/details")
        }
        return result
    }

    private func impacts(_ item: AdvisoryVulnerability, _ place: String) throws(AdvisoryWritingError) -> [JSONValue] {
        var result: [JSONValue] = []
        for (number, threat) in item.threats.enumerated() where threat.category == .impact {
            var impact = JSONMembers()
            impact.put("descriptions", list: try texts(threat.details, "\(place)/threats/\(number)/details"))
            result.append(impact.value)
        }
        return result
    }

    private func credits(_ item: AdvisoryVulnerability) -> [JSONValue] {
        item.acknowledgments.flatMap { thanks in
            let names = thanks.names.isEmpty ? [thanks.organization].compactMap { $0 } : thanks.names
            return names.map { name in
                let label = thanks.organization.map { $0 == name ? name : "\(name), \($0)" } ?? name
                return JSONMembers.object(("lang", "en"), ("type", "finder"), ("value", label))
            }
        }
    }

    private func problemTypes(_ item: AdvisoryVulnerability) -> [JSONValue] {
        item.weaknesses.map { weakness in
            var problem = JSONMembers()
            problem.put(
                "descriptions",
                list: [
                    JSONMembers.object(
                        ("cweId", weakness.id), ("description", "\(weakness.id) \(weakness.name)"), ("lang", "en"), ("type", "CWE"))
                ])
            return problem.value
        }
    }

    private func references(_ item: AdvisoryVulnerability) -> [JSONValue] {
        var own = JSONMembers()
        own.put("name", facts.id)
        own.put("tags", texts: ["vendor-advisory"])
        own.put("url", advisory.csafURL)
        var seen: Set<String> = [advisory.csafURL]
        let fixes = item.remediations.compactMap(\.url)
        let others = fixes + item.references.map(\.url) + facts.references.map(\.url)
        return [own.value]
            + others.filter { seen.insert($0).inserted }.map { url in
                var reference = JSONMembers()
                if fixes.contains(url) { reference.put("tags", texts: ["patch"]) }
                reference.put("url", url)
                return reference.value
            }
    }
}
