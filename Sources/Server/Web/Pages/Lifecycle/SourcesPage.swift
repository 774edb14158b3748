import Diagnostics
import Duties
import Lifecycle
import Registry

/// Where the dates of what a product relies on come from: life cycles of endoflife.date and OpenEoX with what speaks for each, what their words mean, and
/// what persons decided beside them.
enum SourcesPage {
    static let path = LifecyclePage.path + "/sources"

    static let screen = Screen.shows(path, "lifecycle-sources", in: .products) { call in
        ShowSources(call.name("product"))
    } as: { answer, call in
        let code = call.name("product")
        let ends = try await call.ask(ListEnds())
        let product = try await call.ask(ShowLifecycle(code)).product
        var view: View = [
            "head": [
                "title": call.say("日付の情報源", "Sources of dates"), "subtitle": call.name(product.nameJa, product.nameEn),
            ] as View,
            "entries": answer.entries.map { entry($0, call) }, "hasEntries": answer.entries.isEmpty ? nil : true,
            "without": answer.isTaken
                ? call.say("どの情報源にも見つからないもの: \(answer.without)件", "Found in no source: \(answer.without)") : nil,
            "overrides": ends.overrides.map { overridden($0) }, "hasOverrides": ends.overrides.isEmpty ? nil : true,
            "events": ends.events.map { event($0.supplier, $0.event, call) }, "hasEvents": ends.events.isEmpty ? nil : true,
            "can": forms(Places.lifecycle(code, "/sources"), call),
        ]
        view["taken"] = call.result
        view.setCrumbs([
            ("/products", call.say("製品", "Products")), (Places.product(code), call.name(product.nameJa, product.nameEn)),
            (Places.lifecycle(code), call.say("ライフサイクル", "Life cycle")),
        ])
        view.setNext(next(answer, call))
        return view
    }

    private static func next(_ answer: ShowSources.Answer, _ call: PageCall) -> [NextStep] {
        let mayPlan = call.may(.planLifecycle)
        if !answer.isTaken {
            return [
                NextStep(
                    tone: .warn,
                    text: call.say(
                        "endoflife.dateとOpenEoXの日付は、まだ何も取り込まれていません。", "No dates of endoflife.date and OpenEoX were taken yet."),
                    href: mayPlan ? "#work" : nil, action: call.say("取り込む", "Take them"))
            ]
        }
        let unsure = answer.entries.filter { $0.candidates.first.map { !$0.candidate.isUsable } ?? false }.count
        let words = answer.entries.filter { entry in
            entry.candidates.contains { $0.candidate.isUsable && $0.terms.contains { !$0.isConfirmed && ($0.meaning != nil || !$0.isKnown) } }
        }.count
        var steps: [NextStep] = []
        if unsure > 0 {
            steps.append(
                NextStep(
                    tone: .warn,
                    text: call.say(
                        "名前だけが一致するか、版に合う系列のないものが\(unsure)件あります。確認するまで計画には使いません。",
                        "\(unsure) are led to by a name alone or have no series for their version. They count in no plan before somebody confirms them."
                    ),
                    href: mayPlan ? "#work" : nil, action: call.say("確認する", "Confirm them")))
        }
        if words > 0 {
            steps.append(
                NextStep(
                    tone: .warn,
                    text: call.say(
                        "情報源の用語の意味が未確認のものが\(words)件あります。情報源の「EOL」は、手引書のEOSに当たることが多いためです。",
                        "Of \(words) the meaning of the source's words is not confirmed: others' \"EOL\" is often what the guidance calls EOS."),
                    href: mayPlan ? "#work" : nil, action: call.say("意味を確認する", "Confirm the meaning")))
        }
        return steps
    }

    // MARK: What there is

    private static func entry(_ entry: ShowSources.Entry, _ call: PageCall) -> View {
        [
            "name": entry.name, "id": entry.resource, "candidates": entry.candidates.map { candidate($0, call) },
            "decisions": entry.decisions.map { mapping, person -> View in
                let verdict =
                    mapping.isSame
                    ? mapping.series.map { call.say("同じもの(系列 \($0))", "the same (series \($0))") } ?? call.say("同じもの", "the same")
                    : call.say("別のもの", "another thing")
                return [
                    "what": "\(call.say(mapping.origin.wording)) \(mapping.product): \(verdict)", "why": mapping.reason,
                    "who": "\(person) \(mapping.decidedOn)",
                ]
            }, "hasDecisions": entry.decisions.isEmpty ? nil : true,
        ]
    }

    private static func candidate(_ shown: ShowSources.Candidate, _ call: PageCall) -> View {
        let candidate = shown.candidate
        let state: View =
            candidate.isUsable
            ? .tag(.good, call.say("計画に使う", "counts"))
            : candidate.cycle == nil
                ? .tag(.warn, call.say("版に合う系列がない", "no series for this version")) : .tag(.warn, call.say("要確認", "to confirm"))
        return [
            "product": candidate.product.label ?? candidate.product.product, "key": candidate.product.product,
            "origin": call.say(candidate.product.origin.wording), "state": state,
            "series": candidate.cycle.map { call.say("系列 \(candidate.product.cycles[$0].name)", "series \(candidate.product.cycles[$0].name)") },
            "why": candidate.evidence.map { call.say($0.wording) }.joined(separator: call.say("、", "; ")),
            "confidence": call.tag(candidate.confidence), "read": "\(shown.read)", "reference": candidate.product.reference,
            "terms": shown.terms.filter { $0.meaning != nil || !$0.isKnown }.map { term($0, call) },
        ]
    }

    private static func term(_ term: ShowSources.Term, _ call: PageCall) -> View {
        [
            "field": term.field, "value": term.value, "meaning": term.meaning.map { call.say($0.wording) },
            "state": !term.isKnown
                ? View.tag(.bad, call.say("意味が未対応", "no meaning yet"))
                : term.isConfirmed
                    ? View.tag(.good, call.say("確認済み", "confirmed")) : View.tag(.warn, call.say("この製品では未確認", "not confirmed for this product")),
            "basis": term.basis,
        ]
    }

    private static func overridden(_ override: KeptOverride) -> View {
        ["subject": override.label, "day": override.day, "evidence": override.evidence, "made": override.madeOn, "expires": override.expiresOn]
    }

    private static func event(_ supplier: String, _ event: KeptEvent, _ call: PageCall) -> View {
        ["supplier": supplier, "kind": call.say(event.eventKind.wording), "day": event.day, "source": event.source]
    }

    // MARK: What can be done

    private static func forms(_ place: String, _ call: PageCall) -> View? {
        guard call.may(.planLifecycle) else { return nil }
        let sources: [EndOrigin] = [.endOfLifeDate, .openEoX]
        let origins = sources.map { (value: $0.rawValue, text: call.say($0.wording)) }
        func origin(_ form: String) -> View { call.choice("origin", origins, required: true, form: form) }
        let hasCatalogue = (try? call.desk.catalogue.current()) != nil
        return [
            "take": hasCatalogue ? ["address": place + "/take", "named": call.field("named", form: "take")] as View : nil,
            "noCatalogue": hasCatalogue ? nil : true,
            "map": [
                "address": place + "/map", "subject": call.field("subject", required: true, form: "map"), "origin": origin("map"),
                "name": call.field("name", required: true, form: "map"),
                "same": call.choice(
                    "same", [("yes", call.say("同じもの", "the same")), ("no", call.say("別のもの", "another thing"))], required: true, form: "map"),
                "series": call.field("series", form: "map"), "because": call.field("because", required: true, form: "map"),
            ] as View,
            "word": [
                "address": place + "/word", "origin": origin("word"), "name": call.field("name", required: true, form: "word"),
                "field": call.field("field", required: true, form: "word"),
                "meaning": call.choice(
                    "meaning", call.options(EndMeaning.self, \.wording), empty: call.say("終わりの日ではない", "no end"), form: "word"),
                "evidence": call.field("evidence", required: true, form: "word"),
            ] as View,
            "override": [
                "address": place + "/override", "subject": call.field("subject", required: true, form: "override"),
                "day": call.field("day", required: true, form: "override"), "evidence": call.field("evidence", required: true, form: "override"),
                "expires": call.field("expires", required: true, form: "override"),
            ] as View,
            "event": [
                "address": place + "/event", "supplier": call.field("supplier", required: true, form: "event"),
                "kind": call.choice("kind", call.options(SuddenEvent.Kind.self, \.wording), required: true, form: "event"),
                "on": call.field("on", required: true, form: "event"), "source": call.field("source", required: true, form: "event"),
            ] as View,
        ]
    }

    static let deeds: [Deed] = [
        .steps(path + "/take", "takeSources", of: screen, leadingTo: MapSource.self) { call in
            guard let catalogue = try call.desk.catalogue.current() else {
                throw ServerError.invalid([RequestProblem("named", ja: "カタログが設定されていません。", en: "no catalogue is configured.")])
            }
            let named = (call.given.text("named") ?? "").split { $0 == "," || $0 == "、" }.map { $0.trimmingPrefix(while: \.isWhitespace) }
            let taken = try await call.desk.registry.takeSources(
                catalogue, for: call.name("product"), named: named.map(String.init), as: try call.principal)
            return .shown([
                "text": call.say(
                    "取り込みました: 新しい \(taken.new.count)、変わった \(taken.changed.count)、同じ \(taken.unchanged)、台帳の方が新しい \(taken.older)",
                    "Taken: new \(taken.new.count), changed \(taken.changed.count), as before \(taken.unchanged), known from a newer catalogue \(taken.older)"
                )
            ])
        },
        deed("map") { call in
            MapSource(
                try EndSubject(call.given.need("subject")), try call.given.needWord("origin"), call.given.need("name"),
                isSame: call.given.text("same") != "no", series: call.given.text("series"), because: call.given.need("because"))
        },
        deed("word") { call in
            SaySourceWord(
                try call.given.needWord("origin"), call.given.need("name"), call.given.need("field"),
                means: call.given.text("meaning") == nil ? nil : try call.given.needWord("meaning"), evidence: call.given.need("evidence"))
        },
        deed("override") { call in
            OverrideEnd(
                try EndSubject(call.given.need("subject")), on: call.given.need("day"), evidence: call.given.need("evidence"),
                expires: call.given.need("expires"))
        },
        deed("event") { call in
            RecordSupplierEvent(
                call.given.need("supplier"), try call.given.needWord("kind"), on: call.given.need("on"), source: call.given.need("source"))
        },
    ]

    private static func deed<Case: UseCase>(_ name: String, _ useCase: @escaping @Sendable (PageCall) throws -> Case) -> Deed {
        .does(path + "/" + name, "lifecycle source " + name, of: screen) { call in
            try useCase(call)
        } then: { _, call in
            Places.lifecycle(call.name("product"), "/sources")
        }
    }
}
