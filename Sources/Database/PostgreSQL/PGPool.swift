/// A fixed number of connections, lent out one user at a time; who comes too late waits in line.
actor PGPool {
    private var idle: [PGWorker]
    private let all: [PGWorker]
    private var waiting: [CheckedContinuation<PGWorker?, Never>] = []
    private var isClosed = false

    init(size: Int, _ worker: () -> PGWorker) {
        all = (0..<size).map { _ in worker() }
        idle = all
    }

    /// A worker for this caller alone, until it gives it back.
    func borrow() async throws(DatabaseError) -> PGWorker {
        if isClosed { throw .closed }
        // The one used last is the one most likely to have its connection and its plans.
        if let worker = idle.popLast() { return worker }
        guard let worker = await withCheckedContinuation({ waiting.append($0) }) else { throw .closed }
        return worker
    }

    func giveBack(_ worker: PGWorker) {
        if waiting.isEmpty { idle.append(worker) } else { waiting.removeFirst().resume(returning: worker) }
    }

    func close() async {
        isClosed = true
        for waiter in waiting { waiter.resume(returning: nil) }
        waiting = []
        for worker in all { await worker.close() }
    }
}
