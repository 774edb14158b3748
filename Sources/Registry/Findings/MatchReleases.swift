import Catalog
import Database

/// Matches some releases against a catalogue: what a change touches where that is enough, else all of it.
struct MatchReleases: UseCase {
    static let permission = Permission.manageCatalogue

    /// What is to be asked of a release.
    enum Extent: Sendable {
        case whole
        /// These components, if the release still stands as it did when they were looked for.
        case touched(TouchedComponents.Answer, standing: ReleaseStanding)
    }

    /// What changed.
    struct Answer: Sendable {
        var appeared = 0
        var gone = 0
        /// Releases of which everything was asked.
        var whole = 0
        /// Components asked about.
        var asked = 0
        /// The rows of vulnerabilities, for the next releases.
        var vulnerabilities: [Int: VulnerabilityWriter.Row]
    }

    let catalog: Catalog
    let releases: [(id: Int, extent: Extent)]
    var memory = MatchMemory()
    var known: [Int: VulnerabilityWriter.Row] = [:]

    func perform(in transaction: RegistryTransaction) throws -> Answer {
        var matching = try ReleaseMatching(catalog, transaction, memory: memory, known: known)
        var answer = Answer(vulnerabilities: known)
        for (id, extent) in releases {
            var touched: TouchedComponents.Answer?
            if case .touched(let components, let standing) = extent, try ReleaseStanding.of(id, transaction) == standing { touched = components }
            let outcome = try matching.run(try transaction.get(Release.self, id), only: touched)
            answer.appeared += outcome.appeared
            answer.gone += outcome.gone
            answer.asked += outcome.asked
            if touched == nil { answer.whole += 1 }
        }
        answer.vulnerabilities = matching.vulnerabilities.known
        return answer
    }
}

/// Takes it down that releases are up to date with a catalogue that says nothing new about them.
struct KeepAnswers: UseCase {
    static let permission = Permission.manageCatalogue
    let catalog: Catalog
    let releases: [(id: Int, standing: ReleaseStanding)]

    /// - Returns: the releases that changed meanwhile; they must be matched.
    func perform(in transaction: RegistryTransaction) throws -> [Int] {
        let catalogue = try CatalogueState.number(of: catalog, transaction)
        var changed: [Int] = []
        for (id, standing) in releases {
            let count = try transaction.connection.execute(
                "UPDATE release_match SET catalogue_id = ? WHERE release_id = ? AND catalogue_id = ? AND run_id = ? AND rules = ?",
                [.integer(catalogue), .integer(id), .integer(standing.catalogue), .integer(standing.run), .integer(Matcher.rules)])
            if count == 0 { changed.append(id) }
        }
        try transaction.note(.catalogue, catalogue, catalog.info.created, ["releasesUntouched": .number(releases.count - changed.count)])
        return changed
    }
}
