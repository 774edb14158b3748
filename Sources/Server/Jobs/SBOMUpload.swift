import Hummingbird
import Registry

/// Takes the bytes of an SBOM to the disk and queues the job that reads them.
struct SBOMUpload: Sendable {
    /// A slower upload holds a connection for nothing.
    static let leastPerSecond = 16 << 10

    let desk: Desk

    /// Takes the body of a request as it is.
    ///
    /// - Parameter intake: what is to come; its spool file is set here.
    func take(_ request: Request, as principal: Principal, _ intake: SBOMIntake) async throws -> Job {
        try await desk.registry.ask(CheckSBOMIntake(intake), as: principal)
        let file = try desk.spool.begin()
        try await desk.uploads.read(request, leastPerSecond: Self.leastPerSecond) { try file.append($0) }
        return try await queue(file, as: principal, intake)
    }

    /// Queues the job for a file that has come.
    func queue(_ file: SpoolFile, as principal: Principal, _ intake: SBOMIntake) async throws -> Job {
        guard file.count > 0 else { throw ServerError.invalid([RequestProblem("file", ja: "ファイルが空です。", en: "the file is empty.")]) }
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
