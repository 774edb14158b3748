/// Which statements in words are not entered, since another record of the same vulnerability states the versions of the same product in a form that can be compared:
/// they would ask what is answered already. What a publisher says in CSAF of its own product is asked all the same.
struct SettledWords {
    /// By vulnerability, the CPE products that some record states versions of.
    private var stated: [Int: Set<String>] = [:]

    init(_ entries: [CatalogBuilder.Entry], _ aliases: AliasGroups) {
        var groups: Set<Int> = []
        for number in entries.indices where Self.mayGiveWay(entries[number]) { groups.formUnion(aliases.subjects[number]) }
        guard !groups.isEmpty else { return }
        for number in entries.indices where !entries[number].row.isWithdrawn && !entries[number].cpes.isEmpty {
            for group in aliases.subjects[number] where groups.contains(group) {
                // A record that has both says in words what its ranges leave open.
                let cpes = entries[number].cpes
                let asked = Set(cpes.lazy.filter(\.isInWords).map(\.key))
                for cpe in cpes where !cpe.isInWords && !asked.contains(cpe.key) { stated[group, default: []].insert(cpe.key) }
            }
        }
    }

    private static func mayGiveWay(_ entry: CatalogBuilder.Entry) -> Bool {
        !entry.member.source.hasPrefix(CSAFReader.source + "/") && entry.cpes.contains(where: \.isInWords)
    }

    /// Whether all that record `number` is about is stated better of the product `key`.
    func settle(_ entry: CatalogBuilder.Entry, _ subjects: [Int], _ key: String) -> Bool {
        !stated.isEmpty && Self.mayGiveWay(entry) && !subjects.isEmpty && subjects.allSatisfy { stated[$0]?.contains(key) == true }
    }
}
