import Diagnostics
import HTTPTypes
import Registry

/// A job as the API shows it.
struct JobView: Sendable {
    let answer: ShowJob.Answer

    private static let failure = Shape<JobFailure>(
        "JobFailure", [.text("code") { $0.code }, .text("ja") { $0.wording.japanese }, .text("en") { $0.wording.english }])

    static let shape = Shape<JobView>(
        "Job",
        [
            .number("id") { $0.answer.job.id }, .word("kind") { $0.answer.job.jobKind }, .word("lane") { $0.answer.job.lane },
            .word("state") { $0.answer.job.state }, .text("person") { $0.answer.job.person }, .text("title") { $0.answer.job.title },
            .number("attempts") { $0.answer.job.attempts }, .text("queuedAt") { $0.answer.job.queuedAt },
            .optional("startedAt") { $0.answer.job.startedAt }, .optional("endedAt") { $0.answer.job.endedAt },
            .flag("cancelAsked") { $0.answer.job.isCancelAsked }, .optional("phase") { $0.answer.progress.phase },
            .number("done") { $0.answer.progress.done }, .number("total") { $0.answer.progress.total }, .json("result") { $0.answer.job.result },
            .optionalObject("failure", failure) { JobFailure(of: $0.answer.job) },
        ])
}

/// Jobs: what waits, runs and ran.
enum JobRoutes {
    private static let job = Field.path("job", .number(1...Int(Int32.max)), ja: "番号", en: "number")

    static let all: [Route] = [
        .list(
            "/api/v1/jobs", "listJobs", ja: "ジョブの一覧", en: "jobs, newest first",
            [.query("state", .words(JobState.allCases.map(\.rawValue)), ja: "状態(コンマ区切り)", en: "states, by commas")], JobView.shape
        ) {
            String($0.answer.job.id)
        } asking: { call, page, limit in
            ListJobs(states: call.values.words("state").map(Set.init), before: try page.number(), limit: limit)
        } as: { answer, _ in
            answer.map(JobView.init)
        },
        .show("/api/v1/jobs/{job}", "showJob", ja: "ジョブ", en: "a job", [job], JobView.shape) {
            ShowJob($0.values.number("job") ?? 0)
        } as: {
            answer, _ in
            JobView(answer: answer)
        },
        .does(.delete, "/api/v1/jobs/{job}", "cancelJob", ja: "ジョブの中止", en: "give a job up", [job], [], JobView.shape) {
            CancelJob($0.values.number("job") ?? 0)
        } as: { job, _ in
            Revised(value: JobView(answer: ShowJob.Answer(job: job, progress: JobProgress())), revision: job.revision)
        },
        .does(
            .post, "/api/v1/jobs/matching", "matchAll", ja: "全リリースの照合", en: "match all releases against the catalogue", [], [], status: .accepted,
            JobView.shape
        ) { _ in
            QueueMatching()
        } as: { job, call in
            call.desk.bell.ring()
            return Revised(value: JobView(answer: ShowJob.Answer(job: job, progress: JobProgress())), revision: job.revision)
        },
        .show("/api/v1/catalogue", "showCatalogue", ja: "カタログの鮮度", en: "age of the catalogue", [], CatalogueView.shape) { _ in
            NamesOf()
        } as: { _, call in
            try CatalogueView.of(call.desk.catalogue)
        },
    ]
}
