/// Builds a catalogue file: takes records in any order, drops those that a newer one replaces, and writes the file whole.
///
/// Nothing is at the target until ``finish(now:)`` has succeeded; a builder that is let go before leaves what was there.
public struct CatalogBuilder: ~Copyable {
    struct Entry {
        var row: RecordRow
        var member: AliasGroups.Member
        var modified: String
        /// The latest date in the record, for the age of its source.
        var newest: String
        /// The advisory that the record is a part of.
        var document: String?
        /// Look-up rows: package key, what it belongs to, and offset in the blob. Single statements belong to nothing: they are no data of an ecosystem.
        var packages: [(key: String, scope: String?, offset: Int)]
        /// Look-up rows: CPE product key and offset of the configuration in the blob.
        var cpes: [(key: String, offset: Int)]
    }

    private var sink: FileSink
    var entries: [Entry] = []
    /// By source and id.
    private var latest: [String: Int] = [:]
    /// When each source was imported, where that is not now.
    private var imported: [String: String] = [:]
    private var touched: Set<String> = []
    private var epss: EPSSTable?
    private var lifecycles = LifecycleTable()
    /// Over all blobs written.
    private var sum = Checksum()

    /// Starts a catalogue that will stand at `path`.
    public init(path: String) throws(CatalogError) { try self.init(path: path, calls: .system) }

    init(path: String, calls: FileCalls) throws(CatalogError) {
        sink = try FileSink(target: path, header: CatalogLayout.headerBytes, calls: calls)
    }

    /// Takes a record of a source that is being imported. Of two records with the same source and id the one modified later stays; of equals the last.
    public mutating func add(_ record: VulnerabilityRecord) throws(CatalogError) {
        touched.insert(record.source)
        try take(record)
    }

    /// Takes the life cycle of a product.
    mutating func add(_ lifecycle: ProductLifecycle) {
        touched.insert(lifecycle.source)
        lifecycles.add(lifecycle)
    }

    /// Takes the scores of a day; those of a later day stay.
    mutating func add(_ scores: EPSSTable) {
        touched.insert(CatalogInfo.epssSource)
        if let epss, epss.day > scores.day { return }
        epss = scores
    }

    /// Takes over every record of an older catalogue that no newer record has replaced. Their bytes are copied as they lie.
    ///
    /// - Parameter isWhole: what was added is all that its sources have: what the older catalogue has of them beyond that goes.
    public mutating func addAll(of catalog: Catalog, isWhole: Bool = false) throws(CatalogError) {
        for source in catalog.info.sources where !touched.contains(source.name) { imported[source.name] = source.imported }
        for number in 0..<catalog.recordCount {
            let stored = try catalog.stored(number)
            if isWhole, touched.contains(stored.member.source) { continue }
            let key = Self.key(stored.member.source, stored.member.id)
            if let index = latest[key], entries[index].modified >= stored.modified { continue }
            try put(stored.entry(at: sink.offset), stored.bytes, key)
        }
        for lifecycle in try catalog.allLifecycles() where !isWhole || !touched.contains(lifecycle.source) { lifecycles.keep(lifecycle) }
        if let scores = try catalog.epssTable(), epss.map({ $0.day < scores.day }) ?? true { epss = scores }
    }

    private static func key(_ source: String, _ id: String) -> String { source + "\u{0}" + id }

    private mutating func take(_ record: VulnerabilityRecord) throws(CatalogError) {
        let key = Self.key(record.source, record.id)
        let modified = record.modified ?? ""
        if let index = latest[key], entries[index].modified > modified { return }
        var blob = ByteWriter()
        var parts: [Int] = []
        var configurations: [Int] = []
        RecordCoding.encodeMatching(record, into: &blob, entries: &parts, configurations: &configurations)
        let matchingLength = blob.count
        RecordCoding.encodeText(record, into: &blob)
        let row = RecordRow(
            blob: UInt64(sink.offset), matchingLength: UInt32(matchingLength), textLength: UInt32(blob.count - matchingLength),
            flags: record.withdrawn == nil ? 0 : RecordRow.withdrawn, subjects: 0)
        let member = AliasGroups.Member(
            source: record.source, id: record.id, aliases: record.aliases, upstream: record.upstream, related: record.related,
            hasLocalID: record.hasLocalID)
        let entry = Entry(
            row: row, member: member, modified: modified, newest: max(modified, record.published ?? ""),
            document: record.document,
            packages: zip(record.affected, parts).map { affected, offset in
                (affected.package.text, affected.statement.isPlain ? affected.package.scope(release: affected.release) : nil, offset)
            },
            cpes: zip(record.configurations, configurations).flatMap { pair in
                CPEProductKey.all(in: pair.0).map { ($0, pair.1) }
            })
        try put(entry, blob.bytes, key)
    }

    private mutating func put(_ entry: Entry, _ bytes: [UInt8], _ key: String) throws(CatalogError) {
        try sink.write(bytes)
        sum.add(bytes)
        if let index = latest[key] {
            entries[index] = entry
        } else {
            latest[key] = entries.count
            entries.append(entry)
        }
    }

    /// Writes the indexes, makes the file durable and puts it in its place.
    ///
    /// - Parameters:
    ///   - now: RFC 3339 UTC, the time of this import.
    ///   - old: what it replaces; nil lets anything take its place.
    /// - Throws: ``CatalogError/nothingToImport`` if no record came; ``CatalogError/couldNotWrite(path:message:)``; see ``CatalogInfo/mayReplace(_:)``.
    public mutating func finish(now: String, replacing old: CatalogInfo? = nil) throws(CatalogError) -> CatalogInfo {
        guard !entries.isEmpty || epss != nil || !lifecycles.isEmpty else { throw .nothingToImport }
        retireReplaced()
        // Sorts the scores and drops doubles, so before they are counted.
        let scores = epss?.section() ?? []
        var sections: [(offset: Int, length: Int)] = Array(repeating: (0, 0), count: CatalogLayout.Section.allCases.count)
        sections[CatalogLayout.Section.blobs.rawValue] = (CatalogLayout.headerBytes, sink.offset - CatalogLayout.headerBytes)
        let index = CatalogIndex(entries)
        var info = CatalogInfo(created: now)
        info.sources = sources(now: now)
        info.vulnerabilities = index.groupCount
        info.packages = index.packageCount
        info.scopes = index.scopes
        info.cpeProducts = index.cpeCount
        info.lifecycles = lifecycles.values.count
        if let old { try info.mayReplace(old) }
        let dates = lifecycles.sections()
        let rest: [(CatalogLayout.Section, [UInt8])] = [
            (.epss, scores), (.lifecycles, dates.data), (.lifecycleTable, dates.table), (.lifecycleRows, dates.rows), (.meta, info.json()),
        ]
        var sums = [UInt64](repeating: 0, count: sections.count)
        sums[CatalogLayout.Section.blobs.rawValue] = sum.value
        for (section, bytes) in index.sections + rest {
            var whole = Checksum()
            whole.add(bytes)
            sums[section.rawValue] = whole.value
            sections[section.rawValue] = (sink.offset, bytes.count)
            try sink.write(bytes)
        }
        var header = ByteWriter()
        for byte in CatalogLayout.magic { header.byte(byte) }
        header.fixed64(UInt64(CatalogLayout.format))
        header.fixed64(UInt64(sink.offset))
        for section in sections {
            header.fixed64(UInt64(section.offset))
            header.fixed64(UInt64(section.length))
        }
        for sum in sums { header.fixed64(sum) }
        let own = header.bytes.withUnsafeBufferPointer { Checksum.of($0.baseAddress.unsafelyUnwrapped, $0.count) }
        header.fixed64(own)
        try sink.rewrite(header.bytes, at: 0)
        try sink.publish()
        return info
    }

    private func sources(now: String) -> [CatalogInfo.Source] {
        var found: [String: CatalogInfo.Source] = [:]
        for entry in entries {
            let name = entry.member.source
            var source = found[name] ?? CatalogInfo.Source(name: name, records: 0, withdrawn: 0, newest: "", imported: imported[name] ?? now)
            source.records += 1
            if entry.row.isWithdrawn { source.withdrawn += 1 }
            source.newest = max(source.newest, entry.newest)
            found[name] = source
        }
        for lifecycle in lifecycles.values {
            let name = lifecycle.source
            var source = found[name] ?? CatalogInfo.Source(name: name, records: 0, withdrawn: 0, newest: "", imported: imported[name] ?? now)
            source.records += 1
            source.newest = max(source.newest, lifecycle.modified ?? "")
            found[name] = source
        }
        if let epss {
            let name = CatalogInfo.epssSource
            found[name] = CatalogInfo.Source(
                name: name, records: epss.entries.count, withdrawn: 0, newest: epss.day, imported: imported[name] ?? now)
        }
        return found.values.sorted { $0.name < $1.name }
    }
}
