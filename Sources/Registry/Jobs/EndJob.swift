import Database
import Diagnostics

/// A worker has ended a job; only Mimamori itself does so.
public struct EndJob: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDatabase

    /// How it ended.
    public enum Outcome: Sendable {
        /// Done; what came of it, JSON.
        case done(result: String)
        /// Not done.
        case failed(JobFailure)
        /// Given up at somebody's wish.
        case cancelled
        /// Not done, and to be begun again: the server stops.
        case putBack
    }

    private let job: Int
    private let worker: String
    private let outcome: Outcome

    /// The end of a job.
    public init(_ job: Int, worker: String, _ outcome: Outcome) {
        self.job = job
        self.worker = worker
        self.outcome = outcome
    }

    /// Does it; where another worker has the job by now, nothing.
    public func perform(in transaction: RegistryTransaction) throws {
        let isMine = try transaction.connection.number(
            "SELECT COUNT(*) FROM job WHERE id = ? AND worker = ? AND state = 'running'", [.integer(job), .text(worker)])
        guard isMine == 1 else { return }
        var ended = try transaction.get(Job.self, job)
        ended.endedAt = transaction.now
        switch outcome {
        case .done(let result):
            ended.state = .done
            ended.result = result
        case .failed(let failure):
            ended.state = .failed
            ended.failure = failure.text
        case .cancelled: ended.state = .cancelled
        case .putBack:
            ended.state = .queued
            ended.endedAt = nil
            // It was not the job's fault.
            ended.attempts -= 1
        }
        try transaction.update(ended)
        try transaction.connection.execute("UPDATE job SET worker = NULL, lease_until = NULL WHERE id = ?", [.integer(job)])
    }
}
