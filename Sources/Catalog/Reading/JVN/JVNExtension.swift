import CPE
import JSONStream

/// What JVN iPedia adds to its documents beside CSAF: the affected versions, in words and as applicability statements (`jvn_extension`).
///
/// In the product tree its products have no versions: without the extension "known affected" would mean every version there ever was.
enum JVNExtension {
    /// Is the document one of JVN iPedia's?
    static func isThere(_ document: JSONValue) -> Bool { document["category"]?.stringValue == "myjvn_security_advisory" }

    /// Puts the versions of `value`'s extension in place of the bare products in `record`.
    static func apply(_ value: JSONValue, to record: inout VulnerabilityRecord) {
        let stated = value["jvn_extension"]
        let configurations = (stated?["cpeApplicability"]?.elements ?? []).compactMap(configuration)
        let words = (stated?["affected"]?.elements ?? []).flatMap { affected in
            (affected["versions"]?.elements ?? []).map { version in
                [affected["vendor"], affected["product"], version["description"] ?? version["version"]].compactMap { $0?.stringValue }
                    .filter { !$0.isEmpty }.joined(separator: " ")
            }
        }
        record.notes += words.map { RecordNote("jvn_extension.affected", $0) }
        if !configurations.isEmpty {
            record.configurations = configurations
            record.affected = []
            return
        }
        let reason = words.isEmpty ? "?" : words.joined(separator: "; ")
        for index in record.configurations.indices where record.configurations[index].statement.status == .affected {
            record.configurations[index].statement.status = .affectedInWords
            record.configurations[index].statement.reason = reason
        }
        for index in record.affected.indices where record.affected[index].statement.status == .affected {
            record.affected[index].statement.status = .affectedInWords
            record.affected[index].statement.reason = reason
        }
    }

    /// A statement in the shape of NVD's. Names of JVN's own (`jvnpid:`) are no CPE and go; a node that has nothing else goes with them.
    private static func configuration(_ value: JSONValue) -> CPEConfiguration? {
        var found = CPEConfiguration(joined: value["operator"]?.stringValue == "AND" ? .and : .or)
        for node in value["nodes"]?.elements ?? [] {
            let matches = node["cpeMatch"]?.elements ?? []
            let criteria = matches.compactMap(criterion)
            guard !criteria.isEmpty, found.joined == .or || criteria.count == matches.count else { continue }
            found.nodes.append(CPEConfiguration.Node(joined: node["operator"]?.stringValue == "AND" ? .and : .or, criteria: criteria))
        }
        return found.nodes.isEmpty ? nil : found
    }

    private static func criterion(_ value: JSONValue) -> CPECriterion? {
        guard let name = value["criteria"]?.stringValue.flatMap({ try? CPE(lenient: $0) }) else { return nil }
        func bound(_ including: String, _ excluding: String) -> VersionBound? {
            if let text = value[including]?.stringValue, !text.isEmpty { return VersionBound(text, included: true) }
            if let text = value[excluding]?.stringValue, !text.isEmpty { return VersionBound(text, included: false) }
            return nil
        }
        return CPECriterion(
            isVulnerable: value["vulnerable"] != .bool(false), name: name, lower: bound("versionStartIncluding", "versionStartExcluding"),
            upper: bound("versionEndIncluding", "versionEndExcluding"))
    }
}
