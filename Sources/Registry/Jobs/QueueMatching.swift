import Database

/// Queues the matching of all watched releases; where one waits already, that one is given back.
public struct QueueMatching: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageCatalogue

    /// The request.
    public init() {}

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Job {
        let waiting = try transaction.list(
            Job.self, where: "lane = 'nightly' AND state = 'queued' AND kind = ?", [.text(JobKind.matchAll.rawValue)], limit: 1)
        if let waiting = waiting.first { return waiting }
        return try transaction.insert(
            Job(
                .matchAll, person: transaction.principal.handle, channel: transaction.principal.channel, title: JobKind.matchAll.rawValue,
                input: "{}",
                queuedAt: transaction.now))
    }
}
