public import Diagnostics
import Glibc
public import Inputs
import JSONStream

/// Imports feeds into a catalogue file.
public struct CatalogImport: Sendable {
    /// How far an import has come.
    public struct Progress: Sendable {
        /// Bytes read, after decompression.
        public var bytes = 0
        /// Records taken.
        public var records = 0
        /// The file being read.
        public var file = ""
        /// What could not be taken, with file and line; the rest was.
        public var problems: [PlacedError] = []
        /// What was not done as asked, though nothing was wrong with what was read.
        public var notices: [PlacedError] = []
        /// Problems beyond the first thousand, which were only counted.
        public var problemsLeftOut = 0
        /// Records of files that were read to their ends, and life cycles of the one that is being read.
        fileprivate var settled = 0
        fileprivate var lifecycles: [ProductLifecycle] = []

        mutating func note(_ problem: PlacedError) {
            if problems.count < 1_000 { problems.append(problem) } else { problemsLeftOut += 1 }
        }
    }

    /// The catalogue to write.
    public var target: String
    /// Size limits.
    public var limits: InputLimits
    /// The time of the import, RFC 3339 UTC: comes from outside so that the same input gives the same bytes.
    public var now: String

    /// What comes is all that its sources have: records of theirs that the target holds beyond it go, unless something of what came could not be read.
    public var isWhole = false
    /// Lets a catalogue take the place of one with more or newer records, see ``CatalogInfo/mayReplace(_:)``, and what comes that of newer records and scores.
    public var force = false
    var calls = FileCalls.system

    /// An import into `target` at the time `now`.
    public init(target: String, limits: InputLimits = .feed, now: String) {
        self.target = target
        self.limits = limits
        self.now = now
    }

    /// Reads every file under `paths` and writes the catalogue: what the target holds already stays, unless a newer record replaces it.
    ///
    /// A record that cannot be read is left out and named in ``Progress/problems``; the others are taken. What the target held is never lost to it: a record that
    /// a broken one was to replace stays. So is a file that cannot be read; of a damaged archive the files before the break are taken, and nothing of
    /// the one that it is in.
    /// - Throws: ``InputError`` for paths that name nothing, a ``PlacedError`` if nothing could be read, ``CatalogError``; the target stays as it was
    ///   then.
    public func run(_ paths: [String], progress: (Progress) -> Void = { _ in }) throws -> (info: CatalogInfo, progress: Progress) {
        let files = try InputTree.files(paths)
        var builder = try CatalogBuilder(path: target, calls: calls)
        // Behind the builder's lock: what another import put there in between would be lost.
        let old = try existing()
        if let old { try builder.follow(old) }
        var state = Progress()
        var scores = EPSSIntake()
        var listed = KEVIntake()
        for file in files {
            state.file = file
            progress(state)
            let lines = LineFeed(
                isMine: { start in
                    scores.begin()
                    return EPSSReader.isEPSS(start)
                },
                line: { name, line in
                    do throws(CatalogError) { try scores.take(line, of: name) } catch { state.note(PlacedError(file: name, error: error)) }
                })
            var damage: [PlacedError] = []
            var feed: XMLFeedReader?
            let before = state.records
            do {
                state.bytes += try RecordStream.read(
                    file, wrapperKeys: RecordReader.wrapperKeys, recordKeys: RecordReader.recordKeys, limits: limits, lines: lines,
                    damaged: { damage.append($0) }, settled: { settle(&builder, &scores, &listed, &state) },
                    isDocument: { name, start in
                        listed.begin(name, released: KEVReader.edition(start))
                        return DocumentReader.isDocument(start)
                    },
                    document: { name, block in try take(name, into: &builder, &listed, &state) { try DocumentReader.contents(block) } },
                    isPieces: XMLFeedReader.isFeed,
                    piece: { name, bytes in
                        if feed == nil, let bytes { feed = XMLFeedReader(bytes, file: name) }
                        try feed?.take(bytes) { contents in try take(name, into: &builder, &listed, &state) { contents } }
                        if bytes == nil { feed = nil }
                        progress(state)
                    },
                    sound: { name, bytes, wrapper, isAlone in
                        guard let (contents, length) = RecordReader.sound(bytes, wrapper: wrapper, file: name, isAlone: isAlone) else { return nil }
                        try take(name, into: &builder, &listed, &state) { contents }
                        if state.records % 4096 == 0 { progress(state) }
                        return length
                    },
                    body: { name, raw in
                        try take(name, raw, into: &builder, &listed, &state) { try RecordReader.contents(raw, file: name) }
                        if state.records % 4096 == 0 { progress(state) }
                    })
                settle(&builder, &scores, &listed, &state)
            } catch let error as InputError {
                builder.dropAdded()
                scores.drop()
                listed.drop()
                state.lifecycles.removeAll()
                state.records = state.settled
                damage.append(PlacedError(file: file, error: BrokenFile(error, taken: state.records - before)))
            }
            for problem in damage { state.note(problem) }
        }
        take(&scores, over: old, into: &builder, &state)
        try take(&listed, over: old, into: &builder, &state)
        guard state.records > 0 else {
            // That a file is damaged says more than what its bytes seemed to be.
            let all = state.problems + state.notices
            throw (all.first { $0.error is BrokenFile } ?? all.first).map { $0 as any Error } ?? CatalogError.nothingToImport
        }
        if let old {
            if isWhole, !state.problems.isEmpty { state.notices.append(PlacedError(file: target, error: CatalogError.notRemoved)) }
            try builder.addAll(of: old, isWhole: isWhole && state.problems.isEmpty, overriding: force)
        }
        return (try builder.finish(now: now, replacing: force ? nil : old?.info), state)
    }

    /// What came so far is of files that are sound: it stays.
    private func settle(_ builder: inout CatalogBuilder, _ scores: inout EPSSIntake, _ listed: inout KEVIntake, _ state: inout Progress) {
        for lifecycle in state.lifecycles { builder.add(lifecycle) }
        state.lifecycles.removeAll(keepingCapacity: true)
        builder.keepAdded()
        scores.begin()
        listed.end()
        state.settled = state.records
    }

    /// Adds the scores of all files, unless those of the catalogue are newer.
    private func take(_ scores: inout EPSSIntake, over old: Catalog?, into builder: inout CatalogBuilder, _ state: inout Progress) {
        scores.end()
        guard let table = scores.table else { return }
        for (file, day) in scores.passed {
            let left = CatalogError.scoresLeftOut(day: day, newer: table.day, isHeld: false)
            state.notices.append(PlacedError(file: file, error: left))
        }
        if !force, let held = old?.info.sources.first(where: { $0.name == CatalogInfo.epssSource })?.newest, table.date < held.prefix(10) {
            let left = CatalogError.scoresLeftOut(day: table.day, newer: held, isHeld: true)
            for file in scores.files { state.notices.append(PlacedError(file: file, error: left)) }
        } else {
            state.records += table.entries.count
            builder.add(table)
        }
    }

    /// Adds the entries of CISA's list, unless the catalogue has them of a later edition. What an edition no longer lists goes, if all of it could be read.
    private func take(_ listed: inout KEVIntake, over old: Catalog?, into builder: inout CatalogBuilder, _ state: inout Progress) throws {
        listed.end()
        guard let new = listed.latest else { return }
        for edition in listed.passed {
            let left = CatalogError.listLeftOut(day: edition.day.text, newer: new.day.text, isHeld: false)
            state.notices.append(PlacedError(file: edition.file, error: left))
        }
        let held = RecordTime(old?.info.sources.first { $0.name == KEVReader.source }?.newest)
        guard force || !new.day.isEarlier(than: held) else {
            let left = CatalogError.listLeftOut(day: new.day.text, newer: held.text, isHeld: true)
            state.notices.append(PlacedError(file: new.file, error: left))
            return
        }
        for entry in new.entries { try builder.add(entry) }
        builder.settle(KEVReader.source, newest: force ? new.day : max(new.day, held), isWhole: state.problems.isEmpty)
        state.records += new.entries.count
    }

    /// Adds what `read` gives; what it cannot read is named and left out.
    ///
    /// - Parameter record: where it comes from.
    private func take(
        _ name: String, _ record: RecordSplitter.Record? = nil, into builder: inout CatalogBuilder, _ listed: inout KEVIntake,
        _ state: inout Progress, read: () throws -> FeedContents
    ) throws {
        let contents: FeedContents
        do {
            contents = try read()
        } catch let error as any ExplainedError {
            state.note(Self.placed(error, name, record))
            return
        }
        for problem in contents.problems { state.note(Self.placed(problem, name, record)) }
        if let edition = contents.edition { listed.begin(name, released: edition) }
        for record in contents.vulnerabilities where !listed.take(record, of: name) {
            try builder.add(record)
            state.records += 1
        }
        state.lifecycles += contents.lifecycles
        state.records += contents.lifecycles.count
    }

    /// Errors in the JSON itself tell their place in an array already.
    private static func placed(_ error: any ExplainedError, _ file: String, _ record: RecordSplitter.Record?) -> PlacedError {
        guard let record, record.index != nil, !(error is JSONError) else { return PlacedError(file: file, error: error) }
        return PlacedError(file: file, error: ElementError(pointer: record.pointer, error: error))
    }

    private func existing() throws -> Catalog? {
        guard access(target, F_OK) == 0 else { return nil }
        let catalog = try Catalog(MappedFile.open(target), path: target)
        // What is taken over gets new checksums: damage would pass for data ever after.
        try catalog.verifySections()
        return catalog
    }
}
