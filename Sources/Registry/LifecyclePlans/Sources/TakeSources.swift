import Database
import Lifecycle

/// Keeps the life cycles that sources give, as a catalogue has them. One that says the same as before stays as it is: when it was first read counts.
struct TakeSources: UseCase {
    static let permission = Permission.planLifecycle
    let products: [SourceProduct]
    /// The day of the catalogue.
    let readOn: String

    func perform(in transaction: RegistryTransaction) throws -> TakenSources {
        var taken = TakenSources()
        for product in products {
            let new = KeptSource(product, readOn: readOn, takenAt: transaction.now)
            let old = try transaction.list(
                KeptSource.self, where: "origin = ? AND product = ? AND replaced_at IS NULL", [.text(new.origin.rawValue), .text(new.product)]
            ).last
            if var old {
                if old.saysTheSame(as: new) {
                    taken.unchanged += 1
                    continue
                }
                // An older catalogue must not bring back what a newer one replaced.
                if old.readOn > readOn {
                    taken.older += 1
                    continue
                }
                old.replacedAt = transaction.now
                try transaction.update(old)
                taken.changed.append(new.label)
            } else {
                taken.new.append(new.label)
            }
            try transaction.insert(new)
        }
        return taken
    }
}

/// What taking life cycles of sources brought.
public struct TakenSources: Sendable, Hashable {
    /// Products of sources that were not known before, `endoflife.date: python`.
    public internal(set) var new: [String] = []
    /// Those whose dates or names changed.
    public internal(set) var changed: [String] = []
    /// How many say the same as before.
    public internal(set) var unchanged = 0
    /// How many the registry knows from a newer catalogue.
    public internal(set) var older = 0
}
