import Catalog
import Database

/// Holds a release against a catalogue and keeps what is found. Nothing is correlated when somebody reads.
enum ReleaseMatching {
    /// What changed.
    struct Outcome: Sendable {
        var components = 0
        var lookedUp = 0
        var appeared = 0
        var gone = 0
        var open = 0
    }

    @discardableResult
    static func run(_ release: Release, _ catalog: Catalog, _ transaction: RegistryTransaction) throws -> Outcome {
        var outcome = Outcome()
        var found: [FindingKey: FindingFacts] = [:]
        var vulnerabilities = VulnerabilityWriter(catalog, transaction)
        let catalogue = try CatalogueState.number(of: catalog, transaction)
        let inventories = try ReleaseInventory.load(release.id, transaction)
        for part in inventories {
            let result = try Matcher(catalog).scan(part.inventory)
            outcome.components += part.components.count
            outcome.lookedUp += result.lookedUp
            for facts in try FindingFacts.all(of: result, part.components, &vulnerabilities) {
                // The plainer statement of two SBOMs counts.
                if let other = found[facts.key], other.state.weight >= facts.state.weight { continue }
                found[facts.key] = facts
            }
        }
        try FindingWriter.write(found, release, transaction, &outcome)
        for part in inventories {
            try transaction.connection.execute(
                """
                INSERT INTO match_run (release_id, sbom_id, catalogue_id, at, components, looked_up, appeared, gone) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(release.id), .integer(part.sbom), .integer(catalogue), .text(transaction.now), .integer(outcome.components),
                    .integer(outcome.lookedUp), .integer(outcome.appeared), .integer(outcome.gone),
                ])
        }
        try transaction.note(
            .release, release.id, release.version,
            [
                "matched": .number(outcome.components), "lookedUp": .number(outcome.lookedUp), "appeared": .number(outcome.appeared),
                "gone": .number(outcome.gone), "open": .number(outcome.open),
            ])
        return outcome
    }
}

extension FindingState {
    fileprivate var weight: Int {
        switch self {
        case .open: 3
        case .question: 2
        case .cleared: 1
        case .gone: 0
        }
    }
}
