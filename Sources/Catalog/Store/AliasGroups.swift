/// Gathers records of the same vulnerability under one name, from the aliases that the records state.
///
/// Two CVE ids are never the same vulnerability: a link that would join them is refused and reported. A record that names several CVEs (a distribution's
/// update advisory) is about each of them, and joins none.
struct AliasGroups {
    /// What grouping needs to know of a record.
    struct Member {
        let source: String
        let id: String
        let aliases: [String]
        let upstream: [String]
        let related: [String]
        var hasLocalID = false

        /// The id by which the vulnerability goes.
        var name: String { hasLocalID ? aliases.first ?? id : id }
    }

    struct Group {
        /// The name shown first, then the others.
        var ids: [String]
        /// Record numbers.
        var records: [Int]
        /// Ids that a record linked here and that stayed apart.
        var conflicts: [String]
    }

    private(set) var groups: [Group] = []
    /// For each record, the groups it is about.
    private(set) var subjects: [[Int]] = []
    private var sets = DisjointNames()

    init(_ members: [Member]) {
        let order = members.indices.sorted { (members[$0].source, members[$0].id) < (members[$1].source, members[$1].id) }
        var covers: [Int: [Int]] = [:]
        // CVE links first: what is left over then cannot take a CVE's place.
        for number in order {
            let member = members[number]
            let name = sets.number(member.name)
            let named = Self.cves(of: member)
            if named.count > 1 || Self.isAdvisory(member.name) && !named.isEmpty {
                covers[number] = named.map { sets.number($0) }
            } else {
                for cve in named where cve != member.name { sets.join(name, sets.number(cve)) }
            }
        }
        for number in order where covers[number] == nil {
            let name = sets.number(members[number].name)
            for alias in members[number].aliases where !Self.isCVE(alias) { sets.join(name, sets.number(alias)) }
        }
        collect(members, covers)
    }

    private mutating func collect(_ members: [Member], _ covers: [Int: [Int]]) {
        var groupOf: [Int: Int] = [:]
        subjects = Array(repeating: [], count: members.count)
        for number in members.indices {
            let roots = (covers[number] ?? [sets.number(members[number].name)]).map { sets.root($0) }
            for root in roots {
                let group = groupOf[root] ?? groups.count
                if group == groups.count {
                    groupOf[root] = group
                    groups.append(Group(ids: [], records: [], conflicts: sets.conflicts[root] ?? []))
                }
                groups[group].records.append(number)
                subjects[number].append(group)
            }
        }
        for (name, text) in sets.names.enumerated() {
            if let group = groupOf[sets.root(name)] { groups[group].ids.append(text) }
        }
        for index in groups.indices { groups[index].ids.sort { (Self.rank($0), $0) < (Self.rank($1), $1) } }
    }

    private static func cves(of member: Member) -> [String] {
        var linked = [member.name] + member.aliases + member.upstream
        if isAdvisory(member.name) { linked += member.related }
        var found: [String] = []
        for id in linked where isCVE(id) && !found.contains(id) { found.append(id) }
        // A CVE's own record is about that CVE, whatever else it mentions.
        return isCVE(member.name) ? [member.name] : found
    }

    static func isCVE(_ id: String) -> Bool { id.utf8.starts(with: cvePrefix) }

    private static let cvePrefix: [UInt8] = Array("CVE-".utf8)

    /// Families whose ids name an update, not a flaw.
    private static func isAdvisory(_ id: String) -> Bool {
        guard let first = id.utf8.first, let prefixes = advisoryPrefixes[first] else { return false }
        return prefixes.contains { id.utf8.starts(with: $0) }
    }

    /// By their first byte: nearly every id is told by that alone.
    private static let advisoryPrefixes = Dictionary(grouping: advisoryNames.map { Array($0.utf8) }) { $0[0] }

    private static let advisoryNames = [
        "ALAS", "ALBA-", "ALEA-", "ALSA-", "AZL-", "DLA-", "DSA-", "DTSA-", "ELSA-", "GLSA-", "MGASA-", "OESA-", "RHBA-", "RHEA-", "RHSA-", "RLBA-",
        "RLEA-",
        "RLSA-", "RXSA-", "SUSE-", "USN-", "openSUSE-",
    ]

    private static func rank(_ id: String) -> Int { isCVE(id) ? 0 : id.hasPrefix("GHSA-") ? 1 : 2 }
}
