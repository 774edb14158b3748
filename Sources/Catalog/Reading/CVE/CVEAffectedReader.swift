import CPE
import JSONStream

/// Reads `affected` of a CVE record's container, as far as its products have CPE names: each becomes an applicability statement.
///
/// Products that are named in words only (`vendor`, `product`) match nothing: a bare name is no identity.
enum CVEAffectedReader {
    static func read(_ json: inout JSONReader) throws(JSONError) -> [CPEConfiguration] {
        var found: [CPEConfiguration] = []
        try json.beginArray()
        while try json.nextElement() {
            var names: [CPE] = []
            var versions: [CVEVersionRange] = []
            var isAffectedByDefault = false
            try json.beginObject()
            while let key = try json.nextKey() {
                switch key {
                case "cpes": names = try json.strings().compactMap { (try? CPE(parsing: $0)) ?? (try? CPE(lenient: $0)) }
                case "defaultStatus": isAffectedByDefault = try json.stringOrNull() == "affected"
                case "versions":
                    try json.beginArray()
                    while try json.nextElement() { versions += try CVEVersionRange.read(&json) }
                default: try json.skip()
                }
            }
            for name in names { if let statement = statement(name, versions, isAffectedByDefault) { found.append(statement) } }
        }
        return found
    }

    private static func statement(_ name: CPE, _ versions: [CVEVersionRange], _ isAffectedByDefault: Bool) -> CPEConfiguration? {
        guard !versions.isEmpty else {
            return CPEConfiguration(nodes: [CPEConfiguration.Node(criteria: [CPECriterion(isVulnerable: true, name: name)])])
        }
        let affected = versions.filter { $0.status == "affected" }
        let unaffected = versions.filter { $0.status == "unaffected" }
        if isAffectedByDefault, !unaffected.isEmpty {
            // Every version but those named as unaffected.
            let all = CPEConfiguration.Node(criteria: [CPECriterion(isVulnerable: true, name: name.withAnyVersion)])
            let not = CPEConfiguration.Node(negated: true, criteria: unaffected.map { $0.criterion(name) })
            return CPEConfiguration(joined: .and, nodes: [all, not])
        }
        if isAffectedByDefault {
            return CPEConfiguration(nodes: [CPEConfiguration.Node(criteria: [CPECriterion(isVulnerable: true, name: name.withAnyVersion)])])
        }
        guard !affected.isEmpty else { return nil }
        return CPEConfiguration(nodes: [CPEConfiguration.Node(criteria: affected.map { $0.criterion(name) })])
    }
}
