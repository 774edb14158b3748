import Diagnostics
import JSONStream

/// Writes an advisory as a STIX 2.1 bundle for an ISAO: identity, vulnerabilities, products as infrastructure, remediations as courses of action, the
/// advisory as a report, every object marked with its label of TLP 2.0.
struct STIXAdvisoryWriter {
    private let advisory: PreparedAdvisory
    private var facts: AdvisoryFacts { advisory.facts }
    private var objects: [JSONValue] = []
    /// Ids of the objects that the report is about.
    private var content: [String] = []

    init(_ advisory: PreparedAdvisory) { self.advisory = advisory }

    func output() -> AdvisoryOutput {
        var writer = self
        writer.gather()
        var bundle = JSONMembers()
        bundle.put("type", "bundle")
        bundle.put("id", "bundle--" + uuid("bundle \(advisory.version)"))
        bundle.put("objects", list: writer.objects)
        var json = JSONWriter(pretty: true)
        json.value(bundle.value)
        json.newline()
        return AdvisoryOutput(fileName: DocumentTests.fileName(advisory.documentID + "-stix"), bytes: json.take(), losses: losses())
    }

    private func losses() -> [AdvisoryOutput.Loss] {
        var list = LossList()
        list.noPlace(true, "revisions", in: "STIX", "改訂の要約", "the summaries of revisions")
        list.noPlace(
            facts.products.contains { !$0.hashes.isEmpty || !$0.serialNumbers.isEmpty || !$0.modelNumbers.isEmpty }, "products", in: "STIX",
            "製品のハッシュ・製造番号・型番", "hashes, serial and model numbers of products")
        list.add(
            "statements", "STIXに影響の状態の語彙がないため、noteに書きました。", "STIX has no words for the status of a product; notes hold it.")
        return list.losses
    }

    /// The same content has the same id. Bits of a digest in the form of a random UUID, which is what STIX 2.1 section 2.9 wants for these objects.
    private func uuid(_ what: String) -> String {
        var text = Array(ContentDigest("\(facts.publisher.namespace)\u{0}\(facts.id)\u{0}\(what)").uuid.utf8)
        text[14] = UInt8(ascii: "4")
        return String(decoding: text, as: UTF8.self)
    }

    private var created: String { milliseconds(advisory.released) }
    private var modified: String { milliseconds(advisory.updated) }
    private func milliseconds(_ time: AdvisoryTime) -> String { time.utc.dropLast() + ".000Z" }
    private var author: String { begin("identity", "identity").id }

    /// An object with what every object has in front.
    private func begin(_ type: String, _ name: String) -> (id: String, object: JSONMembers) {
        let id = type + "--" + uuid("\(type) \(name)")
        var object = JSONMembers()
        object.put("type", type)
        object.put("spec_version", "2.1")
        object.put("id", id)
        if type != "identity" { object.put("created_by_ref", author) }
        object.put("created", created)
        object.put("modified", modified)
        return (id, object)
    }

    private mutating func end(_ made: (id: String, object: JSONMembers), isContent: Bool = true) {
        var object = made.object
        object.put("object_marking_refs", texts: [TLPMarking.id(facts.tlp)])
        objects.append(object.value)
        if isContent { content.append(made.id) }
    }

    private mutating func relate(_ source: String, _ kind: String, _ target: String) {
        var made = begin("relationship", "\(source) \(kind) \(target)")
        made.object.put("relationship_type", kind)
        made.object.put("source_ref", source)
        made.object.put("target_ref", target)
        end(made)
    }

    private mutating func gather() {
        objects.append(TLPMarking.json(facts.tlp))
        var identity = begin("identity", "identity")
        identity.object.put("name", facts.publisher.name)
        identity.object.put("identity_class", "organization")
        identity.object.put("sectors", texts: ["healthcare"])
        identity.object.put("contact_information", advisory.textIfAny(facts.publisher.contact) ?? facts.publisher.email)
        end(identity, isContent: false)
        var products: [String: String] = [:]
        for product in facts.products {
            var made = begin("infrastructure", product.id)
            made.object.put("name", product.fullName)
            made.object.put("description", product.id)
            made.object.put("infrastructure_types", texts: ["unknown"])
            let ids = product.purls.map { ("purl", $0) } + [product.cpe].compactMap { $0 }.map { ("cpe", $0) }
            made.object.put("external_references", list: ids.map { JSONMembers.object(("source_name", $0.0), ("external_id", $0.1)) })
            products[product.id] = made.id
            end(made)
        }
        for item in facts.vulnerabilities { add(item, products) }
        var report = begin("report", "report")
        report.object.put("name", advisory.text(facts.title))
        report.object.put("description", advisory.text(facts.summary))
        report.object.put("report_types", texts: ["vulnerability"])
        report.object.put("published", created)
        report.object.put("lang", advisory.language.rawValue)
        report.object.put("object_refs", texts: content)
        let own = JSONMembers.object(("source_name", facts.publisher.name), ("external_id", advisory.documentID), ("description", advisory.csafURL))
        let others = facts.references.map { link(advisory.text($0.summary), $0.url) }
        report.object.put("external_references", list: [own] + others)
        end(report, isContent: false)
    }

    private mutating func add(_ item: AdvisoryVulnerability, _ products: [String: String]) {
        var made = begin("vulnerability", item.id)
        made.object.put("name", item.id)
        made.object.put("description", "\(advisory.text(item.title))\n\(advisory.text(item.description))")
        made.object.put("external_references", list: references(item))
        end(made)
        for product in item.products(.affected) { if let source = products[product] { relate(source, "has", made.id) } }
        for (number, remediation) in item.remediations.enumerated() {
            var action = begin("course-of-action", "\(item.id) \(number)")
            action.object.put("name", remediation.category.rawValue)
            action.object.put("description", advisory.text(remediation.details))
            let links = [remediation.url].compactMap { $0 }.map { link(facts.publisher.name, $0) }
            action.object.put("external_references", list: links)
            end(action)
            relate(action.id, "mitigates", made.id)
        }
        var note = begin("note", item.id)
        note.object.put("abstract", "Status of products for \(item.id)")
        note.object.put("content", statusLines(item).joined(separator: "\n"))
        note.object.put("object_refs", texts: [made.id] + item.statements.compactMap { products[$0.product] })
        end(note)
        let harms = item.threats.map { "\($0.category.rawValue): \(advisory.text($0.details))" } + item.scores.map { "CVSS: \($0.vector)" }
        guard !harms.isEmpty else { return }
        var more = begin("note", item.id + " threats")
        more.object.put("abstract", "Threats and scores of \(item.id)")
        more.object.put("content", harms.joined(separator: "\n"))
        more.object.put("object_refs", texts: [made.id])
        end(more)
    }

    /// An address without the `url` member, which should have a hash of what is there beside it (STIX 2.1 section 2.5), and nobody can promise that.
    private func link(_ name: String, _ url: String) -> JSONValue { JSONMembers.object(("source_name", name), ("description", url)) }

    private func references(_ item: AdvisoryVulnerability) -> [JSONValue] {
        var found = [item.cve].compactMap { $0 }.map { JSONMembers.object(("source_name", "cve"), ("external_id", $0)) }
        found += item.ids.map { JSONMembers.object(("source_name", $0.system), ("external_id", $0.text)) }
        found += item.weaknesses.map { JSONMembers.object(("source_name", "cwe"), ("external_id", $0.id)) }
        found += item.references.map { link(advisory.text($0.summary), $0.url) }
        return found
    }

    /// `IP-100-2.4.0: affected`, with the reason where there is one.
    private func statusLines(_ item: AdvisoryVulnerability) -> [String] {
        item.statements.map { statement in
            let reason = [statement.justification?.rawValue, advisory.textIfAny(statement.impact)].compactMap { $0 }
            return "\(statement.product): \(statement.status.rawValue)" + (reason.isEmpty ? "" : " (\(reason.joined(separator: "; ")))")
        }
    }
}
