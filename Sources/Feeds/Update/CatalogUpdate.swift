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
        /// Addresses of it that gave nothing, each with the reason, while others did.
        public var missed: [any ExplainedError] = []
        /// What there is to say though nothing is wrong, such as a year's file that is not there yet.
        public var remarks: [any ExplainedError] = []
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
    /// - Throws: ``FeedError/updating(path:)`` if another update of the catalogue is at work, ``FeedError/couldNotWrite(path:message:)``.
    public func run(_ sources: [FeedSource], done: (Outcome) -> Void = { _ in }) throws(FeedError) -> [Outcome] {
        let lock = try UpdateLock(of: target)
        var outcomes: [Outcome] = []
        for source in sources {
            var outcome = Outcome(source: source.name)
            do {
                try update(source, in: lock.folder + "/" + source.name, &outcome)
            } catch let error as any ExplainedError {
                outcome.failure = error
            } catch {
                outcome.failure = FeedError.network(url: source.name, message: "\(error)")
            }
            done(outcome)
            outcomes.append(outcome)
        }
        _ = consume lock
        return outcomes
    }

    private func update(_ source: FeedSource, in folder: String, _ outcome: inout Outcome) throws {
        let known = FeedState(besides: target)
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
            throw FeedError.couldNotWrite(path: folder, message: String(cString: strerror(errno)))
        }
        // Only what a later try can go on with stays.
        defer { rmdir(folder) }
        let key = source.keyVariable.flatMap(keys).flatMap { $0.isEmpty ? nil : $0 }
        var downloader = downloader
        downloader.retriesForbidden = source.method == .nvd
        let harvest = try FeedFetcher(source: source, folder: folder, downloader: downloader, state: known, key: key).fetch()
        defer {
            FeedFetcher.Resumption.clear(folder)
            for file in harvest.files + [folder + "/deltaLog.json"] { unlink(file) }
        }
        outcome.missed = harvest.missed
        outcome.remarks = harvest.remarks
        // Changes go into the catalogue that they were asked for, and into no other.
        var state = FeedState(besides: target)
        guard state.says(known) else { throw FeedError.replaced(path: target) }
        let took = try take(harvest, source, &outcome)
        guard access(target, F_OK) == 0 else { return }
        state.files.merge(took.validators) { $1 }
        if let cursor = took.cursor {
            state.cursors[source.name] = cursor
            state.unread[source.name] = took.unread.isEmpty ? nil : took.unread
        }
        try state.write(besides: target, with: outcome.info)
    }

    /// Imports what came, and says what may be remembered of it: not what could not be read, so that it is asked for again.
    private func take(_ harvest: FeedHarvest, _ source: FeedSource, _ outcome: inout Outcome) throws -> FeedHarvest {
        var took = harvest
        guard !harvest.files.isEmpty else { return took }
        let origins = FeedOrigins(addresses: harvest.origins)
        var job = CatalogImport(target: target, now: FeedTime.text(downloader.clock.now()))
        job.limits.members = source.members.map { NamePattern($0) }
        job.isWhole = harvest.isWhole
        job.force = force
        let progress: CatalogImport.Progress
        do {
            let done = try job.run(harvest.files)
            (outcome.info, progress) = (done.info, done.progress)
        } catch let error as PlacedError where harvest.isChanges {
            // Not one of the changes could be read. The others need not wait for them.
            let ids = Set(harvest.unread + harvest.files.flatMap { UnreadRecords(method: source.method).ids(in: $0) })
            outcome.records = 0
            outcome.problems = [origins.placed(error)]
            if ids.count > 1 { outcome.missed.append(FeedError.unread(source: source.name, ids: ids.sorted())) }
            took.unread = ids.sorted()
            if ids.isEmpty || ids.count > UnreadRecords.most { took.cursor = nil }
            return took
        } catch let error as any ExplainedError {
            throw origins.renamed(error)
        }
        outcome.records = progress.records
        outcome.notices = progress.notices.map { origins.placed($0) }
        let records = UnreadRecords(method: source.method)
        var ids = Set(harvest.unread)
        var isTold = progress.problemsLeftOut == 0
        for problem in progress.problems {
            let path = origins.path(of: problem)
            let id = path.flatMap { records.id(problem, in: $0) }
            if let id { ids.insert(id) } else { isTold = false }
            if let url = path.flatMap({ harvest.origins[$0] }) { took.validators[url] = nil }
            outcome.problems.append(origins.placed(problem, record: source.method == .nvd ? id : nil))
        }
        if progress.problemsLeftOut > 0 { took.validators = [:] }
        took.unread = ids.sorted()
        if !isTold || ids.count > UnreadRecords.most { took.cursor = nil }
        return took
    }
}
