/// The tables through which a catalogue is entered: by package, by CPE product, by id.
struct CatalogIndex {
    private(set) var sections: [(CatalogLayout.Section, [UInt8])] = []
    private(set) var groupCount = 0
    private(set) var packageCount = 0
    private(set) var cpeCount = 0
    /// Distinct packages of each ecosystem or distribution release.
    private(set) var scopes: [String: Int] = [:]

    init(_ entries: [CatalogBuilder.Entry]) {
        let aliases = AliasGroups(entries.map(\.member))
        let overridden = Set(entries.lazy.filter { $0.member.source == VulnerabilityRecord.overrideSource && !$0.row.isWithdrawn }.map(\.member.id))
        var rows = ByteWriter()
        var subjects = ByteWriter()
        var packages: [String: [UInt64]] = [:]
        var cpes: [String: [UInt64]] = [:]
        var scopePackages: [String: Set<String>] = [:]
        for (number, entry) in entries.enumerated() {
            var row = entry.row
            row.subjects = UInt32(subjects.count)
            if entry.member.source == "NVD", overridden.contains(entry.member.id) { row.flags |= RecordRow.overridden }
            row.write(to: &rows)
            subjects.varint(aliases.subjects[number].count)
            for group in aliases.subjects[number] { subjects.varint(group) }
            for package in entry.packages {
                packages[package.key, default: []].append(Self.pack(number, package.offset))
                if let scope = package.scope { scopePackages[scope, default: []].insert(package.key) }
            }
            if row.isOverridden { continue }
            for (key, offset) in entry.cpes { cpes[key, default: []].append(Self.pack(number, offset)) }
        }
        var offsets = ByteWriter()
        var groups = ByteWriter()
        var ids: [String: [UInt64]] = [:]
        for (number, group) in aliases.groups.enumerated() {
            offsets.fixed32(UInt32(groups.count))
            groups.texts(group.ids)
            groups.varint(group.records.count)
            for record in group.records { groups.varint(record) }
            groups.texts(group.conflicts)
            // A record's id leads to every vulnerability that it is about, an advisory's to all of its own.
            let names = Set(group.ids).union(group.records.map { entries[$0].member.id }).union(group.records.compactMap { entries[$0].document })
            for name in names { ids[name.lowercased(), default: []].append(UInt64(number)) }
        }
        scopes = scopePackages.mapValues(\.count)
        groupCount = aliases.groups.count
        packageCount = packages.count
        cpeCount = cpes.count
        sections = [(.records, rows.bytes), (.subjects, subjects.bytes), (.groupOffsets, offsets.bytes), (.groups, groups.bytes)]
        packages.merge(ProductNameRows.of(cpes)) { $1 }
        add(packages, .packages, .packageRows)
        add(cpes, .cpes, .cpeRows)
        add(ids, .ids, .idRows)
    }

    private mutating func add(_ entries: [String: [UInt64]], _ table: CatalogLayout.Section, _ rows: CatalogLayout.Section) {
        let written = KeyIndex.write(entries)
        sections.append((table, written.table.bytes))
        sections.append((rows, written.rows.bytes))
    }

    /// A record and a place in its blob, in one row of 64 bits.
    private static func pack(_ record: Int, _ offset: Int) -> UInt64 { UInt64(record) << 32 | UInt64(UInt32(offset)) }
}
