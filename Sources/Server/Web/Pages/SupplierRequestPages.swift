import Diagnostics
import HTTPTypes
import Mail
import Registry

/// Letters to suppliers about what they owe: written from the registry, changed by a person, sent from that person's own mail program, and kept.
enum SupplierRequestPages {
    static let ask = Screen.form("/suppliers/{supplier}/ask", "supplier-request", in: .suppliers, leadingTo: AskSupplier.self) { call in
        let supplier = try await call.ask(ShowSupplier(call.name("supplier"))).supplier
        let language = try call.given.maybeWord("language", Language.self) ?? call.language
        let draft = try await call.ask(
            DraftSupplierRequest(supplier.code, topic: try call.given.maybeWord("topic"), language: language))
        let place = Places.supplier(supplier.code)
        var view: View = [
            "head": ["title": call.say("サプライヤーに依頼する", "Ask the supplier"), "subtitle": supplier.code] as View,
            "draft": [
                "topics": call.filterOptions("topic", call.options(SupplierRequestTopic.self, \.wording), otherwise: draft.topic.rawValue),
                "languages": call.filterOptions("language", [("ja", "日本語"), ("en", "English")], otherwise: language.rawValue),
                "topic": draft.topic.rawValue, "language": language.rawValue,
            ] as View,
            "form": [
                "action": place + "/ask", "cancel": place, "to": supplier.securityContact ?? supplier.contact,
                "subject": call.field("subject", draft.subject, required: true), "body": call.field("body", draft.body, required: true),
                "channel": call.field("channel", call.say("メール", "mail"), required: true),
                "answerBy": call.field("answerBy", draft.answerBy, required: true),
            ] as View,
        ]
        view.setCrumbs([("/suppliers", call.say("サプライヤー", "Suppliers")), (place, supplier.code)])
        return view
    }

    static let deeds: [Deed] = [
        .does("/suppliers/{supplier}/ask", "askSupplier", of: ask, .added) { call in
            AskSupplier(
                call.name("supplier"), topic: try call.given.needWord("topic"), language: try call.given.needWord("language"),
                subject: call.given.need("subject"), body: call.given.need("body"), channel: call.given.need("channel"),
                answerBy: call.given.need("answerBy"))
        } then: { _, call in
            Places.supplier(call.name("supplier"))
        },
        .does("/suppliers/{supplier}/answered", "noteSupplierAnswer", of: SupplierPages.supplier) { call in
            NoteSupplierAnswer(call.given.number("request") ?? 0, call.given.need("answer"))
        } then: { _, call in
            Places.supplier(call.name("supplier"))
        },
        .reads("/suppliers/{supplier}/mail", "supplierMail", of: SupplierPages.supplier) {
            ShowSupplierRequest($0.given.number("request") ?? 0)
        } as: { answer, _ in
            let (request, supplier) = (answer.request, answer.supplier)
            let to = MailDraft.address(in: supplier.securityContact) ?? MailDraft.address(in: supplier.contact)
            let mail = MailDraft(to: to, subject: request.subject, language: request.language.rawValue, text: request.body)
            return Reply(
                headers: [
                    .contentType: "message/rfc822", .contentDisposition: "attachment; filename=\"request-\(request.id).eml\"",
                    .cacheControl: "no-store",
                ], body: mail.bytes)
        },
    ]

    /// A request as the page of its supplier has it.
    static func row(_ entry: ListSupplierRequests.Entry, _ place: String, _ call: PageCall) -> View {
        let request = entry.request
        let arrived = entry.arrived.map { call.say("\($0) にSBOMが届きました。", "An SBOM came on \($0).") }
        return [
            "number": "#\(request.id)", "topic": call.say(request.topic.wording), "state": state(entry, call),
            "asked": JapanTime.minute(request.askedAt), "askedBy": entry.askedBy, "channel": request.channel, "subject": request.subject,
            "lines": ChangePages.lines(request.body), "answer": request.answer,
            "noted": request.answeredAt.map { "\(JapanTime.minute($0)) \(entry.answeredBy ?? "")" }, "mail": place + "/mail",
            "request": String(request.id),
            "form": request.answeredAt == nil && call.may(.manageSuppliers)
                ? ["address": place + "/answered", "request": String(request.id), "id": "answer-\(request.id)", "arrived": arrived] as View : nil,
        ]
    }

    private static func state(_ entry: ListSupplierRequests.Entry, _ call: PageCall) -> View {
        let request = entry.request
        if request.answeredAt != nil { return .tag(.good, call.say("回答あり", "answered")) }
        if let day = entry.arrived { return .tag(.info, call.say("\(day) にSBOM受領", "an SBOM came on \(day)")) }
        if entry.isLate { return .tag(.bad, call.say("期限 \(request.answerBy) を過ぎて未回答", "no answer by \(request.answerBy)")) }
        return .tag(.warn, call.say("\(request.answerBy) まで回答待ち", "answer due \(request.answerBy)"))
    }

    // MARK: What to do next

    /// On the list of all suppliers: who has not answered, then who has not been asked.
    static func next(_ overdue: [OverdueSBOM], _ late: [ListSupplierRequests.Entry], _ call: PageCall) -> [NextStep] {
        let unanswered = Set(late.map(\.supplier))
        let again = late.map { entry in
            NextStep(
                tone: .bad,
                text: call.say(
                    "\(entry.supplier): 「\(entry.request.topic.wording.japanese)」の依頼に回答がありません。",
                    "\(entry.supplier) has not answered the request for \(entry.request.topic.wording.english)."),
                due: call.say("期限 \(entry.request.answerBy)", "due \(entry.request.answerBy)"),
                href: Places.supplier(entry.supplier) + "#requests", action: call.say("依頼を見る", "See the request"))
        }
        let first = overdue.filter { !unanswered.contains($0.supplier.code) }.map { entry in
            NextStep(
                tone: .warn, text: "\(call.name(entry.supplier.nameJa, entry.supplier.nameEn)): \(call.say(entry.reason.wording))",
                href: Places.supplier(entry.supplier.code), action: call.say("依頼する", "Ask for it"))
        }
        return Array((again + first).prefix(6))
    }

    /// On the page of one supplier.
    static func next(
        _ supplier: Supplier, _ reason: OverdueSBOM.Reason?, _ requests: [ListSupplierRequests.Entry], _ call: PageCall
    ) -> [NextStep] {
        let open = requests.filter { $0.request.answeredAt == nil }
        let place = Places.supplier(supplier.code)
        var steps = open.filter(\.isLate).map { entry in
            NextStep(
                tone: .bad, text: call.say("依頼 #\(entry.request.id) に期限までの回答がありません。", "The request #\(entry.request.id) was not answered in time."),
                due: entry.request.answerBy, href: call.may(.manageSuppliers) ? place + "/ask?topic=\(entry.request.topic.rawValue)" : nil,
                action: call.say("もう一度依頼する", "Ask again"))
        }
        if let reason, open.allSatisfy({ $0.request.topic == .ends }) {
            steps.append(
                NextStep(
                    tone: .warn, text: call.say(reason.wording), href: call.may(.manageSuppliers) ? place + "/ask" : nil,
                    action: call.say("依頼する", "Ask for it")))
        }
        if supplier.archivedAt == nil, supplier.supportUntil == nil, !open.contains(where: { $0.request.topic == .ends }) {
            steps.append(
                NextStep(
                    tone: .info, text: call.say("いつまでサポートされるか分かりません(R-036)。", "Until when it supports what it supplies is unknown (R-036)."),
                    href: call.may(.manageSuppliers) ? place + "/ask?topic=ends" : nil, action: call.say("尋ねる", "Ask")))
        }
        return steps
    }
}
