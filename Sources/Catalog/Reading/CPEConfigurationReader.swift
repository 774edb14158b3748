import CPE
import JSONStream

/// Reads NVD's `configurations` (API 2.0) and `nodes` (1.1 feeds, which may nest one level of children).
enum CPEConfigurationReader {
    /// The array `configurations` of the API 2.0.
    static func read(_ json: inout JSONReader) throws(JSONError) -> [CPEConfiguration] {
        guard try !json.null() else { return [] }
        var found: [CPEConfiguration] = []
        try json.beginArray()
        while try json.nextElement() {
            var configuration = CPEConfiguration()
            try json.beginObject()
            while let key = try json.nextName() {
                switch key {
                case "operator": configuration.joined = try joined(&json)
                case "negate": configuration.negated = try json.bool()
                case "nodes":
                    try json.beginArray()
                    while try json.nextElement() { configuration.nodes.append(try node(&json).node) }
                default: try json.skip()
                }
            }
            found.append(configuration)
        }
        return found
    }

    /// One node; `children` occur only in 1.1 feeds.
    static func node(_ json: inout JSONReader) throws(JSONError) -> (node: CPEConfiguration.Node, children: [CPEConfiguration.Node]) {
        var node = CPEConfiguration.Node()
        var children: [CPEConfiguration.Node] = []
        try json.beginObject()
        while let key = try json.nextName() {
            switch key {
            case "operator": node.joined = try joined(&json)
            case "negate": node.negated = try json.bool()
            case "cpeMatch", "cpe_match":
                try json.beginArray()
                while try json.nextElement() {
                    if let criterion = try criterion(&json) { node.criteria.append(criterion) }
                }
            case "children":
                try json.beginArray()
                while try json.nextElement() { children.append(try self.node(&json).node) }
            default: try json.skip()
            }
        }
        return (node, children)
    }

    private static func joined(_ json: inout JSONReader) throws(JSONError) -> CPEConfiguration.Operator {
        try json.string() == "AND" ? .and : .or
    }

    private static func criterion(_ json: inout JSONReader) throws(JSONError) -> CPECriterion? {
        var isVulnerable = false
        var text = ""
        var lower: VersionBound?
        var upper: VersionBound?
        try json.beginObject()
        while let key = try json.nextName() {
            switch key {
            case "vulnerable": isVulnerable = try json.bool()
            case "criteria", "cpe23Uri": text = try json.string()
            case "versionStartIncluding": lower = try json.stringOrNull().map { VersionBound($0, included: true) }
            case "versionStartExcluding": lower = try json.stringOrNull().map { VersionBound($0, included: false) }
            case "versionEndIncluding": upper = try json.stringOrNull().map { VersionBound($0, included: true) }
            case "versionEndExcluding": upper = try json.stringOrNull().map { VersionBound($0, included: false) }
            default: try json.skip()
            }
        }
        guard let name = name(text, isVulnerable: isVulnerable) else { return nil }
        return CPECriterion(isVulnerable: isVulnerable, name: name, lower: lower, upper: upper)
    }

    /// The name, with the slips of spelling that feeds contain mended. Of names that are none, a vulnerable product's can match nothing and goes; a platform's
    /// becomes "any", for a statement must not come to nothing because its platform is misspelt.
    private static func name(_ text: String, isVulnerable: Bool) -> CPE? {
        if let name = try? CPE(parsing: text) { return name }
        if let name = try? CPE(lenient: text) { return name }
        return isVulnerable ? nil : try? CPE(parsing: "cpe:2.3:*:*:*:*:*:*:*:*:*:*:*")
    }
}
