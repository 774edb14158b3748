/// Builds a catalogue file: takes records in any order, drops those that a newer one replaces, and writes the file whole.
///
/// Nothing is at the target until ``finish(now:)`` has succeeded; a builder that is let go before leaves what was there.
public struct CatalogBuilder: ~Copyable {
    struct Entry {
        var row: RecordRow
        var member: AliasGroups.Member
        var modified: RecordTime
        /// The latest date in the record, for the age of its source.
        var newest: RecordTime
        /// The advisory that the record is a part of.
        var document: String?
        /// Look-up rows: package key, what it belongs to, and offset in the blob. Single statements belong to nothing: they are no data of an
        /// ecosystem.
        var packages: [(key: String, scope: String?, offset: Int)]
        /// Look-up rows: CPE product key, offset of the configuration in the blob, and whether it names versions in words only.
        var cpes: [(key: String, offset: Int, isInWords: Bool)]
        /// Whether an affected package says which versions are meant, see ``AffectedPackage/saysVersions``.
        var saysVersions: Bool
    }

    var sink: BlobSink
    var texts = TextPacker()
    var entries: [Entry] = []
    /// By source and id.
    var latest: [String: Int] = [:]
    /// When each source was imported, where that is not now.
    var imported: [String: String] = [:]
    var touched: Set<String> = []
    /// Sources whose records of now are all that they have.
    var whole: Set<String> = []
    /// When a source says that it changed as a whole, where its records do not.
    var released: [String: RecordTime] = [:]
    var epss: EPSSTable?
    var lifecycles = LifecycleTable()
    var unsettled = Unsettled()
    /// Where the parts of a record are put together.
    private var matching = ByteWriter()
    private var text = ByteWriter()

    /// Starts a catalogue that will stand at `path`.
    public init(path: String) throws(CatalogError) { try self.init(path: path, calls: .system) }

    init(path: String, calls: FileCalls) throws(CatalogError) {
        sink = BlobSink(try FileSink(target: path, header: CatalogLayout.headerBytes, calls: calls))
    }

    /// Takes a record of a source that is being imported. Of two records with the same source and id the one modified later stays; of equals the
    /// last.
    public mutating func add(_ record: VulnerabilityRecord) throws(CatalogError) {
        if touched.insert(record.source).inserted { unsettled.sources.append(record.source) }
        try take(record.withNamesInOrder ?? record)
    }

    /// Takes the life cycle of a product.
    mutating func add(_ lifecycle: ProductLifecycle) {
        touched.insert(lifecycle.source)
        lifecycles.add(lifecycle)
    }

    /// Takes the scores of a day; those of a later day stay.
    mutating func add(_ scores: EPSSTable) {
        touched.insert(CatalogInfo.epssSource)
        if let epss, epss.date > scores.date { return }
        epss = scores
    }

    /// Notes of a source whose records were added when it was released, and whether they are all that it has.
    mutating func settle(_ source: String, newest: RecordTime, isWhole: Bool) {
        released[source] = newest
        if isWhole { whole.insert(source) }
    }

    static func key(_ source: String, _ id: String) -> String { source + "\u{0}" + id }

    private mutating func take(_ record: VulnerabilityRecord) throws(CatalogError) {
        let key = Self.key(record.source, record.id)
        let modified = RecordTime(record.modified)
        if let index = latest[key], entries[index].modified > modified { return }
        var parts: [Int] = []
        var configurations: [Int] = []
        matching.clear()
        RecordCoding.encodeMatching(record, into: &matching, entries: &parts, configurations: &configurations)
        text.clear()
        RecordCoding.encodeText(record, into: &text)
        let place = try texts.add(text.bytes, of: record.source, to: &sink)
        let row = RecordRow(
            blob: sink.offset, matchingLength: matching.count, text: place, textLength: text.count, textSum: Checksum.of(text.bytes),
            flags: record.withdrawn == nil ? 0 : RecordRow.withdrawn)
        let member = AliasGroups.Member(
            source: record.source, id: record.id, aliases: record.aliases, upstream: record.upstream, related: record.related,
            hasLocalID: record.hasLocalID)
        let entry = Entry(
            row: row, member: member, modified: modified, newest: max(modified, RecordTime(record.published)),
            document: record.document,
            packages: zip(record.affected, parts).map { affected, offset in
                (affected.package.text, affected.statement.isPlain ? affected.package.scope(release: affected.release) : nil, offset)
            },
            cpes: zip(record.configurations, configurations).flatMap { pair in
                CPEProductKey.all(in: pair.0).map { ($0, pair.1, pair.0.statement.status == .affectedInWords) }
            },
            saysVersions: record.affected.contains(where: \.saysVersions))
        try put(entry, matching.bytes, key)
    }

    /// - Parameter matching: what matching needs of it; the text has its place already.
    mutating func put(_ entry: Entry, _ matching: [UInt8], _ key: String) throws(CatalogError) {
        try sink.add(matching)
        if let index = latest[key] {
            if index < unsettled.first { unsettled.replaced.append((index, entries[index])) }
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
    /// - Throws: ``CatalogError/nothingToImport`` if no record came; ``CatalogError/couldNotWrite(path:message:)``; see
    /// ``CatalogInfo/mayReplace(_:)``.
    public mutating func finish(now: String, replacing old: CatalogInfo? = nil) throws(CatalogError) -> CatalogInfo {
        guard !entries.isEmpty || epss != nil || !lifecycles.isEmpty else { throw .nothingToImport }
        retireReplaced()
        try texts.finish(to: &sink)
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
            (.textBlocks, texts.table), (.textDictionaries, texts.dictionaryBytes),
        ]
        var sums = [UInt64](repeating: 0, count: sections.count)
        sums[CatalogLayout.Section.blobs.rawValue] = sink.sum.value
        for (section, bytes) in index.sections + rest {
            var whole = Checksum()
            whole.add(bytes)
            sums[section.rawValue] = whole.value
            sections[section.rawValue] = (sink.offset, bytes.count)
            try sink.file.write(bytes)
        }
        let header = CatalogHeader(size: sink.offset, sections: sections, sums: sums)
        try sink.file.rewrite(header.bytes, at: 0)
        try sink.file.publish()
        return info
    }

    private func sources(now: String) -> [CatalogInfo.Source] {
        var found: [String: CatalogInfo.Source] = [:]
        var newest: [String: RecordTime] = [:]
        // Of sources all of whose dates are to come: it is the clock here that is wrong.
        var unbelievable: [String: RecordTime] = [:]
        let today = RecordTime(now)
        func note(_ time: RecordTime, of name: String) {
            guard time.isBelievable(at: today) else {
                if time.instant != .min { unbelievable[name] = unbelievable[name].map { max($0, time) } ?? time }
                return
            }
            newest[name] = newest[name].map { max($0, time) } ?? time
        }
        // By index: an element by itself would be a copy of all that it holds.
        for index in entries.indices {
            let name = entries[index].member.source
            var source = found[name] ?? CatalogInfo.Source(name: name, records: 0, withdrawn: 0, newest: "", imported: imported[name] ?? now)
            source.records += 1
            if entries[index].row.isWithdrawn {
                source.withdrawn += 1
            } else if entries[index].saysVersions || !entries[index].cpes.isEmpty {
                source.matchable += 1
            }
            found[name] = source
            note(entries[index].newest, of: name)
        }
        for lifecycle in lifecycles.values {
            let name = lifecycle.source
            var source = found[name] ?? CatalogInfo.Source(name: name, records: 0, withdrawn: 0, newest: "", imported: imported[name] ?? now)
            source.records += 1
            found[name] = source
            note(RecordTime(lifecycle.modified), of: name)
        }
        for (name, time) in released where found[name] != nil { note(time, of: name) }
        for (name, time) in newest { found[name]?.newest = time.text }
        for (name, time) in unbelievable where newest[name] == nil { found[name]?.newest = time.text }
        if let epss {
            let name = CatalogInfo.epssSource
            found[name] = CatalogInfo.Source(
                name: name, records: epss.entries.count, withdrawn: 0, newest: epss.day, imported: imported[name] ?? now)
        }
        return found.values.sorted { $0.name < $1.name }
    }
}
