import Diagnostics
import JSONStream

/// Writes an advisory as an OpenVEX 0.2.0 document: a statement for each group of products that a vulnerability says the same of.
struct OpenVEXAdvisoryWriter {
    private let advisory: PreparedAdvisory
    private var facts: AdvisoryFacts { advisory.facts }

    init(_ advisory: PreparedAdvisory) { self.advisory = advisory }

    func output() -> AdvisoryOutput {
        var root = JSONMembers()
        root.put("@context", "https://openvex.dev/ns/v0.2.0")
        root.put("@id", advisory.uri("openvex"))
        root.put("author", facts.publisher.name)
        root.put("role", facts.publisher.category.rawValue)
        root.put("timestamp", advisory.released.text)
        root.put("last_updated", advisory.updated.text)
        root.put("version", advisory.version)
        root.put("statements", list: facts.vulnerabilities.flatMap { item in StatementGroup.all(of: item).map { statement($0, item) } })
        var writer = JSONWriter(pretty: true)
        writer.value(root.value)
        writer.newline()
        return AdvisoryOutput(fileName: DocumentTests.fileName(advisory.documentID + "-openvex"), bytes: writer.take(), losses: losses())
    }

    private func losses() -> [AdvisoryOutput.Loss] {
        var list = LossList()
        let all = facts.vulnerabilities
        list.noPlace(true, "tlp", in: "OpenVEX", "TLPラベル", "a TLP label")
        list.noPlace(true, "title", in: "OpenVEX", "題名・概要・改訂の要約", "the title, the summary and the summaries of revisions")
        list.noPlace(all.contains { !$0.scores.isEmpty }, "scores", in: "OpenVEX", "CVSS", "CVSS scores")
        list.noPlace(all.contains { !$0.weaknesses.isEmpty }, "weaknesses", in: "OpenVEX", "CWE", "weaknesses")
        list.noPlace(all.contains { !$0.threats.isEmpty }, "threats", in: "OpenVEX", "患者への影響などの脅威", "threats such as the harm to patients")
        list.noPlace(!facts.references.isEmpty, "references", in: "OpenVEX", "参照", "references")
        list.noPlace(facts.products.contains(where: \.isRange), "products", in: "OpenVEX", "版の範囲(製品のIDで示します)", "version ranges; ids stand for them")
        return list.losses
    }

    private func statement(_ group: StatementGroup, _ item: AdvisoryVulnerability) -> JSONValue {
        var result = JSONMembers()
        result.put("vulnerability", vulnerability(item))
        result.put("products", list: group.products.map { product(advisory.product($0), item.component) })
        result.put("status", group.status.rawValue)
        result.put("justification", group.justification?.rawValue)
        result.put("impact_statement", advisory.textIfAny(group.impact))
        if group.status == .affected {
            result.put("action_statement", group.remediations.map { advisory.text($0.details) }.joined(separator: "\n"))
            // The day on which the first of them was there.
            result.put("action_statement_timestamp", group.remediations.compactMap(\.date).min()?.text)
        }
        return result.value
    }

    private func vulnerability(_ item: AdvisoryVulnerability) -> JSONValue {
        var result = JSONMembers()
        result.put("name", item.id)
        result.put("aliases", texts: item.ids.map(\.text).filter { $0 != item.id })
        return result.value
    }

    private func product(_ product: AdvisoryProduct, _ component: AdvisoryVulnerability.Component?) -> JSONValue {
        var result = JSONMembers()
        result.put("@id", Self.productURI(product, facts.publisher))
        var identifiers = JSONMembers()
        identifiers.put("purl", product.purls.first)
        identifiers.put("cpe23", product.cpe)
        result.put("identifiers", object: identifiers)
        var hashes = JSONMembers()
        for hash in product.hashes { if let name = Self.hashNames[hash.algorithm] { hashes.put(name, hash.value.lowercased()) } }
        // The hashes of a product are those of one file; with several files nobody could tell which.
        if Set(product.hashes.map(\.fileName)).count == 1 { result.put("hashes", object: hashes) }
        if let component {
            var part = JSONMembers()
            part.put("@id", component.purl ?? "urn:uuid:" + ContentDigest(component.label).uuid)
            result.put("subcomponents", list: [part.value])
        }
        return result.value
    }

    /// An IRI that names a product of the publisher; its last part is the id of the product.
    static func productURI(_ product: AdvisoryProduct, _ publisher: AdvisoryPublisher) -> String {
        "\(publisher.baseURL)products/\(PercentEncoding.encoded(product.id))"
    }

    private static let hashNames = [
        "md5": "md5", "sha1": "sha1", "sha256": "sha-256", "sha384": "sha-384", "sha512": "sha-512", "sha3-224": "sha3-224",
        "sha3-256": "sha3-256", "sha3-384": "sha3-384", "sha3-512": "sha3-512", "blake2s256": "blake2s-256", "blake2b512": "blake2b-512",
    ]
}
