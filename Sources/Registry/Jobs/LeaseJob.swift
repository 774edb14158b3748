import Database

/// A worker takes the next job of a lane; only Mimamori itself does so.
///
/// Turns go round among the people: whoever sends a hundred SBOMs does not make another wait for all of them.
public struct LeaseJob: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDatabase

    /// How many minutes a worker may be silent.
    public static let leaseMinutes = 2
    /// How often a job is begun before it is given up: one that ends the server each time must not do so for ever.
    public static let mostAttempts = 3

    /// From which lane.
    public let lane: JobLane
    /// Name of the worker.
    public let worker: String

    /// The next job for a worker.
    public init(_ lane: JobLane, worker: String) {
        self.lane = lane
        self.worker = worker
    }

    /// Does it.
    ///
    /// - Returns: the job; nil if none waits.
    public func perform(in transaction: RegistryTransaction) throws -> Job? {
        try transaction.connection.lock(Self.lock)
        while let number = try next(transaction) {
            var job = try transaction.get(Job.self, number)
            if job.isCancelAsked || job.attempts >= Self.mostAttempts {
                job.state = job.isCancelAsked ? .cancelled : .failed
                job.endedAt = transaction.now
                if !job.isCancelAsked { job.failure = JobFailure.givenUp.text }
                try transaction.update(job)
                continue
            }
            job.state = .running
            job.attempts += 1
            job.startedAt = transaction.now
            job = try transaction.update(job)
            try transaction.connection.execute(
                "UPDATE job SET worker = ?, lease_until = ?, phase = NULL, done = 0, total = 0 WHERE id = ?",
                [.text(worker), .text(try Moment.later(transaction.now, minutes: Self.leaseMinutes)), .integer(job.id)])
            return job
        }
        return nil
    }

    private static let lock = SQLLock(number: 0x4d49_4d41_0004)

    private func next(_ transaction: RegistryTransaction) throws -> Int? {
        let lost = try transaction.connection.number(
            "SELECT id FROM job WHERE lane = ? AND state = 'running' AND lease_until < ? ORDER BY id LIMIT 1",
            [.text(lane.rawValue), .text(transaction.now)])
        if let lost { return lost }
        return try transaction.connection.number(
            """
            SELECT j.id FROM job j WHERE j.lane = ? AND j.state = 'queued'
            ORDER BY COALESCE((SELECT MAX(o.started_at) FROM job o WHERE o.lane = j.lane AND o.person = j.person), ''), j.id LIMIT 1
            """, [.text(lane.rawValue)])
    }
}
