import Diagnostics
import HTTPTypes
import Logging
import Registry
import ServiceLifecycle
import Synchronization

/// Does the jobs of one lane, one after the other.
struct JobWorker: Service {
    let lane: JobLane
    let desk: Desk
    let executor: JobExecutor
    /// Name under which it holds leases: another process has another.
    let name: String
    /// How long to wait where nothing rings.
    let pause: Duration

    init(_ lane: JobLane, _ desk: Desk, pause: Duration = .seconds(5)) {
        self.lane = lane
        self.desk = desk
        self.pause = pause
        name = "\(lane.rawValue)-\(String(UInt64.random(in: .min ... .max), radix: 36))"
        executor = JobExecutor("mimamori.jobs.\(lane.rawValue)")
    }

    /// Works until the server stops. A database that is gone for a while is waited for.
    func run() async throws {
        let bell = desk.bell.listen()
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    while try await doNext() {}
                } catch is CancellationError {
                    return
                } catch {
                    desk.logger.warning("jobs wait", metadata: ["lane": .string(lane.rawValue), "error": .string(String(describing: error))])
                }
                await bell.wait(atMost: pause)
            }
        }
    }

    /// Does the next job of the lane.
    ///
    /// - Returns: whether there was one.
    func doNext() async throws -> Bool {
        if Task.isCancelled { return false }
        guard let job = try await desk.registry.perform(LeaseJob(lane, worker: name), as: .system) else { return false }
        var logger = desk.logger
        logger[metadataKey: "job"] = .stringConvertible(job.id)
        logger.info("job begun", metadata: ["kind": .string(job.jobKind.rawValue), "attempt": .stringConvertible(job.attempts)])
        let outcome = await withLease(job) { progress in await attempt(job, progress) }
        try await desk.registry.perform(EndJob(job.id, worker: name, outcome), as: .system)
        desk.meters.jobEnded(outcome.word)
        logger.info("job ended", metadata: ["outcome": .string(outcome.word)])
        // What it found is told at once.
        desk.bell.ring()
        if outcome.isFinal, let intake = SBOMIntake(of: job) { desk.spool.remove(intake.spool) }
        return true
    }

    private func attempt(_ job: Job, _ progress: ProgressNote) async -> EndJob.Outcome {
        do {
            let result = try await withTaskExecutorPreference(executor) { try await JobWork(desk: desk, progress: progress).carryOut(job) }
            return .done(result: result)
        } catch is CancellationError {
            return progress.isStopped ? .cancelled : .putBack
        } catch let error as any ExplainedError {
            return Problem(error, request: "job \(job.id)").status.kind == .serverError && job.attempts < LeaseJob.mostAttempts
                && Self.mayPass(error) ? .putBack : .failed(JobFailure(error))
        } catch {
            desk.logger.error("job failed", metadata: ["error": .string(String(describing: error))])
            return .failed(JobFailure(ServerError.fault(request: "job \(job.id)")))
        }
    }

    /// Whether it may go well another time.
    private static func mayPass(_ error: any ExplainedError) -> Bool {
        Problem(error, request: "").code == ServerError.unavailable.code
    }

    /// Gives a sign of life every few seconds while a job is done, and stops it when somebody wants that.
    private func withLease(_ job: Job, _ body: @escaping @Sendable (ProgressNote) async -> EndJob.Outcome) async -> EndJob.Outcome {
        let progress = ProgressNote()
        return await withTaskGroup(of: EndJob.Outcome?.self) { group in
            group.addTask { await body(progress) }
            group.addTask {
                while (try? await Task.sleep(for: .seconds(1))) != nil {
                    let answer = try? await desk.registry.perform(NoteJobProgress(job.id, worker: name, progress.now), as: .system)
                    if answer == .stop {
                        progress.stop()
                        return nil
                    }
                }
                return nil
            }
            while let ended = await group.next() {
                group.cancelAll()
                if let outcome = ended { return outcome }
            }
            return .putBack
        }
    }
}

extension EndJob.Outcome {
    fileprivate var word: String {
        switch self {
        case .done: "done"
        case .failed: "failed"
        case .cancelled: "cancelled"
        case .putBack: "put-back"
        }
    }

    fileprivate var isFinal: Bool { if case .putBack = self { false } else { true } }
}
