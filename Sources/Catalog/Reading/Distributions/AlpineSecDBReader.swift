import JSONStream

/// Reads Alpine's security database, and those of Wolfi and Chainguard, which have its form (https://secdb.alpinelinux.org/): for each package the versions
/// that fixed something. One file is one repository of one release; the records are turned round, to one for each vulnerability.
enum AlpineSecDBReader {
    /// Is this how a database looks?
    static func isDatabase(_ keys: [String]) -> Bool { keys.contains("packages") && keys.contains("reponame") }

    /// Reads one database. A package that cannot be read is left out and named.
    ///
    /// - Throws: `JSONError`.
    static func read(_ json: inout JSONReader, line: Int) throws -> FeedContents {
        let value = try json.value()
        let repository = value["reponame"]?.stringValue ?? "?"
        let distribution = distribution(value["urlprefix"]?.stringValue ?? "")
        let release = value["distroversion"]?.stringValue ?? (distribution == "alpine" ? "" : "rolling")
        var contents = FeedContents()
        var order: [String] = []
        var records: [String: VulnerabilityRecord] = [:]
        for (index, element) in (value["packages"]?.elements ?? []).enumerated() {
            guard let package = element["pkg"], let name = package["name"]?.stringValue, !name.isEmpty else {
                contents.problems.append(CatalogError.badField(line: line, field: "/packages/\(index)/pkg", text: ""))
                continue
            }
            for fix in package["secfixes"]?.members ?? [] {
                for entry in fix.value.texts {
                    // One entry may have several names of the flaw: "CVE-2018-1 XSA-2".
                    let ids = entry.split(whereSeparator: \.isWhitespace).map(String.init)
                    guard let first = ids.first else { continue }
                    let id = [release, repository, first].filter { !$0.isEmpty }.joined(separator: "/")
                    if records[id] == nil { order.append(id) }
                    var record = records[id] ?? VulnerabilityRecord(source: source(distribution), id: id)
                    record.hasLocalID = true
                    for other in ids where !record.aliases.contains(other) { record.aliases.append(other) }
                    record.affected.append(DistributionPackage.affected(name, distribution, release: release, fixed: fix.key))
                    records[id] = record
                }
            }
        }
        contents.vulnerabilities = order.compactMap { records[$0] }
        if contents.vulnerabilities.isEmpty, contents.problems.isEmpty { throw CatalogError.noVulnerability(line: line, document: repository) }
        return contents
    }

    private static func source(_ distribution: String) -> String { distribution.prefix(1).uppercased() + distribution.dropFirst() + " secdb" }

    private static func distribution(_ address: String) -> String {
        ["wolfi", "chainguard", "minimos"].first { address.contains($0) } ?? (address.contains("cgr.dev") ? "chainguard" : "alpine")
    }
}
