import Diagnostics
import HTTPTypes
import Registry

/// What suppliers are asked for, and what they answer.
enum SupplierRequestRoutes {
    private static let supplier = Field.path("supplier", .text(most: 64), ja: "サプライヤーのコード", en: "code of the supplier")
    private static let topics = SupplierRequestTopic.allCases.map(\.rawValue)
    private static let languages = Language.allCases.map(\.rawValue)

    static let all: [Route] = [
        .list(
            "/api/v1/supplier-requests", "listSupplierRequests", ja: "サプライヤーへの依頼の一覧", en: "requests to suppliers, the newest first",
            [
                .query("supplier", .text(most: 64), ja: "サプライヤーのコード", en: "code of the supplier"),
                .query("open", .flag, ja: "回答のないものだけ", en: "only those without an answer"),
            ], ListSupplierRequests.Entry.shape
        ) {
            String($0.request.id)
        } asking: { call, page, limit in
            ListSupplierRequests(
                supplier: call.values.text("supplier"), isOpenOnly: call.values.flag("open") ?? false,
                before: try page.after.map { after in
                    guard let number = Int(after) else { throw Page.strange }
                    return number
                }, limit: limit)
        } as: { answer, _ in
            answer
        },
        .show(
            "/api/v1/suppliers/{supplier}/request-draft", "draftSupplierRequest", ja: "記録から作る依頼の文面", en: "the letter as the records write it",
            [
                supplier, .query("topic", .word(topics), ja: "依頼すること", en: "what to ask for"),
                .query("language", .word(languages), ja: "言語", en: "language"),
            ], DraftSupplierRequest.Answer.shape
        ) { call in
            DraftSupplierRequest(
                call.values.need("supplier"), topic: call.values.word("topic"), language: call.values.word("language") ?? .japanese)
        } as: { answer, _ in
            answer
        },
        .does(
            .post, "/api/v1/suppliers/{supplier}/requests", "askSupplier", ja: "サプライヤーへの依頼の記録", en: "note that a supplier was asked", [supplier],
            [
                .member("topic", .word(topics), ja: "依頼すること", en: "what is asked for"),
                .member("language", .word(languages), ja: "言語", en: "language"),
                .member("subject", .text(most: 300), ja: "件名", en: "subject"), .member("body", .text(most: 20_000), ja: "本文", en: "text"),
                .member("channel", .text(most: 100), ja: "伝える方法", en: "how it is sent"),
                .member("answerBy", .day, ja: "回答の期限", en: "day by which an answer is wanted"),
            ]
        ) { call in
            AskSupplier(
                call.values.need("supplier"), topic: try call.values.needWord("topic"), language: try call.values.needWord("language"),
                subject: call.values.need("subject"), body: call.values.need("body"), channel: call.values.need("channel"),
                answerBy: call.values.need("answerBy"))
        },
        .does(
            .post, "/api/v1/supplier-requests/{request}/answer", "noteSupplierAnswer", ja: "依頼への回答の記録", en: "note a supplier's answer",
            [.path("request", .number(1...Int(Int32.max)), ja: "依頼の番号", en: "number of the request")],
            [.member("answer", ja: "回答の内容", en: "what was answered")]
        ) { call in
            NoteSupplierAnswer(call.values.number("request") ?? 0, call.values.need("answer"))
        },
    ]
}
