import JSONStream

/// Reads `metrics` of a CVE record's container: CVSS vectors, and SSVC decisions among the other kinds.
enum CVEMetricsReader {
    static func read(_ json: inout JSONReader, into record: inout VulnerabilityRecord) throws(JSONError) {
        try json.beginArray()
        while try json.nextElement() {
            try json.beginObject()
            while let key = try json.nextKey() {
                if key.hasPrefix("cvssV") {
                    if let vector = try json.member("vectorString") { record.severities.append(Severity(giver: "", value: vector)) }
                } else if key == "other" {
                    if let decision = try other(&json) { record.decisions.append(decision) }
                } else {
                    try json.skip()
                }
            }
        }
    }

    /// A metric of another kind; only SSVC is understood.
    private static func other(_ json: inout JSONReader) throws(JSONError) -> SSVCDecision? {
        var isSSVC = false
        var decision = SSVCDecision(giver: "", points: [])
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "type": isSSVC = try json.stringOrNull()?.lowercased() == "ssvc"
            case "content" where try json.kind() == .object: try content(&json, into: &decision)
            default: try json.skip()
            }
        }
        return isSSVC && !decision.points.isEmpty ? decision : nil
    }

    private static func content(_ json: inout JSONReader, into decision: inout SSVCDecision) throws(JSONError) {
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "timestamp": decision.time = try json.stringOrNull()
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
