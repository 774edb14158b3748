public import Catalog
public import Diagnostics
import Glibc
import Inputs

/// Brings a catalogue up to date from the network, a source at a time: what goes wrong with one source leaves the others, and the catalogue, as they are.
public struct CatalogUpdate: Sendable {
    /// What became of one source.
    public struct Outcome: Sendable {
        /// Its name.
        public var source: String
        /// Records taken; nil if nothing has changed since the last time, or if it failed.
        public var records: Int?
        /// Records that could not be read.
        public var problems: [PlacedError] = []
        /// What was not done as asked, see `CatalogImport.Progress`.
        public var notices: [PlacedError] = []
        /// Why nothing of it was taken.
        public var failure: (any ExplainedError)?
        /// The catalogue afterwards.
        public var info: CatalogInfo?
    }

    /// The catalogue.
    public var target: String
    /// Fetches.
    public var downloader: Downloader
    /// Lets the catalogue shrink or become older.
    public var force = false
    /// Keys by the name of their environment variable.
    public var keys: @Sendable (String) -> String? = { getenv($0).map { String(cString: $0) } }

    /// An update of `target`.
    public init(target: String, downloader: Downloader) {
        self.target = target
        self.downloader = downloader
    }

    /// Updates the sources one after another.
    ///
    /// - Parameter done: told each outcome as it comes.
    public func run(_ sources: [FeedSource], done: (Outcome) -> Void = { _ in }) -> [Outcome] {
        sources.map { source in
            var outcome = Outcome(source: source.name)
            do {
                try update(source, &outcome)
            } catch let error as any ExplainedError {
                outcome.failure = error
            } catch {
                outcome.failure = FeedError.network(url: source.name, message: "\(error)")
            }
            done(outcome)
            return outcome
        }
    }

    private func update(_ source: FeedSource, _ outcome: inout Outcome) throws {
        var state = FeedState(besides: target)
        let folder = target + ".downloads/" + source.name
        try Self.makeFolder(target + ".downloads")
        try Self.makeFolder(folder)
        let key = source.keyVariable.flatMap(keys).flatMap { $0.isEmpty ? nil : $0 }
        var downloader = downloader
        downloader.retriesForbidden = source.method == .nvd
        let harvest = try FeedFetcher(source: source, folder: folder, downloader: downloader, state: state, key: key).fetch()
        if !harvest.files.isEmpty {
            var job = CatalogImport(target: target, now: FeedTime.text(downloader.clock.now()))
            job.isWhole = harvest.isWhole
            job.force = force
            let (info, progress) = try job.run(harvest.files)
            outcome.records = progress.records
            outcome.problems = progress.problems
            outcome.notices = progress.notices
            outcome.info = info
        }
        // What could not be read is asked for again next time.
        if outcome.problems.isEmpty, access(target, F_OK) == 0 {
            state.files.merge(harvest.validators) { $1 }
            if let cursor = harvest.cursor { state.cursors[source.name] = cursor }
            try state.write(besides: target)
        }
        for file in harvest.files { unlink(file) }
        rmdir(folder)
        rmdir(target + ".downloads")
    }

    private static func makeFolder(_ path: String) throws(FeedError) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .couldNotWrite(path: path, message: String(cString: strerror(errno))) }
    }
}
