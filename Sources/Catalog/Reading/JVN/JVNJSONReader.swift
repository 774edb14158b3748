import CPE
import Diagnostics
import JSONStream

/// Reads the JSON forms of MyJVN API version 4 ("OKA"): the overview feed (`feed.entry`) and details as STIX bundles that hold documents derived from CSAF.
///
/// The fields are those of the specification that JVN's makers publish with examples (https://github.com/MyJVN/np, docs and examples of April 2025); the service
/// itself has not been asked. A single document of the detail form is CSAF with an extension, see ``JVNExtension``.
enum JVNJSONReader {
    /// Is this how an overview feed looks, or a bundle of details?
    static func isFeed(_ keys: [String]) -> Bool { keys.contains("feed") || keys.contains("type") && keys.contains("objects") }

    /// Reads a feed. An entry that cannot be read is left out and named.
    ///
    /// - Throws: `JSONError`; ``CatalogError`` if it is none of JVN's.
    static func read(_ json: inout JSONReader, line: Int) throws -> FeedContents {
        let value = try json.value()
        var contents = FeedContents()
        if let entries = value["feed"]?["entry"]?.arrayValue {
            let language: Language = value["feed"]?["lang"]?.stringValue?.hasPrefix("en") == true ? .english : .japanese
            for entry in entries { try contents.take { try overview(entry, language, line: line) } }
            return contents
        }
        let documents = (value["objects"]?.elements ?? []).flatMap { $0["VULDEF-Document"]?.elements ?? [] }
        guard !documents.isEmpty else { throw CatalogError.unknownKind(line: line, keys: value.members.prefix(6).map(\.key).joined(separator: ", ")) }
        for document in documents {
            do {
                let found = try CSAFReader.contents(document, line: line)
                contents.vulnerabilities += found.vulnerabilities
                contents.problems += found.problems
            } catch let error as any ExplainedError {
                contents.problems.append(error)
            }
        }
        return contents
    }

    private static func overview(_ entry: JSONValue, _ language: Language, line: Int) throws(CatalogError) -> VulnerabilityRecord {
        guard let id = entry["id"]?.stringValue, !id.isEmpty else { throw .noIdentifier(line: line) }
        let source = JVNReader.source(JVNReader.overviewSource, id: id, publisher: "", language: language)
        var record = VulnerabilityRecord(source: source, id: id)
        record.setTexts(title: entry["title"]?.stringValue, details: entry["summary"]?.stringValue, language: language)
        record.published = (entry["public"] ?? entry["published"] ?? entry["created"])?.stringValue
        record.modified = (entry["modified"] ?? entry["update"])?.stringValue
        if let link = entry["link"]?.stringValue { record.references.append(Reference(kind: "ADVISORY", url: link)) }
        for reference in entry["references"]?.elements ?? [] {
            JVNReader.take(id: reference["summary"]?.stringValue ?? "", into: &record)
            guard let url = reference["url"]?.stringValue else { continue }
            record.references.append(Reference(kind: reference["source"]?.stringValue ?? "", url: url))
        }
        for metric in entry["metrics"]?.elements ?? [] {
            for key in ["cvss_v4", "cvss_v3", "cvss_v2"] {
                guard let vector = metric["content"]?[key]?["vectorString"]?.stringValue else { continue }
                record.severities.append(Severity(giver: source, value: vector))
            }
        }
        for cwe in entry["cwes"]?.elements ?? [] { JVNReader.take(id: cwe["id"]?.stringValue ?? "", into: &record) }
        // As in JVNRSS: which products, and not which versions of them are affected.
        for product in entry["products"]?.elements ?? [] {
            let parts = [product["vname"], product["pname"], product["version"], product["product_ids"]?["cpe"]].compactMap { $0?.stringValue }
            record.notes.append(RecordNote("products", parts.joined(separator: " ")))
        }
        return record
    }
}
