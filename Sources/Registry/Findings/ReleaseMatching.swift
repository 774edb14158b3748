import Catalog
import Database

/// Holds a release against a catalogue and keeps what is found. Nothing is correlated when somebody reads.
struct ReleaseMatching {
    /// What changed.
    struct Outcome: Sendable {
        /// Components of the release.
        var components = 0
        /// Components asked about.
        var asked = 0
        /// Of those asked about, how many the catalogue could be asked for.
        var lookedUp = 0
        /// Findings that were not there before.
        var appeared = 0
        /// Findings that are there no more.
        var gone = 0
    }

    private let transaction: RegistryTransaction
    private let catalog: Catalog
    private let catalogue: Int
    private let memory: MatchMemory?
    /// The rows of vulnerabilities that matching met.
    private(set) var vulnerabilities: VulnerabilityWriter

    /// - Parameters:
    ///   - memory: what is known from other releases.
    ///   - known: vulnerabilities met in other releases.
    init(
        _ catalog: Catalog, _ transaction: RegistryTransaction, memory: MatchMemory? = nil, known: [Int: VulnerabilityWriter.Row] = [:]
    ) throws {
        self.catalog = catalog
        self.transaction = transaction
        self.memory = memory
        catalogue = try CatalogueState.number(of: catalog, transaction)
        vulnerabilities = VulnerabilityWriter(catalog, transaction, known: known)
    }

    /// Matches a release.
    ///
    /// - Parameter touched: the components that a change of the catalogue touches, where the others' answers are known to hold; nil for all.
    @discardableResult
    mutating func run(_ release: Release, only touched: TouchedComponents.Answer? = nil) throws -> Outcome {
        var outcome = Outcome()
        var found: [FindingFacts] = []
        var places: [FindingKey: Int] = [:]
        var asked: Set<Int> = []
        let sboms = try ReleaseSBOM.all(of: release.id, transaction)
        for sbom in sboms {
            let answer = try match(sbom, only: touched)
            outcome.components += answer.components.count
            outcome.asked += answer.components.count
            outcome.lookedUp += answer.result.lookedUp
            if touched != nil { asked.formUnion(answer.components) }
            try FindingFacts.forEach(answer.result, answer.components, &vulnerabilities) { facts in
                // The plainer statement of two SBOMs counts.
                if let place = places[facts.key] {
                    if found[place].state.plainness < facts.state.plainness { found[place] = facts }
                    return
                }
                places[facts.key] = found.count
                found.append(facts)
            }
        }
        // Where only some were asked about, the release has as many as at its last match.
        if touched != nil { outcome.components = try lastCount(release.id) ?? outcome.components }
        var writer = FindingWriter(release.id, transaction)
        try writer.write(found, about: touched.map { _ in asked })
        (outcome.appeared, outcome.gone) = (writer.appeared, writer.gone)
        try TriageUpkeep.afterMatching(release, transaction)
        try note(outcome, release, sboms.map(\.id), isWhole: touched == nil)
        return outcome
    }

    private func match(_ sbom: ReleaseSBOM, only touched: TouchedComponents.Answer?) throws -> SBOMMatching.Answer {
        guard let memory else {
            let (inventory, components) = try sbom.inventory(transaction)
            return SBOMMatching.Answer(components: components, result: try Matcher(catalog).scan(inventory))
        }
        let matching = SBOMMatching(catalog: catalog, memory: memory, reader: transaction)
        guard let touched else { return try matching.whole(sbom) }
        return try matching.some(touched.uses[sbom.id] ?? [], of: sbom, on: touched.systems[sbom.id])
    }

    private func lastCount(_ release: Int) throws -> Int? {
        try transaction.connection.number(
            "SELECT r.components FROM match_run r JOIN release_match m ON m.run_id = r.id WHERE m.release_id = ?", [.integer(release)])
    }

    private func note(_ outcome: Outcome, _ release: Release, _ sboms: [Int], isWhole: Bool) throws {
        var last: Int?
        for sbom in sboms {
            last = try transaction.connection.insertedID(
                """
                INSERT INTO match_run (release_id, sbom_id, catalogue_id, at, components, looked_up, appeared, gone, asked)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(release.id), .integer(sbom), .integer(catalogue), .text(transaction.now), .integer(outcome.components),
                    .integer(outcome.lookedUp), .integer(outcome.appeared), .integer(outcome.gone), .integer(isWhole ? nil : outcome.asked),
                ])
        }
        if let last { try ReleaseStanding(catalogue: catalogue, run: last).store(release.id, transaction) }
        let open = try transaction.connection.number(
            "SELECT COUNT(*) FROM finding WHERE release_id = ? AND state = 'open'", [.integer(release.id)])
        try transaction.note(
            .release, release.id, release.version,
            [
                "matched": .number(outcome.components), "asked": .number(outcome.asked), "lookedUp": .number(outcome.lookedUp),
                "appeared": .number(outcome.appeared), "gone": .number(outcome.gone), "open": .number(open ?? 0),
            ])
    }
}

extension RegistryTransaction {
    /// Matches a release whose components changed; without a catalogue it is noted that this is still to be done.
    func match(_ release: Release, _ catalog: Catalog?) throws {
        guard let catalog else {
            try ReleaseStanding.forget(release.id, self)
            return
        }
        var matching = try ReleaseMatching(catalog, self)
        try matching.run(release)
    }
}

extension FindingState {
    fileprivate var plainness: Int {
        switch self {
        case .open: 3
        case .question: 2
        case .cleared: 1
        case .gone: 0
        }
    }
}
