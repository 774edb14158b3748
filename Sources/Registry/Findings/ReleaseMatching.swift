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
    private let shared: KnownComponents?
    /// The rows of vulnerabilities that matching met.
    private(set) var vulnerabilities: VulnerabilityWriter

    /// - Parameters:
    ///   - shared: components read for other releases.
    ///   - known: vulnerabilities met in other releases.
    init(
        _ catalog: Catalog, _ transaction: RegistryTransaction, shared: KnownComponents? = nil, known: [Int: VulnerabilityWriter.Row] = [:]
    ) throws {
        self.catalog = catalog
        self.transaction = transaction
        self.shared = shared
        catalogue = try CatalogueState.number(of: catalog, transaction)
        vulnerabilities = VulnerabilityWriter(catalog, transaction, known: known)
    }

    /// Matches a release.
    ///
    /// - Parameter touched: the components that a change of the catalogue touches, where the others' answers are known to hold; nil for all.
    @discardableResult
    mutating func run(_ release: Release, only touched: Set<Int>? = nil) throws -> Outcome {
        var outcome = Outcome()
        var found: [FindingFacts] = []
        var places: [FindingKey: Int] = [:]
        var asked: Set<Int> = []
        var sboms: [Int] = []
        try ReleaseInventory.forEach(release.id, shared, transaction) { part in
            let entries = part.components.indices.filter { touched?.contains(part.components[$0]) ?? true }
            let result = try Matcher(catalog).scan(part.inventory, only: entries)
            sboms.append(part.sbom)
            outcome.components += part.components.count
            outcome.asked += entries.count
            outcome.lookedUp += result.lookedUp
            if touched != nil { asked.formUnion(entries.map { part.components[$0] }) }
            try FindingFacts.forEach(result, part.components, &vulnerabilities) { facts in
                // The plainer statement of two SBOMs counts.
                if let place = places[facts.key] {
                    if found[place].state.plainness < facts.state.plainness { found[place] = facts }
                    return
                }
                places[facts.key] = found.count
                found.append(facts)
            }
        }
        var writer = FindingWriter(release.id, transaction)
        try writer.write(found, about: touched.map { _ in asked })
        (outcome.appeared, outcome.gone) = (writer.appeared, writer.gone)
        try TriageUpkeep.afterMatching(release, transaction)
        try note(outcome, release, sboms, isWhole: touched == nil)
        return outcome
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
