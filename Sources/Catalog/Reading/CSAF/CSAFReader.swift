import Diagnostics
import JSONStream

/// Reads CSAF 2.0 and 2.1 documents, advisories and VEX alike: a record for each vulnerability (https://docs.oasis-open.org/csaf/csaf/).
enum CSAFReader {
    /// Source names of its records begin with this; the publisher's name follows.
    static let source = "CSAF"

    /// Is this how a document looks?
    static func isDocument(_ keys: [String]) -> Bool { keys.contains("document") }

    /// Reads one document. A vulnerability that cannot be read is left out and named; so are identifiers of products that cannot be read, and products that the
    /// tree does not define (CSAF 2.0 section 6.1.1).
    ///
    /// - Throws: `JSONError`; ``CatalogError`` for a document without an id or of another format.
    static func read(_ json: inout JSONReader, line: Int) throws -> FeedContents {
        try contents(try json.value(), line: line)
    }

    /// The same of a document that has been read.
    static func contents(_ value: JSONValue, line: Int) throws -> FeedContents {
        guard let document = value["document"], document["csaf_version"] != nil else {
            throw CatalogError.unknownKind(line: line, keys: value.members.prefix(6).map(\.key).joined(separator: ", "))
        }
        guard let id = document["tracking"]?["id"]?.stringValue, !id.isEmpty else { throw CatalogError.noIdentifier(line: line) }
        let tree = CSAFProductTree(value["product_tree"])
        var contents = FeedContents()
        contents.problems = tree.problems.map { CatalogError.badField(line: line, field: $0.field, text: $0.text) }
        let isWithdrawn = Self.isWithdrawn(document)
        for (index, vulnerability) in (value["vulnerabilities"]?.elements ?? []).enumerated() {
            guard case .object = vulnerability else {
                contents.problems.append(CatalogError.badField(line: line, field: "/vulnerabilities/\(index)", text: ""))
                continue
            }
            var found = record(vulnerability, index, document, id, tree)
            if JVNExtension.isThere(document) { JVNExtension.apply(value, to: &found) }
            for missing in tree.undefined(vulnerability) {
                contents.problems.append(
                    CatalogError.badField(line: line, field: "/vulnerabilities/\(index)/product_status/" + missing.field, text: missing.text))
            }
            if isWithdrawn { found.withdrawn = found.modified ?? "withdrawn" }
            contents.vulnerabilities.append(found)
        }
        if contents.vulnerabilities.isEmpty, isWithdrawn { contents.vulnerabilities = [tombstone(document, id)] }
        if contents.vulnerabilities.isEmpty, contents.problems.isEmpty || value["vulnerabilities"]?.elements.isEmpty != false {
            throw CatalogError.noVulnerability(line: line, document: id)
        }
        return contents
    }

    /// Whether the document takes back what an earlier version of it said (CSAF 2.1 sections 4.6 and 4.7, profiles "Withdrawn" and "Superseded").
    private static func isWithdrawn(_ document: JSONValue) -> Bool {
        ["csaf_withdrawn", "csaf_superseded"].contains(document["category"]?.stringValue?.lowercased())
    }

    /// What is left of a document that was withdrawn, so that nothing of an earlier version of it matches any more.
    private static func tombstone(_ document: JSONValue, _ id: String) -> VulnerabilityRecord {
        var record = VulnerabilityRecord(source: source + "/" + publisher(document), id: id)
        record.document = id
        setTexts(.object([]), document, into: &record)
        record.published = document["tracking"]?["initial_release_date"]?.stringValue
        record.modified = document["tracking"]?["current_release_date"]?.stringValue
        record.withdrawn = record.modified ?? "withdrawn"
        return record
    }

    private static func publisher(_ document: JSONValue) -> String { document["publisher"]?["name"]?.stringValue ?? "?" }

    private static func record(
        _ vulnerability: JSONValue, _ index: Int, _ document: JSONValue, _ id: String, _ tree: CSAFProductTree
    ) -> VulnerabilityRecord {
        let publisher = Self.publisher(document)
        // JVN iPedia writes an empty text for a flaw without a CVE.
        let cve = vulnerability["cve"]?.stringValue.flatMap { $0.isEmpty ? nil : $0 }
        var record = VulnerabilityRecord(source: source + "/" + publisher, id: "\(id)#\(cve ?? String(index + 1))")
        record.document = id
        if let cve {
            record.hasLocalID = true
            record.aliases = [cve]
        }
        setTexts(vulnerability, document, into: &record)
        record.published = document["tracking"]?["initial_release_date"]?.stringValue
        record.modified = document["tracking"]?["current_release_date"]?.stringValue
        record.weaknesses = ([vulnerability["cwe"]].compactMap { $0 } + (vulnerability["cwes"]?.elements ?? [])).compactMap { $0["id"]?.stringValue }
        record.severities = severities(vulnerability, giver: publisher)
        for reference in (vulnerability["references"]?.elements ?? []) + (document["references"]?.elements ?? []) {
            guard let url = reference["url"]?.stringValue else { continue }
            let found = Reference(kind: reference["category"]?.stringValue ?? "", url: url)
            if !record.references.contains(found) { record.references.append(found) }
        }
        let statements = CSAFStatements(vulnerability, tree)
        record.affected = statements.packages
        record.configurations = statements.configurations
        record.notes = notes(vulnerability, document, tree) + statements.notes
        return record
    }

    /// Title and description, in the document's language.
    private static func setTexts(_ vulnerability: JSONValue, _ document: JSONValue, into record: inout VulnerabilityRecord) {
        let title = vulnerability["title"]?.stringValue ?? document["title"]?.stringValue
        let notes = vulnerability["notes"]?.elements ?? []
        func text(_ category: String) -> String? { notes.first { $0["category"]?.stringValue == category }?["text"]?.stringValue }
        let isJapanese = document["lang"]?.stringValue?.lowercased().hasPrefix("ja") == true
        record.setTexts(title: title, details: text("description") ?? text("summary"), language: isJapanese ? .japanese : .english)
    }

    /// `scores` of 2.0, `metrics` of 2.1: every vector once.
    private static func severities(_ vulnerability: JSONValue, giver: String) -> [Severity] {
        var found: [Severity] = []
        let contents = (vulnerability["scores"]?.elements ?? []) + (vulnerability["metrics"]?.elements ?? []).compactMap { $0["content"] }
        for content in contents {
            for key in ["cvss_v4", "cvss_v3", "cvss_v2"] {
                guard let vector = content[key]?["vectorString"]?.stringValue else { continue }
                let severity = Severity(giver: giver, value: vector)
                if !found.contains(severity) { found.append(severity) }
            }
        }
        return found
    }

    /// What to do about it, what the publisher says besides, and what kind of document it stands in.
    private static func notes(_ vulnerability: JSONValue, _ document: JSONValue, _ tree: CSAFProductTree) -> [RecordNote] {
        var found = [RecordNote("document.category", document["category"]?.stringValue ?? "?")]
        if let text = document["tracking"]?["status"]?.stringValue, text != "final" { found.append(RecordNote("document.tracking.status", text)) }
        if let text = document["tracking"]?["version"]?.scalarText { found.append(RecordNote("document.tracking.version", text)) }
        if let label = document["distribution"]?["tlp"]?["label"]?.stringValue { found.append(RecordNote("document.distribution.tlp", label)) }
        for id in vulnerability["ids"]?.elements ?? [] {
            let parts = [id["system_name"], id["text"]].compactMap { $0?.stringValue }
            if !parts.isEmpty { found.append(RecordNote("ids", parts.joined(separator: " "))) }
        }
        for remediation in vulnerability["remediations"]?.elements ?? [] {
            let category = remediation["category"]?.stringValue ?? "?"
            let parts = [remediation["details"], remediation["url"]].compactMap { $0?.stringValue }
            let note = RecordNote("remediations." + category, parts.joined(separator: " "))
            if !found.contains(note) { found.append(note) }
        }
        for threat in vulnerability["threats"]?.elements ?? [] {
            guard let category = threat["category"]?.stringValue, let details = threat["details"]?.stringValue else { continue }
            let note = RecordNote("threats." + category, details)
            if !found.contains(note) { found.append(note) }
        }
        return found
    }
}
