import Diagnostics
import HTTPTypes
import Registry

/// Problem reports and their steps.
enum ProblemRoutes {
    private static let number = Field.path("problem", .text(most: 40), ja: "問題報告の番号", en: "number of the problem report")
    private static let path = "/api/v1/problems/{problem}"
    private static let kind = FieldKind.word(ProblemKind.allCases.map(\.rawValue))
    private static let severity = FieldKind.word(ProblemSeverity.allCases.map(\.rawValue))

    static let all: [Route] = lists + texts + steps

    private static let lists: [Route] = [
        .list(
            "/api/v1/problems", "listProblems", ja: "問題報告の一覧", en: "problem reports",
            [
                .query("product", .text(most: 64), ja: "製品コード", en: "code of the product"),
                .query("state", .words(ProblemState.allCases.map(\.rawValue)), ja: "状態(コンマ区切り)", en: "states, by commas"),
            ], ProblemView.shape
        ) {
            String($0.problem.id)
        } asking: { call, page, limit in
            ListProblems(
                product: call.values.text("product"), states: call.values.words("state").map(Set.init), before: try page.number(), limit: limit)
        } as: { answer, call in
            try await ProblemView.all(answer, call)
        },
        .record(path, "showProblem", ja: "問題報告", en: "a problem report", [number], ProblemDetail.shape) {
            ShowProblem($0.values.need("problem"))
        } as: {
            answer, call in
            let view = ProblemView(problem: answer.problem, product: answer.product, release: answer.release, author: answer.author)
            return Revised(value: ProblemDetail(view: view, answer: answer), revision: answer.problem.revision)
        },
    ]

    private static let texts: [Route] = [
        .does(
            .post, "/api/v1/problems", "reportProblem", ja: "問題の報告", en: "report a problem", [],
            [
                .member("product", .text(most: 64), ja: "製品コード", en: "code of the product"), .member("kind", kind, ja: "種類", en: "kind"),
                .member("severity", severity, ja: "重大さ", en: "severity"),
                .member("origin", .word(ProblemOrigin.allCases.map(\.rawValue)), ja: "発生元", en: "where it came from"),
                .member("title", .text(most: 300), ja: "件名", en: "title"), .member("description", ja: "内容", en: "description"),
                .optional("release", .text(most: 100), ja: "リリースの版", en: "version of the release"),
            ], status: .created, ProblemView.shape
        ) { call in
            let values = call.values
            return ReportProblem(
                values.need("product"), try values.needWord("kind"), try values.needWord("severity"), from: try values.needWord("origin"),
                title: values.need("title"), description: values.need("description"), release: values.text("release"))
        } as: { problem, call in
            try await ProblemView.one(problem, call)
        },
        .does(
            .patch, path, "editProblem", ja: "問題報告の書き直し", en: "edit a problem report", [number],
            [
                .optional("title", .text(most: 300), ja: "件名", en: "title"), .optional("description", ja: "内容", en: "description"),
                .optional("kind", kind, ja: "種類", en: "kind"), .optional("severity", severity, ja: "重大さ", en: "severity"),
            ], ProblemView.shape
        ) { call in
            let values = call.values
            return EditProblem(values.need("problem"), revision: try call.revision()) { problem in
                values.set("title", &problem.title)
                values.set("description", &problem.description)
                values.set("kind", &problem.problemKind)
                values.set("severity", &problem.severity)
            }
        } as: { problem, call in
            try await ProblemView.one(problem, call)
        },
    ]

    /// A step of the state machine.
    private static func step<Case: UseCase>(
        _ name: String, _ title: (ja: String, en: String), _ members: [Field] = [], _ useCase: @escaping @Sendable (Call, String) throws -> Case
    ) -> Route where Case.Answer == ProblemReport {
        .does(.post, "\(path)/\(name)", "\(name)Problem", ja: title.ja, en: title.en, [number], members, ProblemView.shape) { call in
            try useCase(call, call.values.need("problem"))
        } as: { problem, call in
            try await ProblemView.one(problem, call)
        }
    }

    private static let steps: [Route] = [
        step("investigate", ("調査の開始", "begin the investigation")) { _, number in InvestigateProblem(number) },
        step(
            "conclude", ("調査の結論", "conclude the investigation"),
            [
                .member("investigation", ja: "調査内容", en: "what was investigated"),
                .member("cause", .word(ProblemCause.allCases.map(\.rawValue)), ja: "原因", en: "cause"),
                .member("safetyRelevance", .word(SafetyRelevance.allCases.map(\.rawValue)), ja: "安全への関わり", en: "whether it touches safety"),
                .member("conclusion", ja: "結論", en: "conclusion"), .optional("noAction", ja: "対処しない理由", en: "why nothing is done"),
            ]
        ) { call, number in
            let values = call.values
            return ConcludeProblem(
                number, investigation: values.need("investigation"), cause: try values.needWord("cause"),
                safetyRelevance: try values.needWord("safetyRelevance"), conclusion: values.need("conclusion"), noAction: values.text("noAction"))
        },
        step("advise", ("関係者への通知の記録", "note who was told"), [.member("advised", ja: "誰に何を伝えたか", en: "who was told what")]) { call, number in
            AdviseProblem(number, call.values.need("advised"))
        },
        step("close", ("問題報告の完了", "close a problem report")) { _, number in CloseProblem(number) },
        step("reopen", ("問題報告の再開", "open a problem report again")) { _, number in ReopenProblem(number) },
    ]
}
