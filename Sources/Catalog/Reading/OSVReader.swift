import JSONStream
import PackageURL
import Versions

/// Reads OSV records (OSV schema 1.7, https://ossf.github.io/osv-schema/).
enum OSVReader {
    static func read(_ json: inout JSONReader) throws(JSONError) -> VulnerabilityRecord? {
        var record = VulnerabilityRecord(source: "OSV", id: "")
        var word: String?
        try json.beginObject()
        while let key = try json.nextName() {
            switch key {
            case "id": record.id = try json.string()
            case "aliases": record.aliases = try json.strings()
            case "upstream": record.upstream = try json.strings()
            case "related": record.related = try json.strings()
            case "summary": record.summary = try json.stringOrNull()
            case "details": record.details = try json.stringOrNull()
            case "published": record.published = try json.stringOrNull()
            case "modified": record.modified = try json.stringOrNull()
            case "withdrawn":
                let time = try json.stringOrNull()
                record.withdrawn = time?.isEmpty == true ? nil : time
            case "severity": record.severities += try severities(&json, giver: "")
            case "references": record.references = try references(&json)
            case "affected": try affected(&json, into: &record)
            case "database_specific": word = try databaseSpecific(&json, into: &record)
            default: try json.skip()
            }
        }
        guard !record.id.isEmpty else { return nil }
        record.source = "OSV/" + database(record.id)
        if DistributionErrata.isNoFlaw(record) { record.affected = [] }
        ModuleStreams.put(into: &record)
        if word == nil, record.severities.isEmpty { word = DistributionErrata.severity(record) }
        if let word { record.severities.append(Severity(giver: "", value: word)) }
        for index in record.severities.indices where record.severities[index].giver.isEmpty { record.severities[index].giver = record.source }
        return record
    }

    /// The database that an id belongs to: what stands before its first hyphen.
    private static func database(_ id: String) -> String { String(id.prefix { $0 != "-" }) }

    private static func severities(_ json: inout JSONReader, giver: String) throws(JSONError) -> [Severity] {
        guard try !json.null() else { return [] }
        var found: [Severity] = []
        try json.beginArray()
        while try json.nextElement() {
            try json.beginObject()
            while let key = try json.nextName() {
                if "score" ~= key { found.append(Severity(giver: giver, value: try json.string())) } else { try json.skip() }
            }
        }
        return found
    }

    private static func references(_ json: inout JSONReader) throws(JSONError) -> [Reference] {
        guard try !json.null() else { return [] }
        var found: [Reference] = []
        try json.beginArray()
        while try json.nextElement() {
            var reference = Reference(kind: "", url: "")
            try json.beginObject()
            while let key = try json.nextName() {
                switch key {
                case "type": reference.kind = try json.string()
                case "url": reference.url = try json.string()
                default: try json.skip()
                }
            }
            found.append(reference)
        }
        return found
    }

    /// Takes CWE ids, a severity word and our own Japanese summary; the rest of `database_specific` is free-form.
    private static func databaseSpecific(_ json: inout JSONReader, into record: inout VulnerabilityRecord) throws(JSONError) -> String? {
        guard try json.kind() == .object else {
            try json.skip()
            return nil
        }
        var word: String?
        try json.beginObject()
        while let key = try json.nextName() {
            let kind = try json.kind()
            switch (key, kind) {
            case ("cwe_ids", .array): record.weaknesses = try json.strings()
            case ("severity", .string): word = try json.string()
            case ("mimamori", .object): record.summaryJapanese = try json.member("summary_ja")
            default: try json.skip()
            }
        }
        return word
    }
}
