import Database

/// How many jobs stand in which lane and state: for metrics. Only Mimamori itself asks.
public struct CountJobs: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDatabase

    /// A count.
    public struct Entry: Sendable {
        /// Where.
        public let lane: JobLane
        /// How far.
        public let state: JobState
        /// How many.
        public let count: Int
    }

    /// The question.
    public init() {}

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// Answers it: only those that have not ended, so that the count stays fast however long the server has lived.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        try reader.connection.rows(
            "SELECT lane, state, COUNT(*) AS count FROM job WHERE state IN ('queued', 'running') GROUP BY lane, state ORDER BY lane, state"
        ).map { Entry(lane: try $0.word("lane"), state: try $0.word("state"), count: try $0.int("count")) }
    }
}
