public import Catalog

extension Registry {
    /// What a new catalogue changed.
    public struct Rematch: Sendable {
        /// Releases watched.
        public internal(set) var releases = 0
        /// Of them, those of which every component was asked about: their components or the rules of matching changed since they were last matched, they
        /// never were, or nothing is kept of the catalogue that they were matched against.
        public internal(set) var whole = 0
        /// Of them, those that hold a component that the new catalogue says something else about; only such components were asked about.
        public internal(set) var touched = 0
        /// Components asked about, in all releases together.
        public internal(set) var asked = 0
        /// Findings that were not there before.
        public internal(set) var appeared = 0
        /// Findings that are there no more.
        public internal(set) var gone = 0
        /// Findings that stand open now.
        public internal(set) var open = 0
        fileprivate var vulnerabilities: [Int: VulnerabilityWriter.Row] = [:]

        /// Releases about which the new catalogue says nothing else.
        public var untouched: Int { releases - whole - touched }
    }

    /// Brings the findings of every watched release to what a catalogue says.
    ///
    /// What the catalogue says under a package or product is compared with what the one before said there, which the registry keeps; only components that
    /// a difference touches are asked about again, with the same findings as if all were. Where that cannot be known a release is matched as a whole, which
    /// the answer says. No transaction holds more than a few releases, so that nobody waits for all of them.
    public func match(_ catalog: Catalog, as principal: Principal, progress: @Sendable (Int, Int) -> Void = { _, _ in }) async throws -> Rematch {
        try await rereadOlder(as: principal, progress)
        let marks = try CatalogMarks(catalog)
        let number = try await perform(RecordCatalogue(catalog: catalog, marks: PackedMarks(marks)), as: principal)
        let watched = try await ask(WatchedReleases(), as: principal)
        let changes = try await changes(to: marks, number, principal)
        var work = RematchWork()
        var touches: [Int: TouchedComponents.Answer] = [:]
        for entry in watched {
            guard let standing = entry.standing, standing.catalogue != number else {
                if entry.standing == nil { work.whole.append(entry.id) }
                continue
            }
            guard let change = changes[standing.catalogue] else {
                work.whole.append(entry.id)
                continue
            }
            let touch: TouchedComponents.Answer
            if let known = touches[standing.catalogue] {
                touch = known
            } else {
                touch = try await ask(TouchedComponents(keys: change.keys), as: principal)
                touches[standing.catalogue] = touch
            }
            if touch.releases.contains(entry.id) {
                if touch.isWide { work.whole.append(entry.id) } else { work.touched.append((entry.id, .touched(touch, standing: standing))) }
            } else {
                work.untouched.append((entry.id, standing))
            }
        }
        var sum = Rematch()
        sum.releases = watched.count
        try await carryOut(work, catalog, principal, &sum, progress)
        let changed = changes.values.reduce(into: Set<String>()) { $0.formUnion($1.vulnerabilities) }
        sum.open = try await perform(FinishMatching(catalog: catalog, changed: changed, known: sum.vulnerabilities), as: principal)
        return sum
    }

    /// Reads what an older program took in again, once. Those of which something changes are matched as a whole by what follows.
    private func rereadOlder(as principal: Principal, _ progress: @Sendable (Int, Int) -> Void) async throws {
        let sboms = try await ask(SBOMsOfOlderReading(), as: principal)
        for (place, sbom) in sboms.enumerated() {
            progress(place, sboms.count)
            try await perform(RereadSBOM(id: sbom, catalog: nil), as: .system, reason: "reading \(PreparedSBOM.reading) of a newer program")
        }
    }

    /// What differs from each earlier catalogue that something is kept of.
    private func changes(to marks: CatalogMarks, _ number: Int, _ principal: Principal) async throws -> [Int: CatalogChanges] {
        var changes: [Int: CatalogChanges] = [:]
        for kept in try await ask(KeptMarks(besides: number), as: principal) {
            if let old = kept.marks.marks { changes[kept.catalogue] = marks.changes(since: old) }
        }
        return changes
    }

    private func carryOut(
        _ work: RematchWork, _ catalog: Catalog, _ principal: Principal, _ sum: inout Rematch, _ progress: @Sendable (Int, Int) -> Void
    ) async throws {
        let memory = MatchMemory()
        var whole = work.whole
        if !work.untouched.isEmpty { whole += try await perform(KeepAnswers(catalog: catalog, releases: work.untouched), as: principal) }
        let steps = work.touched.portions(of: RematchWork.portion) + whole.map { [(id: $0, extent: MatchReleases.Extent.whole)] }
        var done = 0
        for step in steps {
            let answer = try await perform(
                MatchReleases(catalog: catalog, releases: step, memory: memory, known: sum.vulnerabilities), as: principal)
            sum.vulnerabilities = answer.vulnerabilities
            sum.appeared += answer.appeared
            sum.gone += answer.gone
            sum.asked += answer.asked
            sum.whole += answer.whole
            sum.touched += step.count - answer.whole
            done += step.count
            progress(done, work.touched.count + whole.count)
        }
    }
}

/// What there is to do about each release.
private struct RematchWork {
    /// Releases of a transaction, where little is asked of each.
    static let portion = 20

    var whole: [Int] = []
    var touched: [(id: Int, extent: MatchReleases.Extent)] = []
    var untouched: [(id: Int, standing: ReleaseStanding)] = []
}

extension Array {
    fileprivate func portions(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
