import CVSS

extension AdvisoryCheck {
    mutating func check(_ vulnerability: AdvisoryVulnerability, _ place: String) {
        need(!vulnerability.id.isEmpty, place + "/cve")
        if let cve = vulnerability.cve, !VulnerabilityTests.isCVE(cve) {
            add(place + "/cve", "「\(shown(cve))」はCVE番号ではありません。", "\"\(shown(cve))\" is no CVE number.")
        }
        need(vulnerability.title, place + "/title")
        need(vulnerability.description, place + "/description")
        if let found = vulnerability.discovered, let told = vulnerability.disclosed, found > told {
            add(place + "/discovered", "開示より後です。", "It is after the disclosure.")
        }
        for (number, score) in vulnerability.scores.enumerated() {
            known(score.products, "\(place)/scores/\(number)/products")
            if (try? CVSSVector(parsing: score.vector)) == nil {
                add("\(place)/scores/\(number)/vector", "「\(shown(score.vector))」はCVSSではありません。", "\"\(shown(score.vector))\" is no CVSS vector.")
            }
        }
        for (number, thanks) in vulnerability.acknowledgments.enumerated() { check(thanks, "\(place)/acknowledgments/\(number)") }
        for (number, reference) in vulnerability.references.enumerated() { check(reference, "\(place)/references/\(number)") }
        for (number, threat) in vulnerability.threats.enumerated() {
            need(threat.details, "\(place)/threats/\(number)/details")
            known(threat.products, "\(place)/threats/\(number)/products")
        }
        for (number, remediation) in vulnerability.remediations.enumerated() {
            need(remediation.details, "\(place)/remediations/\(number)/details")
            need(!remediation.products.isEmpty, "\(place)/remediations/\(number)/products")
            known(remediation.products, "\(place)/remediations/\(number)/products")
            if let url = remediation.url, !isWeb(url) {
                add("\(place)/remediations/\(number)/url", "httpsのURLが必要です。", "An https URL is needed.")
            }
        }
        statements(vulnerability, place)
    }

    private mutating func statements(_ vulnerability: AdvisoryVulnerability, _ place: String) {
        need(!vulnerability.statements.isEmpty, place + "/statements")
        let helped = Set(vulnerability.remediations.flatMap(\.products))
        var seen: Set<String> = []
        for (number, statement) in vulnerability.statements.enumerated() {
            let own = "\(place)/statements/\(number)"
            known([statement.product], own + "/product")
            need(statement.impact, own + "/impact")
            if !seen.insert(statement.product).inserted {
                add(own + "/product", "この製品についてはすでに述べています。", "There is a statement on this product already.")
            }
            switch statement.status {
            case .affected where !helped.contains(statement.product):
                add(own, "影響を受ける製品には対策(remediations)が必要です。", "An affected product needs a remediation.")
            case .notAffected where statement.justification == nil && statement.impact == nil:
                add(own, "影響を受けない理由(justificationかimpact)が必要です。", "A reason is needed why it is not affected: a justification or an impact.")
            default: break
            }
            if statement.status != .notAffected, statement.justification != nil {
                add(own + "/justification", "影響を受けない製品だけに書けます。", "Only products that are not affected have one.")
            }
        }
    }
}
