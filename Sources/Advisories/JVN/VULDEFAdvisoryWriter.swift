import CPE
import CVSS
import Diagnostics

/// Writes an advisory as VULDEF 3.2, the form of JVN: a `Vulinfo` for each vulnerability, in the words that JVN uses.
struct VULDEFAdvisoryWriter {
    private let advisory: PreparedAdvisory
    private var facts: AdvisoryFacts { advisory.facts }
    private var isJapanese: Bool { advisory.language == .japanese }

    init(_ advisory: PreparedAdvisory) { self.advisory = advisory }

    private static let namespaces = [
        ("version", "3.2"), ("xmlns", "http://jvn.jp/vuldef/"), ("xmlns:vuldef", "http://jvn.jp/vuldef/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xsi:schemaLocation", "http://jvn.jp/vuldef/ https://jvndb.jvn.jp/schema/vuldef_3.2.xsd"),
    ]

    func output() -> AdvisoryOutput {
        var xml = XMLText()
        xml.element("VULDEF-Document", with: Self.namespaces + [("xml:lang", advisory.language.rawValue)]) { xml in
            for item in facts.vulnerabilities {
                xml.element("Vulinfo") { xml in
                    xml.element("VulinfoID", "\(advisory.documentID)/\(item.id)")
                    xml.element("VulinfoData") { xml in data(item, &xml) }
                }
            }
        }
        let name: String = DocumentTests.fileName(advisory.documentID + "-vuldef").dropLast(5) + ".xml"
        return AdvisoryOutput(fileName: name, bytes: xml.bytes, losses: losses())
    }

    private func data(_ item: AdvisoryVulnerability, _ xml: inout XMLText) {
        xml.element("Title", advisory.text(item.title))
        xml.element("VulinfoDescription") { xml in xml.element("Overview", advisory.text(item.description)) }
        xml.element("Affected") { xml in for statement in item.statements { affected(statement, &xml) } }
        impact(item, &xml)
        if !item.remediations.isEmpty {
            xml.element("Solution") { xml in
                for remediation in item.remediations {
                    xml.element("SolutionItem") { xml in xml.element("Description", advisory.text(remediation.details)) }
                }
            }
        }
        related(item, &xml)
        if !item.acknowledgments.isEmpty { credit(item, &xml) }
        xml.element("History") { xml in
            for revision in facts.revisions {
                xml.element("HistoryItem") { xml in
                    xml.element("HistoryNo", String(revision.number))
                    xml.element("DateTime", revision.date.text)
                    xml.element("Description", advisory.text(revision.summary))
                }
            }
        }
        xml.element("DateFirstPublished", advisory.released.text)
        xml.element("DateLastUpdated", advisory.updated.text)
        if let disclosed = item.disclosed { xml.element("DatePublic", disclosed.text) }
    }

    private func affected(_ statement: AdvisoryStatement, _ xml: inout XMLText) {
        let product = advisory.product(statement.product)
        let status =
            switch statement.status {
            case .affected: "vulnerable"
            case .notAffected, .fixed: "notvulnerable"
            case .underInvestigation: "unknown"
            }
        xml.element("AffectedItem", with: [("affectedstatus", status)]) { xml in
            xml.element("Name", product.vendor)
            xml.element("ProductName", product.name)
            if let cpe = product.cpe.flatMap({ try? CPE(parsing: $0) }) { xml.element("Cpe", with: [("version", "2.2")], cpe.uri.text) }
            xml.element("VersionNumber", JVNVersionText.of(product, advisory.language))
            let words = [product.id, statement.status.rawValue, advisory.textIfAny(statement.impact)].compactMap { $0 }
            xml.element("Description", words.joined(separator: ": "))
        }
    }

    private func impact(_ item: AdvisoryVulnerability, _ xml: inout XMLText) {
        let scores = item.scores.compactMap { ScoreContent($0.vector) }
        let harms = item.threats.filter { $0.category == .impact }.map { advisory.text($0.details) }
        guard !scores.isEmpty || !harms.isEmpty else { return }
        xml.element("Impact") { xml in
            for content in scores {
                xml.element("Cvss", with: [("version", content.vector.version.rawValue)]) { xml in
                    xml.element("Severity", with: [("type", "Base")], content.severityName)
                    xml.element("Base", content.base)
                    xml.element("Vector", content.vector.canonical)
                }
            }
            // The schema wants one at least.
            for harm in harms.isEmpty ? [advisory.text(item.description)] : harms {
                xml.element("ImpactItem") { xml in xml.element("Description", harm) }
            }
        }
    }

    private func related(_ item: AdvisoryVulnerability, _ xml: inout XMLText) {
        xml.element("Related") { xml in
            relatedItem("vendor", facts.publisher.name, advisory.documentID, advisory.text(facts.title), advisory.csafURL, &xml)
            if let cve = item.cve {
                relatedItem("advisory", "Common Vulnerabilities and Exposures (CVE)", cve, nil, "https://www.cve.org/CVERecord?id=\(cve)", &xml)
            }
            for weakness in item.weaknesses {
                let number = weakness.id.dropFirst(4)
                relatedItem("cwe", "CWE", weakness.id, weakness.name, "https://cwe.mitre.org/data/definitions/\(number).html", &xml)
            }
            for reference in item.references { relatedItem("advisory", advisory.text(reference.summary), nil, nil, reference.url, &xml) }
        }
    }

    private func relatedItem(_ type: String, _ name: String, _ id: String?, _ title: String?, _ url: String, _ xml: inout XMLText) {
        xml.element("RelatedItem", with: [("type", type)]) { xml in
            xml.element("Name", name)
            if let id { xml.element("VulinfoID", id) }
            if let title { xml.element("Title", title) }
            xml.element("URL", url)
        }
    }

    private func credit(_ item: AdvisoryVulnerability, _ xml: inout XMLText) {
        let names = item.acknowledgments.flatMap { $0.names + [$0.organization].compactMap { $0 } }
        guard !names.isEmpty else { return }
        xml.element("Credit") { xml in
            xml.element("CreditItem") { xml in
                xml.element("Description", names.joined(separator: ", "))
            }
        }
    }

    private func losses() -> [AdvisoryOutput.Loss] {
        var list = LossList()
        list.noPlace(true, "tlp", in: "VULDEF", "TLP 2.0のラベル", "a label of TLP 2.0")
        list.noPlace(
            facts.vulnerabilities.contains { $0.statements.contains { $0.justification != nil } }, "statements", in: "VULDEF",
            "影響を受けない理由のラベル", "the label of why a product is not affected")
        list.noPlace(
            facts.products.contains { !$0.purls.isEmpty || !$0.hashes.isEmpty || !$0.serialNumbers.isEmpty }, "products", in: "VULDEF",
            "purl・ハッシュ・製造番号", "purls, hashes and serial numbers")
        return list.losses
    }
}
