import Diagnostics
import JSONStream

extension FactsScan {
    static let schema = "mimamori.advisory-facts/1"

    mutating func facts(_ value: CSAFValue) -> AdvisoryFacts? {
        expect(
            [
                "schema", "id", "aliases", "kind", "title", "summary", "legalDisclaimer", "license", "publisher", "tlp", "status", "revisions",
                "sourceLanguage", "products", "vulnerabilities", "references", "acknowledgments", "involvements", "ending",
            ], in: value)
        if value.text("schema") != Self.schema {
            add(value["schema"] ?? value, "schemaは「\(Self.schema)」でなければなりません。", "schema must be \"\(Self.schema)\".")
        }
        let kind: AdvisoryFacts.Kind? = choice("kind", in: value)
        guard let publisher = value["publisher"].flatMap({ self.publisher($0) }) else {
            add(value, "「publisher」が必要です。", "\"publisher\" is needed.")
            return nil
        }
        var facts = AdvisoryFacts(
            id: text("id", in: value), kind: kind ?? .securityAdvisory, title: wording("title", in: value), summary: wording("summary", in: value),
            publisher: publisher, revisions: list("revisions", in: value, isNeeded: true).compactMap { revision($0) },
            products: list("products", in: value, isNeeded: true).compactMap { product($0) },
            vulnerabilities: list("vulnerabilities", in: value, isNeeded: true).map { vulnerability($0) })
        facts.aliases = texts("aliases", in: value)
        facts.legalDisclaimer = wordingIfAny("legalDisclaimer", in: value)
        facts.license = textIfAny("license", in: value)
        facts.tlp = choice("tlp", in: value) ?? .red
        facts.status = choice("status", in: value, or: .final) ?? .final
        facts.sourceLanguage = choice("sourceLanguage", in: value, or: .japanese) ?? .japanese
        facts.references = list("references", in: value).map { reference($0) }
        facts.acknowledgments = list("acknowledgments", in: value).map { acknowledgment($0) }
        facts.involvements = list("involvements", in: value).compactMap { involvement($0) }
        facts.ending = value["ending"].flatMap { ending($0) }
        return facts
    }

    private mutating func ending(_ value: CSAFValue) -> AdvisoryEnding? {
        expect(["kind", "reason", "successor"], in: value)
        let kind: AdvisoryEnding.Kind? = choice("kind", in: value)
        let reason = wording("reason", in: value)
        let successor = value["successor"].map { reference($0) }
        return kind.map { AdvisoryEnding($0, reason, successor: successor) }
    }

    private mutating func involvement(_ value: CSAFValue) -> AdvisoryInvolvement? {
        expect(["party", "name", "action", "acknowledged", "date", "summary"], in: value)
        let party: AdvisoryInvolvement.Party? = choice("party", in: value)
        let action: AdvisoryInvolvement.Action? = choice("action", in: value)
        let name = textIfAny("name", in: value)
        let acknowledged = value["acknowledged"].map { flag in
            if flag.kind != .bool { add(flag, "trueかfalseが必要です。", "true or false is needed.") }
            return flag.json != .bool(false)
        }
        let summary = wording("summary", in: value)
        if value["date"] == nil { add(value, "「date」が必要です。", "\"date\" is needed.") }
        guard let date = time("date", in: value), let party, let action else { return nil }
        return AdvisoryInvolvement(party, name: name, action, isAcknowledged: acknowledged ?? true, date: date, summary: summary)
    }

    private mutating func publisher(_ value: CSAFValue) -> AdvisoryPublisher {
        expect(["category", "name", "names", "namespace", "baseURL", "placement", "contact", "email", "cveOrganization"], in: value)
        var publisher = AdvisoryPublisher(
            category: choice("category", in: value, or: .vendor) ?? .vendor, name: text("name", in: value), namespace: text("namespace", in: value),
            baseURL: text("baseURL", in: value), contact: wordingIfAny("contact", in: value), email: textIfAny("email", in: value),
            cveOrganization: textIfAny("cveOrganization", in: value))
        publisher.names = wordingIfAny("names", in: value) ?? AdvisoryText()
        publisher.placement = choice("placement", in: value, or: .flat) ?? .flat
        return publisher
    }

    private mutating func revision(_ value: CSAFValue) -> AdvisoryRevision? {
        expect(["number", "date", "summary"], in: value)
        let number = value["number"]?.number.flatMap { Int($0) }
        if number == nil { add(value["number"] ?? value, "「number」に整数が必要です。", "\"number\" is needed, a whole number.") }
        if value["date"] == nil { add(value, "「date」が必要です。", "\"date\" is needed.") }
        let summary = wording("summary", in: value)
        guard let date = time("date", in: value), let number else { return nil }
        return AdvisoryRevision(number: number, date: date, summary: summary)
    }

    private mutating func product(_ value: CSAFValue) -> AdvisoryProduct? {
        expect(
            [
                "id", "vendor", "vendors", "name", "names", "version", "range", "purls", "cpe", "hashes", "modelNumbers", "serialNumbers", "skus",
                "sbomURLs", "bomLink",
            ], in: value)
        let version = textIfAny("version", in: value)
        let range = textIfAny("range", in: value)
        if (version == nil) == (range == nil) {
            add(value, "versionとrangeのどちらか1つが必要です。", "Either version or range is needed.")
        }
        var product = AdvisoryProduct(
            id: text("id", in: value), vendor: text("vendor", in: value), name: text("name", in: value),
            releases: range.map { .range($0) } ?? .version(version ?? ""))
        product.vendors = wordingIfAny("vendors", in: value) ?? AdvisoryText()
        product.names = wordingIfAny("names", in: value) ?? AdvisoryText()
        product.purls = texts("purls", in: value)
        product.cpe = textIfAny("cpe", in: value)
        product.hashes = list("hashes", in: value).map { hash in
            expect(["fileName", "algorithm", "value"], in: hash)
            return AdvisoryProduct.FileHash(
                fileName: text("fileName", in: hash), algorithm: text("algorithm", in: hash), value: text("value", in: hash))
        }
        product.modelNumbers = texts("modelNumbers", in: value)
        product.serialNumbers = texts("serialNumbers", in: value)
        product.skus = texts("skus", in: value)
        product.sbomURLs = texts("sbomURLs", in: value)
        product.bomLink = textIfAny("bomLink", in: value)
        return product
    }

    mutating func reference(_ value: CSAFValue) -> AdvisoryReference {
        expect(["url", "summary"], in: value)
        return AdvisoryReference(url: text("url", in: value), summary: wording("summary", in: value))
    }

    mutating func acknowledgment(_ value: CSAFValue) -> AdvisoryAcknowledgment {
        expect(["names", "organization", "summary", "urls"], in: value)
        return AdvisoryAcknowledgment(
            names: texts("names", in: value), organization: textIfAny("organization", in: value), summary: wordingIfAny("summary", in: value),
            urls: texts("urls", in: value))
    }
}
