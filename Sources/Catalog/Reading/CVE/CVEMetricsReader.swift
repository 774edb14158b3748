import JSONStream

/// Reads `metrics` of a CVE record's container: CVSS vectors, SSVC decisions, and the mark of CISA's list of exploited flaws.
enum CVEMetricsReader {
    static func read(_ json: inout JSONReader, into record: inout VulnerabilityRecord) throws(JSONError) {
        try json.beginArray()
        while try json.nextElement() {
            try json.beginObject()
            while let key = try json.nextKey() {
                if key.hasPrefix("cvssV") {
                    if let vector = try json.member("vectorString") { record.severities.append(Severity(giver: "", value: vector)) }
                } else if key == "other" {
                    try other(&json, into: &record)
                } else {
                    try json.skip()
                }
            }
        }
    }

    /// A metric of another kind: SSVC and KEV are understood.
    private static func other(_ json: inout JSONReader, into record: inout VulnerabilityRecord) throws(JSONError) {
        var kind = ""
        var decision = SSVCDecision(giver: "", points: [])
        var listed: String?
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "type": kind = try json.stringOrNull()?.lowercased() ?? ""
            case "content" where try json.kind() == .object: try content(&json, into: &decision, listed: &listed)
            default: try json.skip()
            }
        }
        if kind == "ssvc", !decision.points.isEmpty { record.decisions.append(decision) }
        if kind == "kev", let listed { record.exploitation = KnownExploitation(added: listed) }
    }

    private static func content(_ json: inout JSONReader, into decision: inout SSVCDecision, listed: inout String?) throws(JSONError) {
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "timestamp": decision.time = try json.stringOrNull()
            case "dateAdded": listed = try json.stringOrNull()
            case "options" where try json.kind() == .array:
                try json.beginArray()
                while try json.nextElement() {
                    guard try json.kind() == .object else {
                        try json.skip()
                        continue
                    }
                    try json.beginObject()
                    while let name = try json.nextKey() {
                        if try json.kind() == .string {
                            decision.points.append(SSVCDecision.Point(name: name, value: try json.string()))
                        } else {
                            try json.skip()
                        }
                    }
                }
            default: try json.skip()
            }
        }
    }
}
