import Diagnostics
import Foundation
import Inputs
import JSONStream
import Registry

/// What the kinds of jobs do. Each may be begun again after it was broken off, and must then do nothing twice.
struct JobWork: Sendable {
    let desk: Desk
    let progress: ProgressNote

    /// - Returns: what came of it, JSON.
    func carryOut(_ job: Job) async throws -> String {
        // In the name of whoever queued it, with the rights that they have now.
        let principal = Principal(handle: job.person, channel: job.channel)
        return switch job.jobKind {
        case .takeSBOM: try await takeSBOM(job, principal)
        case .matchAll: try await matchAll(principal)
        }
    }

    private func takeSBOM(_ job: Job, _ principal: Principal) async throws -> String {
        guard let intake = SBOMIntake(of: job) else { throw ServerError.uploadGone }
        let path = desk.spool.path(intake.spool)
        guard FileManager.default.fileExists(atPath: path) else { throw ServerError.uploadGone }
        progress.note("reading")
        let block: ByteBlock
        do { block = try DocumentFile.open(path) } catch { throw PlacedError(file: intake.file, error: error) }
        if job.attempts > 1, let stored = try await storedAlready(block, intake, job, principal) { return Self.result(stored) }
        try Task.checkCancellation()
        if progress.isStopped { throw CancellationError() }
        let stored = try await desk.registry.takeSBOM(
            block, file: intake.file, release: intake.release, supplier: intake.supplier, catalog: desk.catalogue.current(), as: principal,
            reason: intake.reason)
        return Self.result(stored)
    }

    /// What an earlier attempt stored before it was broken off.
    private func storedAlready(_ block: ByteBlock, _ intake: SBOMIntake, _ job: Job, _ principal: Principal) async throws -> StoredSBOM? {
        let digest = BlobStore.digest(block.copied())
        let there = try await desk.registry.ask(ListSBOMs(release: intake.release, supplier: intake.supplier, withReplaced: true), as: principal)
        return there.first { $0.digest == digest && $0.file == intake.file && $0.receivedAt >= job.queuedAt }
    }

    private func matchAll(_ principal: Principal) async throws -> String {
        guard let catalog = try desk.catalogue.current() else { return "{}" }
        progress.note("matching")
        let sum = try await desk.registry.match(catalog, as: principal) { progress.note("matching", $0, of: $1) }
        var json = JSONWriter()
        json.beginObject()
        json.member("appeared", sum.appeared)
        json.member("gone", sum.gone)
        json.member("open", sum.open)
        json.member("releases", sum.releases)
        json.endObject()
        return String(decoding: json.take(), as: UTF8.self)
    }

    private static func result(_ stored: StoredSBOM) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("sbom", stored.id)
        json.member("state", stored.state.rawValue)
        json.member("components", stored.components)
        json.member("errors", stored.errors)
        json.member("warnings", stored.warnings)
        if let score = stored.score { json.member("score", score) }
        json.endObject()
        return String(decoding: json.take(), as: UTF8.self)
    }
}
