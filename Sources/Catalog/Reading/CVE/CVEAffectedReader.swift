import CPE
import JSONStream

/// Reads `affected` of a CVE record's container: products with CPE names become applicability statements, products with a purl or with the name of a package in a
/// collection that is known become statements about that package.
///
/// Products that are named in words only (`vendor`, `product`) are asked about (``CVEProductNames``): a bare name is no identity.
enum CVEAffectedReader {
    /// One element of `affected`.
    struct Entry {
        var names: [CPE] = []
        var versions: [CVEVersionRange] = []
        /// How versions stand that no range speaks of: `affected`, `unaffected` or `unknown`, which is also what its absence means.
        var defaultStatus = "unknown"
        var vendor: String?
        var product: String?
        var purl: String?
        /// Address of the collection of packages that `package` is a name in.
        var collection: String?
        var package: String?
    }

    /// Reads the list into `record`, and what it says of products in words only into `questions`.
    static func read(_ json: inout JSONReader, into record: inout VulnerabilityRecord, _ questions: inout [CVEQuestion]) throws(JSONError) {
        let start = record.configurations.count
        let before = questions.count
        try json.beginArray()
        while try json.nextElement() {
            let entry = try entry(&json)
            var packages = CVEPackages.statements(entry)
            if packages.isEmpty, let named = CVEProductNames.statement(entry) { packages = [named] }
            for package in packages where !record.affected.contains(package) { record.affected.append(package) }
            // A package of Red Hat Enterprise Linux says nothing of the system as a whole.
            for name in entry.names where !CVEPackages.isSystem(name, of: entry) {
                let (stated, asked) = statement(name, entry)
                if let stated { record.configurations.append(stated) }
                if let asked { questions.append(CVEQuestion(asked: asked, own: start..<start)) }
            }
        }
        for index in before..<questions.count { questions[index].own = start..<record.configurations.count }
    }

    private static func entry(_ json: inout JSONReader) throws(JSONError) -> Entry {
        var entry = Entry()
        try json.beginObject()
        while let key = try json.nextName() {
            switch key {
            case "cpes": entry.names = try json.strings().compactMap { (try? CPE(parsing: $0)) ?? (try? CPE(lenient: $0)) }
            case "defaultStatus": entry.defaultStatus = try json.stringOrNull() ?? "unknown"
            case "vendor": entry.vendor = try json.stringOrNull()
            case "product": entry.product = try json.stringOrNull()
            case "packageURL": entry.purl = try json.stringOrNull()
            case "collectionURL": entry.collection = try json.stringOrNull()
            case "packageName": entry.package = try json.stringOrNull()
            case "versions":
                try json.beginArray()
                while try json.nextElement() { entry.versions += try CVEVersionRange.read(&json) }
            default: try json.skip()
            }
        }
        return entry
    }

    /// What the entry says of a product, and what it asks about because it says it in words.
    private static func statement(_ name: CPE, _ entry: Entry) -> (stated: CPEConfiguration?, asked: CPEConfiguration?) {
        func anyOf(_ criteria: [CPECriterion]) -> CPEConfiguration { CPEConfiguration(nodes: [CPEConfiguration.Node(criteria: criteria)]) }
        let affected = entry.versions.filter { $0.status == "affected" }
        let unaffected = entry.versions.filter { $0.status == "unaffected" && !$0.isWord }
        if entry.defaultStatus == "affected" {
            let whole = entry.versions.isEmpty ? name : name.withAnyVersion
            guard !unaffected.isEmpty else { return (anyOf([CPECriterion(isVulnerable: true, name: whole)]), nil) }
            // Every version but those named as unaffected.
            let all = CPEConfiguration.Node(criteria: [CPECriterion(isVulnerable: true, name: name.withAnyVersion)])
            func allBut(_ ranges: [CVEVersionRange]) -> CPEConfiguration {
                let not = CPEConfiguration.Node(negated: true, criteria: ranges.map { $0.criterion(name) })
                return ranges.isEmpty ? CPEConfiguration(nodes: [all]) : CPEConfiguration(joined: .and, nodes: [all, not])
            }
            var found = allBut(unaffected.filter(\.isReadable))
            guard let words = CVEVersionRange.words(unaffected) else { return (found, nil) }
            found.statement = ProductStatement(.affectedInWords, product: entry.product, reason: "≠ " + words)
            return (CVEVersionRange.atMost(unaffected).map(allBut), found)
        }
        var asked: CPEConfiguration?
        if let words = CVEVersionRange.words(affected) {
            let criteria = affected.filter { $0.words != nil }.map {
                CPECriterion(isVulnerable: true, name: name.withAnyVersion, lower: $0.lower, upper: $0.upper)
            }
            let isOpen = criteria.contains { $0.lower == nil && $0.upper == nil }
            asked = anyOf(isOpen ? [CPECriterion(isVulnerable: true, name: name.withAnyVersion)] : criteria)
            asked?.statement = ProductStatement(.affectedInWords, product: entry.product, reason: words)
        }
        let stated = affected.filter(\.isReadable)
        if !stated.isEmpty { return (anyOf(stated.map { $0.criterion(name) }), asked) }
        // "n/a" and its like: the product is affected, and nobody says in which versions but perhaps the name.
        return (affected.isEmpty || asked != nil ? nil : anyOf([CPECriterion(isVulnerable: true, name: name)]), asked)
    }
}

extension CVEVersionRange {
    /// The ranges with as many versions as they may mean; nil where that is every version.
    static func atMost(_ ranges: [CVEVersionRange]) -> [CVEVersionRange]? {
        let known = ranges.filter { !$0.isWord }
        return known.allSatisfy { $0.words == nil || $0.lower != nil || $0.upper != nil } ? known : nil
    }

    /// What ranges say in words, one behind the other; nil where they say nothing so.
    static func words(_ ranges: [CVEVersionRange]) -> String? {
        let words = ranges.lazy.compactMap(\.words)
        guard words.first != nil else { return nil }
        let most = 20
        return words.prefix(most).joined(separator: "; ") + (words.dropFirst(most).isEmpty ? "" : "; …")
    }
}
