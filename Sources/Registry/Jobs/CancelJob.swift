import Database
import Diagnostics

/// Gives a job up: one's own, or as whoever manages the database or the catalogue anybody's.
public struct CancelJob: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// Which.
    public let id: Int

    /// The end of a job.
    public init(_ id: Int) { self.id = id }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it: one that waits ends at once, one that runs at the worker's next sign of life.
    public func perform(in transaction: RegistryTransaction) throws -> Job {
        var job = try ShowJob.find(id, transaction)
        guard !job.state.isEnded else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "ジョブ \(id) は既に終わっています(\(job.state.title.japanese))。", en: "job \(id) has ended already (\(job.state.title.english))."))
        }
        job.isCancelAsked = true
        if job.state == .queued {
            job.state = .cancelled
            job.endedAt = transaction.now
        }
        return try transaction.update(job)
    }
}
