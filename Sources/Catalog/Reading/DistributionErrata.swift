/// What OSV records of Red Hat's kin say of themselves in id and title alone.
enum DistributionErrata {
    /// Updates that mend bugs or bring new functions, and name no flaw: what is older is not vulnerable by that.
    static func isNoFlaw(_ record: VulnerabilityRecord) -> Bool {
        guard record.id.utf8.count > 5, kinds.contains(String(record.id.prefix(5))) else { return false }
        return !(record.aliases + record.upstream + record.related).contains(where: AliasGroups.isCVE)
    }

    /// The publisher's rating of the update, with which its title begins (`Important: curl security update`).
    static func severity(_ record: VulnerabilityRecord) -> String? {
        guard rated.contains(String(record.id.prefix(5))), let title = record.summary, let colon = title.firstIndex(of: ":") else { return nil }
        let word = String(title[..<colon])
        return SeverityLevel(word: word) == nil ? nil : word
    }

    private static let kinds: Set<String> = ["ALBA-", "ALEA-", "RHBA-", "RHEA-", "RLBA-", "RLEA-"]
    private static let rated: Set<String> = ["ALSA-", "RHSA-", "RLSA-"]
}
