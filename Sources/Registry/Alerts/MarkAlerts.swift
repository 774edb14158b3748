import Database

/// Says up to where may be told; only Mimamori itself asks.
///
/// It waits for whoever is writing findings and lets go at once: numbers are given before their transactions end, and what comes later has a greater one. So the
/// look itself needs no transaction that keeps others from writing.
public struct MarkAlerts: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDatabase

    /// The question.
    public init() {}

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> AlertMarks {
        try transaction.connection.lock(AlertEvents.lock)
        return AlertMarks(
            finding: try transaction.connection.number("SELECT MAX(id) FROM finding") ?? 0,
            event: try transaction.connection.number("SELECT MAX(id) FROM alert_event") ?? 0)
    }
}
