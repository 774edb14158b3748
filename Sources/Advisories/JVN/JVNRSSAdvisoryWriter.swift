import CPE
import CVSS
import Diagnostics

/// Writes an advisory as JVNRSS 3.2, the feed in which Japanese makers tell of their advisories: a channel with one item.
struct JVNRSSAdvisoryWriter {
    private let advisory: PreparedAdvisory
    private var facts: AdvisoryFacts { advisory.facts }

    init(_ advisory: PreparedAdvisory) { self.advisory = advisory }

    private static let namespaces = [
        ("xmlns", "http://purl.org/rss/1.0/"), ("xmlns:rss", "http://purl.org/rss/1.0/"),
        ("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"), ("xmlns:sec", "http://jvn.jp/rss/mod_sec/3.0/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xsi:schemaLocation", "http://purl.org/rss/1.0/ https://jvndb.jvn.jp/schema/jvnrss_3.2.xsd"),
    ]

    func output() -> AdvisoryOutput {
        var xml = XMLText()
        let page = advisory.csafURL
        let isJapanese = advisory.language == .japanese
        xml.element("rdf:RDF", with: Self.namespaces + [("xml:lang", advisory.language.rawValue)]) { xml in
            xml.element("channel", with: [("rdf:about", advisory.uri("jvnrss"))]) { xml in
                xml.element("title", isJapanese ? "\(facts.publisher.name) 脆弱性対策情報" : "\(facts.publisher.name) security advisories")
                xml.element("link", facts.publisher.namespace)
                xml.element("description", advisory.text(facts.title))
                xml.element("dc:creator", facts.publisher.email ?? facts.publisher.name)
                xml.element("dc:date", advisory.updated.text)
                xml.element("dcterms:issued", advisory.released.text)
                xml.element("dcterms:modified", advisory.updated.text)
                xml.element("items") { xml in
                    xml.element("rdf:Seq") { xml in xml.empty("rdf:li", [("rdf:resource", page)]) }
                }
            }
            xml.element("item", with: [("rdf:about", page)]) { xml in
                xml.element("title", advisory.text(facts.title))
                xml.element("link", page)
                xml.element("description", advisory.text(facts.summary))
                xml.element("dc:creator", facts.publisher.name)
                xml.element("sec:identifier", advisory.documentID)
                details(&xml)
                xml.element("dc:date", advisory.updated.text)
                xml.element("dcterms:issued", advisory.released.text)
                xml.element("dcterms:modified", advisory.updated.text)
            }
        }
        return AdvisoryOutput(fileName: name(".rdf"), bytes: xml.bytes, losses: losses())
    }

    private func name(_ ending: String) -> String { DocumentTests.fileName(advisory.documentID).dropLast(5) + ending }

    private func details(_ xml: inout XMLText) {
        for item in facts.vulnerabilities {
            if let cve = item.cve {
                xml.element("sec:references", with: [("source", "CVE"), ("id", cve)], "https://www.cve.org/CVERecord?id=\(cve)")
            }
            for weakness in item.weaknesses {
                xml.element(
                    "sec:references", with: [("id", weakness.id), ("title", weakness.name)],
                    "https://cwe.mitre.org/data/definitions/\(weakness.id.dropFirst(4)).html")
            }
        }
        for product in facts.products {
            guard let cpe = product.cpe.flatMap({ try? CPE(parsing: $0) }) else { continue }
            xml.element("sec:cpe", with: [("version", "2.2"), ("vendor", product.vendor), ("product", product.name)], cpe.uri.text)
        }
        for content in facts.vulnerabilities.flatMap(\.scores).compactMap({ ScoreContent($0.vector) }) {
            let attributes = [
                ("version", content.vector.version.rawValue), ("score", content.base), ("type", "Base"), ("severity", content.severityName),
                ("vector", content.vector.canonical),
            ]
            xml.empty("sec:cvss", attributes)
        }
    }

    private func losses() -> [AdvisoryOutput.Loss] {
        var list = LossList()
        list.noPlace(true, "tlp", in: "JVNRSS", "TLP 2.0のラベル", "a label of TLP 2.0")
        list.noPlace(true, "statements", in: "JVNRSS", "製品ごとの影響の状態", "the status of each product")
        list.noPlace(
            facts.vulnerabilities.contains { !$0.remediations.isEmpty || !$0.threats.isEmpty }, "remediations", in: "JVNRSS",
            "対策と脅威(リンク先に書きます)", "remediations and threats; the page behind the link has them")
        list.noPlace(facts.products.contains { $0.cpe == nil }, "products", in: "JVNRSS", "CPEのない製品", "products without a CPE")
        return list.losses
    }
}
