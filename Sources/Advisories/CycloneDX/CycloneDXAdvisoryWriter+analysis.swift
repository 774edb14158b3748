import CVSS
import JSONStream

extension CycloneDXAdvisoryWriter {
    /// Scores that hold for one of the products at least.
    func ratings(_ item: AdvisoryVulnerability, _ group: StatementGroup) -> [JSONValue] {
        item.scores.filter { !Set($0.products).isDisjoint(with: group.products) }.compactMap { score in
            guard let content = ScoreContent(score.vector) else { return nil }
            var result = JSONMembers()
            result.put("score", .number(content.base))
            result.put("severity", content.severity.lowercased())
            result.put("method", Self.method(content.vector.version))
            result.put("vector", content.vector.canonical)
            return result.value
        }
    }

    private static func method(_ version: CVSSVersion) -> String {
        switch version {
        case .v2: "CVSSv2"
        case .v30: "CVSSv3"
        case .v31: "CVSSv31"
        case .v4: "CVSSv4"
        }
    }

    func credits(_ item: AdvisoryVulnerability) -> JSONMembers {
        var result = JSONMembers()
        result.put("organizations", list: item.acknowledgments.compactMap(\.organization).map { JSONMembers.object(("name", $0)) })
        result.put("individuals", list: item.acknowledgments.flatMap(\.names).map { JSONMembers.object(("name", $0)) })
        return result
    }

    func analysis(_ group: StatementGroup) -> JSONValue {
        var result = JSONMembers()
        result.put("state", Self.state(group.status))
        let justification = Self.justification(group.justification)
        result.put("justification", justification)
        var responses: [String] = []
        for remediation in group.remediations {
            if let response = Self.response(remediation.category), !responses.contains(response) { responses.append(response) }
        }
        result.put("response", texts: responses)
        let words = [justification == nil ? group.justification?.rawValue : nil, advisory.textIfAny(group.impact)].compactMap { $0 }
        result.put("detail", words.isEmpty ? nil : words.joined(separator: ": "))
        result.put("firstIssued", advisory.released.text)
        result.put("lastUpdated", advisory.updated.text)
        return result.value
    }

    static func state(_ status: AdvisoryStatement.Status) -> String {
        switch status {
        case .affected: "exploitable"
        case .notAffected: "not_affected"
        case .fixed: "resolved"
        case .underInvestigation: "in_triage"
        }
    }

    /// The justification of the same meaning; nil if CycloneDX has none.
    static func justification(_ label: AdvisoryStatement.Justification?) -> String? {
        switch label {
        case .componentNotPresent, .vulnerableCodeNotPresent: "code_not_present"
        case .vulnerableCodeNotInExecutePath: "code_not_reachable"
        case .inlineMitigationsAlreadyExist: "protected_by_mitigating_control"
        case .vulnerableCodeCannotBeControlledByAdversary, nil: nil
        }
    }

    private static func response(_ category: AdvisoryRemediation.Category) -> String? {
        switch category {
        case .vendorFix, .optionalPatch: "update"
        case .workaround, .mitigation: "workaround_available"
        case .noFixPlanned: "will_not_fix"
        case .noneAvailable: "can_not_fix"
        case .fixPlanned: nil
        }
    }

    func affected(_ product: AdvisoryProduct, _ status: AdvisoryStatement.Status) -> JSONValue {
        var version = JSONMembers()
        version.put(product.isRange ? "range" : "version", product.versionText)
        switch status {
        case .affected: version.put("status", "affected")
        case .notAffected, .fixed: version.put("status", "unaffected")
        case .underInvestigation: version.put("status", "unknown")
        }
        var result = JSONMembers()
        result.put("ref", product.id)
        result.put("versions", list: [version.value])
        return result.value
    }

    static let hashNames = [
        "md5": "MD5", "sha1": "SHA-1", "sha256": "SHA-256", "sha384": "SHA-384", "sha512": "SHA-512", "sha3-256": "SHA3-256",
        "sha3-384": "SHA3-384", "sha3-512": "SHA3-512", "blake2b512": "BLAKE2b-512",
    ]
}
