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
        /// Problems beyond the first thousand, which were only counted.
        public var problemsLeftOut = 0

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
    /// Lets a catalogue take the place of one with more or newer records, see ``CatalogInfo/mayReplace(_:)``.
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
    /// a broken one was to replace stays.
    /// - Throws: ``InputError`` for files that cannot be read, ``CatalogError``; the target stays as it was then.
    public func run(_ paths: [String], progress: (Progress) -> Void = { _ in }) throws -> (info: CatalogInfo, progress: Progress) {
        let files = try InputTree.files(paths)
        let old = try existing()
        var builder = try CatalogBuilder(path: target, calls: calls)
        if let old { try builder.follow(old) }
        var state = Progress()
        for file in files {
            state.file = file
            progress(state)
            var scores: EPSSReader?
            let lines = LineFeed(isMine: EPSSReader.isEPSS) { name, line in
                if scores == nil { scores = EPSSReader() }
                do throws(CatalogError) { try scores?.take(line) } catch { state.note(PlacedError(file: name, error: error)) }
            }
            var damage: [PlacedError] = []
            var feed: XMLFeedReader?
            let bytes = try RecordStream.read(
                file, wrapperKeys: RecordReader.wrapperKeys, recordKeys: RecordReader.recordKeys, limits: limits, lines: lines,
                damaged: { damage.append($0) },
                isDocument: DocumentReader.isDocument,
                document: { name, block in try take(name, into: &builder, &state) { try DocumentReader.contents(block) } },
                isPieces: XMLFeedReader.isFeed,
                piece: { name, bytes in
                    if feed == nil, let bytes { feed = XMLFeedReader(bytes, file: name) }
                    try feed?.take(bytes) { contents in try take(name, into: &builder, &state) { contents } }
                    if bytes == nil { feed = nil }
                    progress(state)
                },
                sound: { name, bytes, wrapper, isAlone in
                    guard let (contents, length) = RecordReader.sound(bytes, wrapper: wrapper, file: name, isAlone: isAlone) else { return nil }
                    try take(name, into: &builder, &state) { contents }
                    if state.records % 4096 == 0 { progress(state) }
                    return length
                },
                body: { name, raw in
                    try take(name, into: &builder, &state) { try RecordReader.contents(raw, file: name) }
                    if state.records % 4096 == 0 { progress(state) }
                })
            state.bytes += bytes
            for problem in damage { state.note(problem) }
            if let scores {
                state.records += scores.table.entries.count
                builder.add(scores.table)
            }
        }
        guard state.records > 0 else { throw state.problems.first.map { $0 as any Error } ?? CatalogError.nothingToImport }
        if let old { try builder.addAll(of: old, isWhole: isWhole && state.problems.isEmpty) }
        return (try builder.finish(now: now, replacing: force ? nil : old?.info), state)
    }

    /// Adds what `read` gives; what it cannot read is named and left out.
    private func take(
        _ name: String, into builder: inout CatalogBuilder, _ state: inout Progress, read: () throws -> FeedContents
    ) throws {
        let contents: FeedContents
        do {
            contents = try read()
        } catch let error as any ExplainedError {
            state.note(PlacedError(file: name, error: error))
            return
        }
        for problem in contents.problems { state.note(PlacedError(file: name, error: problem)) }
        for record in contents.vulnerabilities { try builder.add(record) }
        for lifecycle in contents.lifecycles { builder.add(lifecycle) }
        state.records += contents.count
    }

    private func existing() throws -> Catalog? {
        guard access(target, F_OK) == 0 else { return nil }
        return try Catalog(MappedFile.open(target), path: target)
    }
}
