import Diagnostics
import Duties
import HTTPTypes
import Lifecycle
import Registry

/// The life cycle of products: plans, what ends before the device, whom to tell, the calendar.
enum LifecycleRoutes {
    private static let product = [ProductRoutes.product]
    private static let plan = product + [Field.path("plan", .number(1...100_000), ja: "計画の版", en: "version of the plan")]
    private static let path = "/api/v1/products/{product}"

    static let all: [Route] = [
        .show(path + "/lifecycle", "showLifecycle", ja: "ライフサイクルの状況", en: "how the life cycle stands", product, LifecycleView.shape) {
            ShowLifecycle($0.values.need("product"))
        } as: { life, _ in
            LifecycleView(life: life)
        },
        .wholeList(path + "/plans", "listPlans", ja: "計画の版", en: "versions of the plan", product, PlanView.shape) {
            String($0.plan.number)
        } asking: {
            ShowLifecycle($0.values.need("product"))
        } as: { life, _ in
            life.plans.map { PlanView(plan: $0, version: life.dates.plans.version($0.number)) }
        },
        .does(
            .post, path + "/plans", "draftPlan", ja: "計画の案", en: "draft a version of the plan", product,
            [
                .optional("release", .day, ja: "販売開始日", en: "day of the commercial release"),
                .member("eol", .day, ja: "EOL(限定的サポートの最初の日)", en: "EOL, the first day of limited support"),
                .member("eos", .day, ja: "EOS(すべてのサポートの最終日)", en: "EOS, the last day of all support"),
                .optional(
                    "inputs", .texts(most: 50), ja: "根拠(種類|内容|出典|日付|確かさ)", en: "inputs, each kind|finding|source|date|confidence"),
            ], status: .created, PlanView.shape
        ) { call in
            let values = call.values
            let days = try PlanDays(
                release: try values.text("release").map { try LifecycleText.day($0, at: "release") },
                eol: try LifecycleText.day(values.need("eol"), at: "eol"), eos: try LifecycleText.day(values.need("eos"), at: "eos"))
            return DraftPlan(values.need("product"), days, reason: values.need("reason"), inputs: try (values.texts("inputs") ?? []).map(input))
        } as: { plan, call in
            try await view(plan, call)
        },
        .does(
            .post, path + "/plans/{plan}/approve", "approvePlan", ja: "計画の承認", en: "approve a version of the plan", plan,
            [.password, .optional("comment", ja: "所見", en: "remark")], PlanView.shape
        ) { call in
            ApprovePlan(try reference(call), comment: call.values.text("comment"), proof: try await call.proof())
        } as: { plan, call in
            try await view(plan, call)
        },
        .does(
            .post, path + "/plans/{plan}/reject", "rejectPlan", ja: "計画の却下", en: "reject a version of the plan", plan,
            [.password, .member("comment", ja: "所見", en: "remark")], PlanView.shape
        ) { call in
            ApprovePlan(try reference(call), .rejected, comment: call.values.need("comment"), proof: try await call.proof())
        } as: { plan, call in
            try await view(plan, call)
        },
        .wholeList(
            path + "/ends", "listResourceEnds", ja: "依存するものの終わりの日", en: "where what the device relies on ends", product, EndView.shape
        ) {
            $0.resource.id
        } asking: {
            ShowLifecycle($0.values.need("product"))
        } as: { life, _ in
            EndView.all(life)
        },
        .wholeList(path + "/notices-due", "listNoticesDue", ja: "必要な通知", en: "whom to tell what by when", product, DueView.shape) {
            "\($0.due.recipient) \($0.due.subject.key)"
        } asking: {
            ShowNoticeBoard($0.values.need("product"))
        } as: { answer, _ in
            answer.board.notices.map { DueView(due: $0, name: answer.names[$0.recipient]) }
        },
        .wholeList(
            "/api/v1/calendar", "showCalendar", ja: "これからのEOL・EOS・通知の期限", en: "coming EOL, EOS and last days of notices",
            [.query("product", .text(most: 64), ja: "製品コード", en: "code of the product")], PortfolioRow.shape
        ) {
            "\($0.product) \($0.key)"
        } asking: {
            ShowPortfolio(product: $0.values.text("product"))
        } as: { calendar, _ in
            calendar.rows
        },
    ]

    private static func reference(_ call: Call) throws -> PlanReference {
        PlanReference(product: call.values.need("product"), number: call.values.number("plan") ?? 0)
    }

    private static func view(_ plan: KeptPlan, _ call: Call) async throws -> Revised<PlanView> {
        let life = try await call.ask(ShowLifecycle(call.values.need("product")))
        return Revised(value: PlanView(plan: plan, version: life.dates.plans.version(plan.number)), revision: plan.revision)
    }

    private static func input(_ text: String) throws -> PlanInput {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, let kind = PlanInputKind(rawValue: parts[0]), let confidence = Confidence(rawValue: parts[4]) else {
            throw ServerError.invalid([
                RequestProblem("/inputs", ja: "「種類|内容|出典|日付|確かさ」の形で書いてください。", en: "write kind|finding|source|date|confidence.")
            ])
        }
        return try PlanInput(
            kind, finding: parts[1], source: parts[2], dated: try LifecycleText.day(parts[3], at: "inputs"), confidence: confidence)
    }
}
