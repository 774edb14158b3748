import Diagnostics
import PSIRT
import Registry

/// Whether the portfolio is concerned by a loud vulnerability: the dated records, and what customers asked and were answered.
enum ConcernPages {
    static let list = Screen.shows("/concerns", "concerns", in: .concerns, sheet: sheet) { call in
        ListConcerns(vulnerability: call.given.text("find"), before: call.given.number("after"), limit: Pager.size + 1)
    } as: { found, call in
        let shown = found.prefix(Pager.size)
        return [
            "head": [:] as View,
            "filter": [
                "find": call.given.text("find"), "isActive": call.given.text("find") == nil ? nil : true, "reset": call.path,
            ] as View,
            "hasRows": shown.isEmpty ? nil : true,
            "concerns": shown.map { entry -> View in
                [
                    "href": Places.concern(entry.record.number), "number": entry.record.number, "vulnerability": entry.record.vulnerability,
                    "reason": entry.record.reason, "evaluatedAt": JapanTime.minute(entry.record.evaluatedAt),
                    "open": entry.openRequests == 0 ? nil : View.tag(.warn, Figures.grouped(entry.openRequests)),
                ]
            },
            "pager": Pager.keyed(
                call, shown: shown.count, next: found.count > shown.count ? shown.last.map { String($0.record.id) } : nil, exports: true),
            "evaluate": call.may(.triage)
                ? ["vulnerability": call.field("vulnerability", required: true), "reason": call.field("reason", required: true)] as View : nil,
        ]
    }

    private static let sheet: @Sendable (PageCall) async throws -> Sheet = { call in
        let found = try await call.ask(ListConcerns(vulnerability: call.given.text("find"), limit: Sheet.mostRows + 1))
        return Sheet(
            name: "not-concerned",
            header: [
                call.say("番号", "number"), call.say("脆弱性", "vulnerability"), call.say("理由", "reason"), call.say("評価日時(UTC)", "evaluated (UTC)"),
                call.say("未回答の照会", "open requests"),
            ],
            rows: found.map { entry in
                [entry.record.number, entry.record.vulnerability, entry.record.reason, entry.record.evaluatedAt, String(entry.openRequests)]
            })
    }

    static let concern = Screen.shows("/concerns/{concern}", "concern", in: .concerns) { call in
        ShowConcern(call.name("concern"))
    } as: { answer, call in
        let place = Places.concern(answer.record.number)
        var products: [String] = []
        for entry in answer.answers where products.last != entry.release.product { products.append(entry.release.product) }
        let mayWrite = call.may(.triage)
        var view: View = [
            "head": ["title": answer.record.vulnerability, "subtitle": answer.record.number] as View,
            "record": facts(answer, call),
            "answers": answer.answers.map { entry -> View in
                var row = View.tag(tone(entry.answer), call.say(entry.sentence))
                row["release"] = ["href": Places.release(entry.release), "text": entry.release.text] as View
                return row
            },
            "hasAnswers": answer.answers.isEmpty ? nil : true,
            "advisories": products.compactMap { product in
                answer.advisory(for: product).map { text -> View in
                    ["product": product, "lines": call.say(text).split(separator: "\n").map { View(dictionaryLiteral: ("text", String($0))) }]
                }
            },
            "requests": answer.requests.map { request($0, place, mayWrite, call) }, "hasRequests": answer.requests.isEmpty ? nil : true,
            "ask": mayWrite && !products.isEmpty
                ? [
                    "address": place + "/ask", "product": call.choice("product", products.map { ($0, $0) }, required: true, form: "ask"),
                    "askedBy": call.field("askedBy", required: true, form: "ask"), "channel": call.field("channel", required: true, form: "ask"),
                ] as View : nil,
        ]
        view.setCrumbs([("/concerns", call.say("影響の評価", "Portfolio evaluations"))])
        let open = answer.requests.filter { $0.answeredAt == nil }.count
        view.setNext(
            open == 0
                ? []
                : [
                    NextStep(
                        tone: .warn,
                        text: call.say("回答していない照会が\(open)件あります。", open == 1 ? "One request is not answered." : "\(open) requests are not answered."),
                        href: "#requests", action: call.say("回答する", "Answer"))
                ])
        return view
    }

    static let deeds: [Deed] = [
        .does("/concerns", "evaluateConcern", of: list, .added) { call in
            EvaluateConcern(call.given.need("vulnerability"), reason: call.given.need("reason"))
        } then: { record, _ in
            Places.concern(record.number)
        },
        .does("/concerns/{concern}/ask", "logConcernRequest", of: concern, .added) { call in
            LogConcernRequest(
                call.name("concern"), product: call.given.need("product"), askedBy: call.given.need("askedBy"), channel: call.given.need("channel"))
        } then: { _, call in
            Places.concern(call.name("concern"))
        },
        .does("/concerns/{concern}/answer", "answerConcernRequest", of: concern) { call in
            AnswerConcernRequest(call.given.number("request") ?? 0, call.given.need("answer"))
        } then: { record, _ in
            Places.concern(record.number)
        },
    ]

    private static func facts(_ answer: ShowConcern.Answer, _ call: PageCall) -> View {
        [
            "author": answer.author, "evaluatedAt": JapanTime.minute(answer.record.evaluatedAt), "reason": answer.record.reason,
            "catalogue": answer.record.catalogueBuilt.map(JapanTime.minute),
        ]
    }

    private static func request(_ request: ShowConcern.Request, _ place: String, _ mayWrite: Bool, _ call: PageCall) -> View {
        [
            "number": "#\(request.id)", "product": request.product, "askedBy": request.askedBy, "askedAt": JapanTime.minute(request.askedAt),
            "channel": request.channel, "answered": request.answeredAt.map(JapanTime.minute), "answer": request.answer,
            "form": request.answeredAt == nil && mayWrite
                ? ["address": place + "/answer", "request": String(request.id), "id": "answer-\(request.id)"] as View : nil,
        ]
    }

    private static func tone(_ answer: String) -> Tone {
        switch answer {
        case "affected": .bad
        case "not_affected", "version_not_affected", "not_present", "fixed": .good
        default: .warn
        }
    }
}
