import Diagnostics
import Duties
import Lifecycle
import Registry

/// A version of a plan being written: its days and what they are based on; and, before anything is saved, what these days would change.
enum PlanPage {
    private static let path = LifecyclePage.path + "/plan"

    static let screen = Screen.form(path, "lifecycle-plan", in: .products, leadingTo: DraftPlan.self) { call in
        let life = try await call.ask(ShowLifecycle(call.name("product")))
        let last = life.plans.last
        let inputs = last.flatMap { life.dates.plans.version($0.number)?.inputs } ?? []
        let place = Places.lifecycle(life.product.code)
        var view: View = [
            "head": [
                "title": last == nil
                    ? call.say("EOLとEOSを計画する", "Plan EOL and EOS")
                    : call.say("計画 第\(life.plans.count + 1)版を作る", "Make version \(life.plans.count + 1) of the plan"),
                "subtitle": call.name(life.product.nameJa, life.product.nameEn),
            ] as View,
            "form": [
                "propose": place + "/plan", "preview": place + "/preview", "cancel": place,
                "release": field("release", last?.releaseOn, call), "eol": field("eol", last?.eolOn, required: true, call),
                "eos": field("eos", last?.eosOn, required: true, call), "reason": field("reason", nil, required: true, call),
                "inputs": PlanInputKind.allCases.map { kind in input(kind, inputs.last { $0.kind == kind }, life.today, call) },
            ] as View,
        ]
        view["effect"] = call.result
        view.setCrumbs([
            ("/products", call.say("製品", "Products")), (Places.product(life.product.code), call.name(life.product.nameJa, life.product.nameEn)),
            (place, call.say("ライフサイクル", "Life cycle")),
        ])
        return view
    }

    static let deeds: [Deed] = [
        .does(path, "draftPlan", of: screen, .added) { call in
            DraftPlan(call.name("product"), try days(call), reason: call.given.need("reason"), inputs: try inputs(call))
        } then: { _, call in
            Places.lifecycle(call.name("product"))
        },
        // Nothing is kept: the page is shown once more, with what these days would change.
        .steps(LifecyclePage.path + "/preview", "previewPlan", of: screen, leadingTo: DraftPlan.self) { call in
            .shown(try await effect(call))
        },
    ]

    private static func isPreview(_ call: PageCall) -> Bool { call.result != nil }

    static func days(_ call: PageCall) throws -> PlanDays {
        try PlanDays(release: try call.given.day("release"), eol: try call.given.needDay("eol"), eos: try call.given.needDay("eos"))
    }

    // MARK: What it is based on

    /// A field that keeps what was typed when the effect is shown.
    private static func field(_ name: String, _ stored: String?, required: Bool = false, _ call: PageCall) -> View {
        call.field(name, isPreview(call) ? call.given.text(name) : stored, required: required)
    }

    private static func input(_ kind: PlanInputKind, _ stored: PlanInput?, _ today: CalendarDay, _ call: PageCall) -> View {
        func name(_ part: String) -> String { "\(kind.rawValue)-\(part)" }
        let confidence = isPreview(call) ? call.given.text(name("confidence")) : stored?.confidence.rawValue ?? Confidence.high.rawValue
        return [
            "title": call.say(kind.wording), "isNamed": kind.isNamed ? true : nil, "finding": field(name("finding"), stored?.finding, call),
            "source": field(name("source"), stored?.source, call), "dated": field(name("dated"), stored.map { "\($0.dated)" } ?? "\(today)", call),
            "confidence": call.choice(name("confidence"), call.options(Confidence.self, \.wording), confidence, required: true),
        ]
    }

    /// What came of the inputs; one of which nothing was said is left out.
    private static func inputs(_ call: PageCall) throws -> [PlanInput] {
        try PlanInputKind.allCases.compactMap { kind in
            func name(_ part: String) -> String { "\(kind.rawValue)-\(part)" }
            let given = call.given
            guard given.text(name("finding")) != nil || given.text(name("source")) != nil else { return nil }
            guard let finding = given.text(name("finding")), let source = given.text(name("source")) else {
                throw ServerError.invalid([
                    RequestProblem(
                        name(given.text(name("finding")) == nil ? "finding" : "source"),
                        ja: "「\(kind.wording.japanese)」には内容と出典の両方が要ります。", en: "\(kind.wording.english): both finding and source are needed.")
                ])
            }
            return try PlanInput(
                kind, finding: finding, source: source, dated: try given.needDay(name("dated")),
                confidence: try given.needWord(name("confidence")))
        }
    }
}
