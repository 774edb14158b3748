import Hummingbird
import Registry

/// Takes the bytes of an SBOM to the disk and queues the job that reads them.
struct SBOMUpload: Sendable {
    /// A slower upload holds a connection for nothing.
    static let leastPerSecond = 16 << 10

    let desk: Desk

    /// - Parameter intake: what is to come; its spool file is set here.
    func take(_ request: Request, as principal: Principal, _ intake: SBOMIntake) async throws -> Job {
        try await desk.registry.ask(CheckSBOMIntake(intake), as: principal)
        let file = try desk.spool.begin()
        try await desk.uploads.read(request, leastPerSecond: Self.leastPerSecond) { try file.append($0) }
        guard file.count > 0 else { throw ServerError.invalid([RequestProblem("", ja: "本文が空です。", en: "the body is empty.")]) }
        try file.finish()
        desk.meters.uploaded(file.count)
        var intake = intake
        intake.spool = file.name
        do {
            let job = try await desk.registry.perform(QueueSBOM(intake), as: principal, reason: intake.reason)
            desk.bell.ring()
            return job
        } catch {
            desk.spool.remove(file.name)
            throw error
        }
    }
}
