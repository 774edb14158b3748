import JSONStream

/// Writes an advisory as a CycloneDX 1.6 document with `vulnerabilities`: an entry for each group of products that a vulnerability says the same of,
/// since an entry has one analysis.
struct CycloneDXAdvisoryWriter {
    let advisory: PreparedAdvisory
    private var facts: AdvisoryFacts { advisory.facts }

    init(_ advisory: PreparedAdvisory) { self.advisory = advisory }

    func output() -> AdvisoryOutput {
        var root = JSONMembers()
        root.put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json")
        root.put("bomFormat", "CycloneDX")
        root.put("specVersion", "1.6")
        root.put("serialNumber", "urn:uuid:" + ContentDigest(facts.publisher.namespace + "\u{0}" + advisory.documentID).uuid)
        root.put("version", advisory.version)
        root.put("metadata", metadata())
        root.put("components", list: facts.products.map(component))
        var entries: [JSONValue] = []
        for item in facts.vulnerabilities {
            for (number, group) in StatementGroup.all(of: item).enumerated() { entries.append(vulnerability(item, group, number)) }
        }
        root.put("vulnerabilities", list: entries)
        var writer = JSONWriter(pretty: true)
        writer.value(root.value)
        writer.newline()
        return AdvisoryOutput(fileName: DocumentTests.fileName(advisory.documentID + "-cdx"), bytes: writer.take(), losses: losses())
    }

    private func losses() -> [AdvisoryOutput.Loss] {
        var list = LossList()
        list.noPlace(true, "tlp", in: "CycloneDX", "TLPラベル(propertiesに書きます)", "a TLP label; a property holds it")
        list.noPlace(
            facts.products.contains { !$0.serialNumbers.isEmpty || !$0.modelNumbers.isEmpty || !$0.skus.isEmpty }, "products", in: "CycloneDX",
            "製造番号・型番・在庫番号", "serial numbers, model numbers and stock keeping units")
        if facts.vulnerabilities.contains(where: { $0.statements.contains { Self.justification($0.justification) == nil && $0.justification != nil } }
        ) {
            list.add(
                "statements", "CycloneDXに同じ意味の理由がないため、analysis.detailに言葉で書きました。",
                "CycloneDX has no justification of the same meaning; it stands in analysis.detail.")
        }
        return list.losses
    }

    private func metadata() -> JSONValue {
        var supplier = JSONMembers()
        supplier.put("name", facts.publisher.name)
        supplier.put("url", texts: [facts.publisher.namespace])
        if let email = facts.publisher.email {
            var contact = JSONMembers()
            contact.put("email", email)
            supplier.put("contact", list: [contact.value])
        }
        var result = JSONMembers()
        result.put("timestamp", advisory.updated.text)
        result.put("supplier", supplier.value)
        result.put("properties", list: [property("mimamori:advisory", advisory.documentID), property("mimamori:tlp", facts.tlp.rawValue)])
        return result.value
    }

    private func property(_ name: String, _ value: String) -> JSONValue { JSONMembers.object(("name", name), ("value", value)) }

    private func component(_ product: AdvisoryProduct) -> JSONValue {
        var supplier = JSONMembers()
        supplier.put("name", product.vendor)
        var result = JSONMembers()
        result.put("type", "device")
        result.put("bom-ref", product.id)
        result.put("supplier", supplier.value)
        result.put("name", product.name)
        if !product.isRange { result.put("version", product.versionText) }
        let files = Set(product.hashes.map(\.fileName))
        if files.count == 1 {
            result.put(
                "hashes",
                list: product.hashes.compactMap { hash in
                    Self.hashNames[hash.algorithm].map { JSONMembers.object(("alg", $0), ("content", hash.value.lowercased())) }
                })
        }
        result.put("cpe", product.cpe)
        result.put("purl", product.purls.first)
        let links = product.sbomURLs + [product.bomLink].compactMap { $0 }
        result.put("externalReferences", list: links.map { JSONMembers.object(("type", "bom"), ("url", $0)) })
        return result.value
    }

    private func vulnerability(_ item: AdvisoryVulnerability, _ group: StatementGroup, _ number: Int) -> JSONValue {
        var result = JSONMembers()
        result.put("bom-ref", "\(item.id)#\(number + 1)")
        result.put("id", item.id)
        if let cve = item.cve {
            result.put("source", JSONMembers.object(("name", "CVE"), ("url", "https://www.cve.org/CVERecord?id=\(cve)")))
        }
        result.put(
            "references",
            list: item.ids.filter { $0.text != item.id }.map { id in
                var reference = JSONMembers()
                reference.put("id", id.text)
                reference.put("source", JSONMembers.object(("name", id.system)))
                return reference.value
            })
        result.put("ratings", list: ratings(item, group))
        result.put("cwes", list: item.weaknesses.compactMap { Int($0.id.dropFirst(4)).map { .number(String($0)) } })
        result.put("description", advisory.text(item.title))
        result.put("detail", advisory.text(item.description))
        let fixes = group.remediations.filter { $0.category != .workaround }.map { advisory.text($0.details) }
        result.put("recommendation", fixes.isEmpty ? nil : fixes.joined(separator: "\n"))
        let ways = group.remediations.filter { $0.category == .workaround }.map { advisory.text($0.details) }
        result.put("workaround", ways.isEmpty ? nil : ways.joined(separator: "\n"))
        let links = [link(advisory.text(facts.title), advisory.csafURL)] + item.references.map { link(advisory.text($0.summary), $0.url) }
        result.put("advisories", list: links)
        result.put("created", item.discovered?.text)
        result.put("published", item.disclosed?.text ?? advisory.released.text)
        result.put("updated", advisory.updated.text)
        result.put("credits", object: credits(item))
        result.put("analysis", analysis(group))
        result.put("affects", list: group.products.map { affected(advisory.product($0), group.status) })
        return result.value
    }

    private func link(_ title: String, _ url: String) -> JSONValue { JSONMembers.object(("title", title), ("url", url)) }
}
