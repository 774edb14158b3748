import JSONStream

/// Reads entries of the NVD 1.1 feeds, which NVD retired in 2023 and offline mirrors still hold.
enum NVDFeedReader {
    static func read(_ json: inout JSONReader) throws(JSONError) -> VulnerabilityRecord? {
        var record = VulnerabilityRecord(source: "NVD", id: "")
        try json.beginObject()
        while let key = try json.nextName() {
            switch key {
            case "cve": try cve(&json, into: &record)
            case "configurations": record.configurations = try configurations(&json)
            case "impact": record.severities = try impact(&json)
            case "publishedDate": record.published = try json.stringOrNull()
            case "lastModifiedDate": record.modified = try json.stringOrNull()
            default: try json.skip()
            }
        }
        if record.details?.hasPrefix("** REJECT **") == true { record.withdrawn = "rejected" }
        return record.id.isEmpty ? nil : record
    }

    private static func cve(_ json: inout JSONReader, into record: inout VulnerabilityRecord) throws(JSONError) {
        try json.beginObject()
        while let key = try json.nextName() {
            switch key {
            case "CVE_data_meta": record.id = try json.member("ID") ?? ""
            case "description":
                try inner(&json, "description_data") { (json) throws(JSONError) in
                    let (language, text) = try NVDReader.languageAndValue(&json)
                    if language == "en" { record.details = text }
                }
            case "references":
                try inner(&json, "reference_data") { (json) throws(JSONError) in
                    if let url = try json.member("url") { record.references.append(Reference(kind: "", url: url)) }
                }
            case "problemtype":
                try inner(&json, "problemtype_data") { (json) throws(JSONError) in
                    try inner(&json, "description") { (json) throws(JSONError) in
                        let value = try NVDReader.languageAndValue(&json).1
                        if value.hasPrefix("CWE-") { record.weaknesses.append(value) }
                    }
                }
            default: try json.skip()
            }
        }
    }

    /// Walks the array called `name` in the next object.
    private static func inner(
        _ json: inout JSONReader, _ name: StaticString, _ body: (inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) {
        try json.beginObject()
        while let key = try json.nextName() {
            guard name ~= key else {
                try json.skip()
                continue
            }
            try json.beginArray()
            while try json.nextElement() { try body(&json) }
        }
    }

    private static func impact(_ json: inout JSONReader) throws(JSONError) -> [Severity] {
        var found: [Severity] = []
        try json.beginObject()
        while let key = try json.nextName() {
            guard key.hasPrefix("baseMetric") else {
                try json.skip()
                continue
            }
            try json.beginObject()
            while let member = try json.nextName() {
                guard member.hasPrefix("cvss") else {
                    try json.skip()
                    continue
                }
                if let vector = try json.member("vectorString") { found.append(Severity(giver: "nvd@nist.gov", value: vector)) }
            }
        }
        return found
    }

    /// A node with children is a statement of its own; the others stand beside each other.
    private static func configurations(_ json: inout JSONReader) throws(JSONError) -> [CPEConfiguration] {
        var found: [CPEConfiguration] = []
        try inner(&json, "nodes") { (json) throws(JSONError) in
            let (node, children) = try CPEConfigurationReader.node(&json)
            let nodes = node.criteria.isEmpty && !children.isEmpty ? children : [node] + children
            found.append(
                children.isEmpty
                    ? CPEConfiguration(nodes: [node])
                    : CPEConfiguration(joined: node.joined, negated: node.negated, nodes: nodes))
        }
        return found
    }
}
