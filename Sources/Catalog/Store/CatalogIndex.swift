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
        let named = Self.namedOtherwise(entries, aliases)
        let settled = SettledWords(entries, aliases)
        var rows = ByteWriter()
        var subjects = ByteWriter()
        var packages = KeyRows()
        var cpes = KeyRows()
        var scopes = ScopeCounts()
        // By index: an element by itself would be a copy of all that it holds.
        for number in entries.indices {
            var row = entries[number].row
            row.subjects = UInt32(subjects.count)
            let source = entries[number].member.source
            if source == "NVD", overridden.contains(entries[number].member.id) { row.flags |= RecordRow.overridden }
            row.write(to: &rows)
            subjects.varint(aliases.subjects[number].count)
            for group in aliases.subjects[number] { subjects.varint(group) }
            let isNamed = source == CVERecordReader.source && aliases.subjects[number].contains { named[$0] }
            for package in entries[number].packages where !(isNamed && Self.isName(package.key)) {
                let place = packages.add(package.key, Self.pack(number, package.offset))
                if let scope = package.scope { scopes.note(place, in: scope) }
            }
            if row.isOverridden { continue }
            for (key, offset, isInWords) in entries[number].cpes {
                if isInWords, settled.settle(entries[number], aliases.subjects[number], key) { continue }
                cpes.add(key, Self.pack(number, offset))
            }
        }
        var offsets = ByteWriter()
        var groups = ByteWriter()
        var ids = KeyRows(capacity: aliases.groups.count)
        for (number, group) in aliases.groups.enumerated() {
            offsets.fixed32(UInt32(groups.count))
            groups.texts(group.ids)
            groups.varint(group.records.count)
            for record in Self.named(group.records, in: entries) { groups.varint(record) }
            groups.texts(group.conflicts)
            // A record's id leads to every vulnerability that it is about, an advisory's to all of its own.
            let others = group.records.map { entries[$0].member.id } + group.records.compactMap { entries[$0].document }
            var names = group.ids
            if others.count < 16 {
                for name in others where !names.contains(name) { names.append(name) }
            } else {
                names = Array(Set(names).union(others))
            }
            for name in names { ids.add(Self.lowercased(name), UInt64(number)) }
        }
        self.scopes = scopes.counts
        groupCount = aliases.groups.count
        packageCount = packages.count
        cpeCount = cpes.count
        sections = [(.records, rows.bytes), (.subjects, subjects.bytes), (.groupOffsets, offsets.bytes), (.groups, groups.bytes)]
        ProductNameRows.add(of: cpes, to: &packages)
        add(packages, .packages, .packageRows)
        add(cpes, .cpes, .cpeRows)
        add(ids, .ids, .idRows)
    }

    /// Records by source and id, so that nothing shown of a vulnerability depends on the order in which its sources were imported.
    private static func named(_ records: [Int], in entries: [CatalogBuilder.Entry]) -> [Int] {
        guard records.count > 1 else { return records }
        return records.sorted { left, right in
            let (first, second) = (entries[left].member, entries[right].member)
            return (first.source, first.id) < (second.source, second.id)
        }
    }

    /// Which vulnerabilities some record tells products of by more than their names. What CVE records say of these by names alone is not entered: it would ask
    /// what is answered already, of nearly every CVE.
    private static func namedOtherwise(_ entries: [CatalogBuilder.Entry], _ aliases: AliasGroups) -> [Bool] {
        var named = [Bool](repeating: false, count: aliases.groups.count)
        for number in entries.indices where !entries[number].row.isWithdrawn {
            guard !entries[number].cpes.isEmpty || entries[number].packages.contains(where: { !isName($0.key) }) else { continue }
            for group in aliases.subjects[number] { named[group] = true }
        }
        return named
    }

    private static func isName(_ key: String) -> Bool { key.utf8.first == UInt8(ascii: "?") }

    private mutating func add(_ entries: KeyRows, _ table: CatalogLayout.Section, _ rows: CatalogLayout.Section) {
        let written = KeyIndex.write(entries)
        sections.append((table, written.table.bytes))
        sections.append((rows, written.rows.bytes))
    }

    /// The name in lower case, made anew only where a letter changes.
    private static func lowercased(_ name: String) -> String {
        name.utf8.contains { $0 &- UInt8(ascii: "A") < 26 || $0 >= 128 } ? name.lowercased() : name
    }

    /// A record and a place in its blob, in one row of 64 bits.
    private static func pack(_ record: Int, _ offset: Int) -> UInt64 { UInt64(record) << 32 | UInt64(UInt32(offset)) }
}
