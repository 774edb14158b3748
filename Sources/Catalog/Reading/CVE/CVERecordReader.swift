import JSONStream

/// Reads CVE records (CVE JSON record format 5.x): the container of the CNA and those of others (ADP), such as CISA's with SSVC.
enum CVERecordReader {
    /// Source name of its records.
    static let source = "CVE"

    /// Reads one record; nil where it has no id.
    static func read(_ json: inout JSONReader) throws(JSONError) -> VulnerabilityRecord? {
        var record = VulnerabilityRecord(source: source, id: "")
        var questions: [CVEQuestion] = []
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "cveMetadata": try metadata(&json, into: &record)
            case "containers": try containers(&json, into: &record, &questions)
            default: try json.skip()
            }
        }
        CVEQuestion.enter(questions, into: &record)
        CVEProductNames.prune(&record)
        return record.id.isEmpty ? nil : record
    }

    private static func metadata(_ json: inout JSONReader, into record: inout VulnerabilityRecord) throws(JSONError) {
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "cveId": record.id = try json.string()
            case "datePublished": record.published = try json.stringOrNull()
            case "dateUpdated": record.modified = try json.stringOrNull()
            case "state": if try json.stringOrNull() == "REJECTED" { record.withdrawn = "rejected" }
            default: try json.skip()
            }
        }
    }

    private static func containers(
        _ json: inout JSONReader, into record: inout VulnerabilityRecord, _ questions: inout [CVEQuestion]
    ) throws(JSONError) {
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "cna": try container(&json, isAssigner: true, into: &record, &questions)
            case "adp":
                try json.beginArray()
                while try json.nextElement() { try container(&json, isAssigner: false, into: &record, &questions) }
            default: try json.skip()
            }
        }
    }

    /// One container. Who wrote it stands at its end, so givers are filled in last.
    private static func container(
        _ json: inout JSONReader, isAssigner: Bool, into record: inout VulnerabilityRecord, _ questions: inout [CVEQuestion]
    ) throws(JSONError) {
        let (severities, decisions) = (record.severities.count, record.decisions.count)
        var giver = ""
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "providerMetadata": giver = try json.member("shortName") ?? ""
            case "title" where isAssigner: record.summary = try json.stringOrNull()
            case "descriptions" where isAssigner: try descriptions(&json, into: &record)
            case "metrics": try CVEMetricsReader.read(&json, into: &record)
            case "problemTypes": try weaknesses(&json, into: &record)
            case "references": try references(&json, into: &record)
            case "affected": try CVEAffectedReader.read(&json, into: &record, &questions)
            case "cpeApplicability": record.configurations += try CPEConfigurationReader.read(&json)
            default: try json.skip()
            }
        }
        for index in severities..<record.severities.count { record.severities[index].giver = giver }
        for index in decisions..<record.decisions.count { record.decisions[index].giver = giver }
    }

    private static func descriptions(_ json: inout JSONReader, into record: inout VulnerabilityRecord) throws(JSONError) {
        try json.beginArray()
        while try json.nextElement() {
            let (language, text) = try NVDReader.languageAndValue(&json)
            if language.hasPrefix("en"), record.details == nil { record.details = text }
            if language.hasPrefix("ja"), record.summaryJapanese == nil { record.summaryJapanese = text }
        }
    }

    private static func weaknesses(_ json: inout JSONReader, into record: inout VulnerabilityRecord) throws(JSONError) {
        try json.beginArray()
        while try json.nextElement() {
            try json.beginObject()
            while let key = try json.nextKey() {
                guard key == "descriptions" else {
                    try json.skip()
                    continue
                }
                try json.beginArray()
                while try json.nextElement() {
                    if let id = try json.member("cweId"), id.hasPrefix("CWE-"), !record.weaknesses.contains(id) { record.weaknesses.append(id) }
                }
            }
        }
    }

    private static func references(_ json: inout JSONReader, into record: inout VulnerabilityRecord) throws(JSONError) {
        try json.beginArray()
        while try json.nextElement() {
            var reference = Reference(kind: "", url: "")
            try json.beginObject()
            while let key = try json.nextKey() {
                switch key {
                case "url": reference.url = try json.string()
                // Tags that begin with x_ are the sender's own.
                case "tags": reference.kind = try json.strings().filter { !$0.hasPrefix("x_") }.joined(separator: ", ")
                default: try json.skip()
                }
            }
            if !record.references.contains(where: { $0.url == reference.url }) { record.references.append(reference) }
        }
    }
}
