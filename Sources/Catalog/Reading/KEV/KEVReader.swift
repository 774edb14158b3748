import JSONStream

/// Reads entries of CISA's catalogue of known exploited vulnerabilities (its JSON form, members of `vulnerabilities`).
enum KEVReader {
    /// Source name of its records.
    static let source = "CISA KEV"

    /// Reads one entry; nil where it names no CVE.
    static func read(_ json: inout JSONReader) throws(JSONError) -> VulnerabilityRecord? {
        var record = VulnerabilityRecord(source: source, id: "")
        var known = KnownExploitation(added: "")
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "cveID": record.id = try json.string()
            case "vulnerabilityName": record.summary = try json.stringOrNull()
            case "shortDescription": record.details = try json.stringOrNull()
            case "dateAdded": known.added = try json.string()
            case "dueDate": known.due = try json.stringOrNull()
            case "knownRansomwareCampaignUse": known.ransomware = try json.stringOrNull() == "Known"
            case "requiredAction": known.action = try json.stringOrNull()
            case "cwes": record.weaknesses = try json.strings()
            default: try json.skip()
            }
        }
        record.exploitation = known
        record.modified = known.added
        return record.id.isEmpty ? nil : record
    }
}
