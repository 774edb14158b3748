public import Catalog

extension Registry {
    /// What a new catalogue changed.
    public struct Rematch: Sendable {
        /// Releases matched.
        public var releases = 0
        /// Findings that were not there before.
        public var appeared = 0
        /// Findings that are there no more.
        public var gone = 0
        /// Findings that stand open now.
        public var open = 0
    }

    /// Matches every watched release against a catalogue, one transaction a release, so that nobody waits for all of them.
    public func match(_ catalog: Catalog, as principal: Principal, progress: @Sendable (Int, Int) -> Void = { _, _ in }) async throws -> Rematch {
        var sum = Rematch()
        let releases = try await ask(WatchedReleases(), as: principal)
        for (place, release) in releases.enumerated() {
            let outcome = try await perform(MatchRelease(id: release, catalog: catalog), as: principal)
            sum.releases += 1
            sum.appeared += outcome.appeared
            sum.gone += outcome.gone
            sum.open += outcome.open
            progress(place + 1, releases.count)
        }
        return sum
    }
}
