import Diagnostics
import HTTPTypes
import Registry

/// SBOMs: sending them in, and what came.
enum SBOMRoutes {
    private static let path = "/api/v1/products/{product}/releases/{version}"
    private static let file = Field.query("file", .text(most: 200), ja: "ファイル名", en: "name of the file")
    private static let reason = Field.query("reason", .text(most: 4000), ja: "理由", en: "why; kept in the audit chain")
    private static let number = Field.path("sbom", .number(1...Int(Int32.max)), ja: "番号", en: "number of the SBOM")

    static let all: [Route] = [
        .steps(
            .post, path + "/sboms", "uploadSBOM", ja: "SBOMのアップロード(ジョブで答える)", en: "send an SBOM; answered with a job to watch",
            ReleaseRoutes.place + [file, .query("supplier", .text(most: 64), ja: "送ったサプライヤー", en: "the supplier who sent it"), reason], .stream,
            leadingTo: QueueSBOM.self, status: .accepted, JobView.shape
        ) { call in try await take(call, release: call.release, supplier: call.values.text("supplier")) },
        .steps(
            .post, "/api/v1/suppliers/{supplier}/sboms", "uploadSupplierSBOM", ja: "サプライヤーのSBOMのアップロード", en: "send a supplier's SBOM",
            [.path("supplier", .text(most: 64), ja: "サプライヤーのコード", en: "code of the supplier"), file, reason], .stream, leadingTo: QueueSBOM.self,
            status: .accepted, JobView.shape
        ) { call in try await take(call, release: nil, supplier: call.values.text("supplier")) },
        .list(
            path + "/sboms", "listSBOMs", ja: "リリースのSBOM", en: "SBOMs of a release",
            ReleaseRoutes.place + [.query("replaced", .flag, ja: "置き換えられたものも", en: "also those that another replaced")], SBOMView.shape
        ) {
            String($0.sbom.id)
        } asking: { call, page, limit in
            ListSBOMs(release: call.release, withReplaced: call.values.flag("replaced") ?? false, before: try page.number(), limit: limit)
        } as: { answer, call in
            try await SBOMView.all(answer, call)
        },
        .list(
            "/api/v1/suppliers/{supplier}/sboms", "listSupplierSBOMs", ja: "サプライヤーのSBOM", en: "SBOMs of a supplier",
            [.path("supplier", .text(most: 64), ja: "サプライヤーのコード", en: "code of the supplier")], SBOMView.shape
        ) {
            String($0.sbom.id)
        } asking: { call, page, limit in
            ListSBOMs(supplier: call.values.text("supplier"), withReplaced: true, before: try page.number(), limit: limit)
        } as: { answer, call in
            try await SBOMView.all(answer, call)
        },
        .bytes("/api/v1/sboms/{sbom}/content", "readSBOM", ja: "SBOMの原本", en: "an SBOM as it came", [number], type: "application/octet-stream") {
            GetSBOMBytes($0.values.number("sbom") ?? 0)
        } as: { bytes, _ in
            // Whatever somebody sent is a file to save, never a page of this server.
            Reply(headers: [.contentType: "application/octet-stream", .contentDisposition: "attachment"], body: bytes)
        },
    ]

    /// Takes an upload: rights first, then the bytes to the disk as they come, then the job.
    static func take(_ call: Call, release: ReleaseReference?, supplier: String?) async throws -> Reply {
        let job = try await SBOMUpload(desk: call.desk).take(
            call.request, as: call.principal,
            SBOMIntake(file: call.values.text("file") ?? "sbom", release: release, supplier: supplier, spool: "", reason: call.values.text("reason")))
        var reply = Reply.json(JobView.shape.bytes(JobView(answer: ShowJob.Answer(job: job, progress: JobProgress()))), .accepted)
        reply.headers[.location] = "/api/v1/jobs/\(job.id)"
        return reply
    }
}
