import Registry
import Synchronization

/// Where a job notes how far it is, for whoever looks.
final class ProgressNote: Sendable {
    private let content = Mutex((progress: JobProgress(), isStopped: false))

    /// How far it is.
    var now: JobProgress { content.withLock { $0.progress } }

    /// Whether somebody wants it given up.
    var isStopped: Bool { content.withLock { $0.isStopped } }

    func note(_ phase: String, _ done: Int = 0, of total: Int = 0) {
        content.withLock { $0.progress = JobProgress(phase: phase, done: done, total: total) }
    }

    func stop() { content.withLock { $0.isStopped = true } }
}
