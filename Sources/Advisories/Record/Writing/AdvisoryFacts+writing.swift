import Diagnostics
public import JSONStream

extension AdvisoryFacts {
    /// The facts as JSON (`mimamori.advisory-facts/1`), from which ``init(json:)`` makes the same facts again. What is not there is left out.
    public var json: JSONValue {
        var root = JSONMembers()
        root.put("schema", FactsScan.schema)
        root.put("id", id)
        root.put("aliases", texts: aliases)
        root.put("kind", kind.rawValue)
        root.put("title", title.json)
        root.put("summary", summary.json)
        root.put("legalDisclaimer", text: legalDisclaimer)
        root.put("license", license)
        root.put("publisher", publisher.json)
        root.put("tlp", tlp.rawValue)
        root.put("status", status.rawValue)
        root.put(
            "revisions",
            .array(
                revisions.map { revision in
                    .object([
                        JSONValue.Member("number", .number(String(revision.number))), JSONValue.Member("date", .string(revision.date.text)),
                        JSONValue.Member("summary", revision.summary.json),
                    ])
                }))
        root.put("sourceLanguage", sourceLanguage.rawValue)
        root.put("products", .array(products.map(\.json)))
        root.put("vulnerabilities", .array(vulnerabilities.map(\.json)))
        root.put("references", list: references.map(\.json))
        root.put("acknowledgments", list: acknowledgments.map(\.json))
        root.put("involvements", list: involvements.map(\.json))
        if let ending { root.put("ending", ending.json) }
        return root.value
    }
}

extension AdvisoryInvolvement {
    fileprivate var json: JSONValue {
        var result = JSONMembers()
        result.put("party", party.rawValue)
        result.put("name", name)
        result.put("action", action.rawValue)
        if !isAcknowledged { result.put("acknowledged", .bool(false)) }
        result.put("date", date.text)
        result.put("summary", summary.json)
        return result.value
    }
}

extension AdvisoryEnding {
    fileprivate var json: JSONValue {
        var result = JSONMembers()
        result.put("kind", kind.rawValue)
        result.put("reason", reason.json)
        if let successor { result.put("successor", successor.json) }
        return result.value
    }
}

extension JSONMembers {
    /// A text in its languages, left out where nobody wrote it.
    mutating func put(_ key: String, text: AdvisoryText?) {
        guard let text, !text.languages.isEmpty else { return }
        put(key, text.json)
    }
}

extension AdvisoryText {
    var json: JSONValue { JSONMembers.object(("ja", self[.japanese]), ("en", self[.english])) }
}

extension AdvisoryPublisher {
    fileprivate var json: JSONValue {
        var result = JSONMembers()
        result.put("category", category.rawValue)
        result.put("name", name)
        result.put("names", text: names)
        result.put("namespace", namespace)
        result.put("baseURL", baseURL)
        if placement != .flat { result.put("placement", placement.rawValue) }
        result.put("contact", text: contact)
        result.put("email", email)
        result.put("cveOrganization", cveOrganization)
        return result.value
    }
}

extension AdvisoryProduct {
    fileprivate var json: JSONValue {
        var result = JSONMembers()
        result.put("id", id)
        result.put("vendor", vendor)
        result.put("vendors", text: vendors)
        result.put("name", name)
        result.put("names", text: names)
        result.put(isRange ? "range" : "version", versionText)
        result.put("purls", texts: purls)
        result.put("cpe", cpe)
        result.put(
            "hashes",
            list: hashes.map { JSONMembers.object(("fileName", $0.fileName), ("algorithm", $0.algorithm), ("value", $0.value)) })
        result.put("modelNumbers", texts: modelNumbers)
        result.put("serialNumbers", texts: serialNumbers)
        result.put("skus", texts: skus)
        result.put("sbomURLs", texts: sbomURLs)
        result.put("bomLink", bomLink)
        return result.value
    }
}

extension AdvisoryReference {
    var json: JSONValue {
        var result = JSONMembers()
        result.put("url", url)
        result.put("summary", summary.json)
        return result.value
    }
}

extension AdvisoryAcknowledgment {
    var json: JSONValue {
        var result = JSONMembers()
        result.put("names", texts: names)
        result.put("organization", organization)
        result.put("summary", text: summary)
        result.put("urls", texts: urls)
        return result.value
    }
}
