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
        let order = Self.order(members)
        var covers: [Int: [Int]] = [:]
        // The number of each record's own name.
        var own = [Int](repeating: 0, count: members.count)
        // CVE links first: what is left over then cannot take a CVE's place.
        for number in order {
            let member = members[number]
            let name = sets.number(member.name)
            own[number] = name
            let named = Self.cves(of: member)
            if named.count > 1 || Self.isAdvisory(member.name) && !named.isEmpty {
                covers[number] = named.map { sets.number($0) }
            } else {
                for cve in named where cve != member.name { sets.join(name, sets.number(cve)) }
            }
        }
        for number in order where !members[number].aliases.isEmpty && covers[number] == nil {
            for alias in members[number].aliases where !Self.isCVE(alias) { sets.join(own[number], sets.number(alias)) }
        }
        collect(own, covers)
    }

    /// The records by source and id.
    private static func order(_ members: [Member]) -> [Int] {
        Dictionary(grouping: members.indices) { members[$0].source }
            .sorted { $0.key < $1.key }
            .flatMap { $0.value.sorted { members[$0].id < members[$1].id } }
    }

    private mutating func collect(_ own: [Int], _ covers: [Int: [Int]]) {
        var groupOf = [Int](repeating: -1, count: sets.names.count)
        subjects = Array(repeating: [], count: own.count)
        for number in own.indices {
            for name in covers[number] ?? [own[number]] {
                let root = sets.root(name)
                if groupOf[root] < 0 {
                    groupOf[root] = groups.count
                    groups.append(Group(ids: [], records: [], conflicts: sets.conflicts[root] ?? []))
                }
                groups[groupOf[root]].records.append(number)
                subjects[number].append(groupOf[root])
            }
        }
        for (name, text) in sets.names.enumerated() {
            let group = groupOf[sets.root(name)]
            if group >= 0 { groups[group].ids.append(text) }
        }
        for index in groups.indices where groups[index].ids.count > 1 { groups[index].ids.sort { (Self.rank($0), $0) < (Self.rank($1), $1) } }
    }

    private static func cves(of member: Member) -> [String] {
        // A CVE's own record is about that CVE, whatever else it mentions.
        if isCVE(member.name) { return [member.name] }
        var linked = member.aliases + member.upstream
        if isAdvisory(member.name) { linked += member.related }
        var found: [String] = []
        for id in linked where isCVE(id) && !found.contains(id) { found.append(id) }
        return found
    }

    static func isCVE(_ id: String) -> Bool {
        let bytes = id.utf8.span
        return bytes.count >= 4 && bytes[0] == UInt8(ascii: "C") && bytes[1] == UInt8(ascii: "V") && bytes[2] == UInt8(ascii: "E")
            && bytes[3] == UInt8(ascii: "-")
    }

    /// Families whose ids name an update, not a flaw.
    private static func isAdvisory(_ id: String) -> Bool {
        guard let first = id.utf8.first, let prefixes = advisoryPrefixes[first] else { return false }
        return prefixes.contains { id.utf8.starts(with: $0) }
    }

    /// By their first byte: nearly every id is told by that alone.
    private static let advisoryPrefixes = Dictionary(grouping: advisoryNames.map { Array($0.utf8) }) { $0[0] }

    private static let advisoryNames = [
        "ALAS", "ALBA-", "ALEA-", "ALSA-", "AZL-", "DLA-", "DSA-", "DTSA-", "ELSA-", "FEDORA-", "GLSA-", "MGASA-", "OESA-", "PHSA-", "RHBA-", "RHEA-",
        "RHSA-", "RLBA-",
        "RLEA-",
        "RLSA-", "RXSA-", "SUSE-", "USN-", "openSUSE-",
    ]

    private static func rank(_ id: String) -> Int { isCVE(id) ? 0 : id.hasPrefix("GHSA-") ? 1 : 2 }
}
