extension CatalogBuilder {
    /// Goes on with what `old` has found out of its sources' texts, so that its packed blocks can be taken over. To be called before anything is added.
    mutating func follow(_ old: Catalog) throws(CatalogError) { _ = texts.adopt(try old.textDictionaries()) }

    /// Takes over every record of an older catalogue that no newer record has replaced. Their bytes are copied as they lie.
    ///
    /// - Parameters:
    ///   - isWhole: what was added is all that its sources have: what the older catalogue has of them beyond that goes.
    ///   - overriding: what was added replaces even newer records and scores.
    public mutating func addAll(of catalog: Catalog, isWhole: Bool = false, overriding: Bool = false) throws(CatalogError) {
        // Nothing is taken back any more.
        unsettled = Unsettled()
        for source in catalog.info.sources where !touched.contains(source.name) {
            imported[source.name] = source.imported
        }
        // Entries by themselves, as vunnel has them, are no edition of the list: that which is there stays of its day.
        if let held = catalog.info.sources.first(where: { $0.name == KEVReader.source }), released[held.name] == nil {
            released[held.name] = RecordTime(held.newest)
        }
        let kept = try remaining(of: catalog, isWhole, overriding)
        entries.reserveCapacity(entries.count + kept.count)
        latest.reserveCapacity(latest.count + kept.count)
        var blocks = try TextTakeover(catalog, kept, dictionaries: texts.adopt(catalog.textDictionaries()))
        for number in kept {
            let stored = try catalog.stored(number)
            let place: TextPacker.Place
            if let block = try blocks.block(of: stored.row, &texts, &sink) {
                place = TextPacker.Place(block: block, start: Int(stored.row.textStart))
            } else {
                place = try texts.add(stored.text, of: stored.member.source, to: &sink)
            }
            try put(stored.entry(at: sink.offset, text: place), stored.matching, Self.key(stored.member.source, stored.member.id))
        }
        for lifecycle in try catalog.allLifecycles() where !isWhole || !touched.contains(lifecycle.source) { lifecycles.keep(lifecycle) }
        if epss == nil || !overriding, let scores = try catalog.epssTable(), epss.map({ $0.date < scores.date }) ?? true { epss = scores }
    }

    /// Numbers of the records of an older catalogue that are to be taken over.
    private func remaining(of catalog: Catalog, _ isWhole: Bool, _ overriding: Bool) throws(CatalogError) -> [Int] {
        var kept: [Int] = []
        let documents = overriding ? documents : []
        for number in 0..<catalog.recordCount {
            let (source, id) = try catalog.name(number)
            if isWhole && touched.contains(source) || whole.contains(source) { continue }
            if let index = latest[Self.key(source, id)] {
                if overriding { continue }
                if try entries[index].modified >= catalog.stored(number).modified { continue }
            }
            // What an advisory's newer version says beyond the one that takes its place by force: kept, it would make that one the replaced.
            if !documents.isEmpty, touched.contains(source), let document = try catalog.stored(number).document,
                documents.contains(Self.key(source, document))
            {
                continue
            }
            kept.append(number)
        }
        return kept
    }

    /// The advisories that records were added of.
    private var documents: Set<String> { Set(entries.compactMap { entry in entry.document.map { Self.key(entry.member.source, $0) } }) }
}
