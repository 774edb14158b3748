import Database

/// A worker says how far it is and keeps its lease; only Mimamori itself does so.
public struct NoteJobProgress: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDatabase

    /// What the worker is to do next.
    public enum Answer: Sendable {
        /// Go on.
        case goOn
        /// Stop: somebody wants it given up, or another worker has the job.
        case stop
    }

    private let job: Int
    private let worker: String
    private let progress: JobProgress

    /// A sign of life.
    public init(_ job: Int, worker: String, _ progress: JobProgress) {
        self.job = job
        self.worker = worker
        self.progress = progress
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Answer {
        let changed = try transaction.connection.execute(
            """
            UPDATE job SET phase = ?, done = ?, total = ?, lease_until = ? WHERE id = ? AND worker = ? AND state = 'running' AND cancel_asked = 0
            """,
            [
                .text(progress.phase), .integer(progress.done), .integer(progress.total),
                .text(try Moment.later(transaction.now, minutes: LeaseJob.leaseMinutes)), .integer(job), .text(worker),
            ])
        return changed == 1 ? .goOn : .stop
    }
}
