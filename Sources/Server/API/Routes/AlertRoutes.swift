import Diagnostics
import HTTPTypes
import Registry

/// What a person wants to be told of, and what they were told.
enum AlertRoutes {
    private static let alert = Field.path("alert", .number(1...Int(Int32.max)), ja: "アラートの番号", en: "number of the alert")

    static let all: [Route] = [
        .wholeList("/api/v1/alerts", "listAlertSubscriptions", ja: "自分のアラート", en: "your alerts", [], ListAlertSubscriptions.Entry.shape) {
            String($0.subscription.id)
        } asking: { _ in
            ListAlertSubscriptions()
        } as: { answer, _ in
            answer
        },
        .steps(
            .post, "/api/v1/alerts", "subscribeAlerts", ja: "アラートの登録", en: "be told of what changes from now on", [],
            .json([
                .member("name", .text(most: 100), ja: "名前", en: "name"),
                .member("kinds", .words(AlertKind.allCases.map(\.rawValue)), ja: "知らせる内容", en: "what is told"),
                .optional("product", .text(most: 64), ja: "この製品だけ", en: "only this product"),
                .optional("leastScore", .number(0...100), ja: "該当のCVSSの下限(10倍の値)", en: "least CVSS score of findings, in tenths"),
                .optional("language", .word(Language.allCases.map(\.rawValue)), ja: "言語", en: "language"),
                .optional("webhook", .text(most: 2000), ja: "Webhookのアドレス(なければメール)", en: "address of a webhook; mail if left out"),
            ]), leadingTo: SubscribeAlerts.self, status: .created, MadeAlert.shape
        ) { call in
            let values = call.values
            let kinds: Set<AlertKind> = Set(values.words("kinds") ?? [])
            let language: Language = values.word("language") ?? .japanese
            let secret = values.text("webhook").map { _ in SecretToken.random(prefix: "mmw_") }
            let wanted: SubscribeAlerts
            if let webhook = values.text("webhook"), let secret {
                wanted = SubscribeAlerts(
                    values.need("name"), webhook: webhook, secret: secret, kinds: kinds, product: values.text("product"),
                    leastScore: values.number("leastScore"), language: language)
            } else {
                wanted = SubscribeAlerts(
                    values.need("name"), kinds: kinds, product: values.text("product"), leastScore: values.number("leastScore"), language: language)
            }
            let made = try await call.perform(wanted)
            var reply = Reply.json(MadeAlert.shape.bytes(MadeAlert(id: made.id, address: made.address, secret: secret?.text)))
            reply.status = .created
            // The secret is shown this once.
            if secret != nil { reply.headers[.cacheControl] = "no-store" }
            return reply
        },
        .does(.delete, "/api/v1/alerts/{alert}", "endAlert", ja: "アラートの終了", en: "end an alert", [alert]) { call in
            EndAlertSubscription(call.values.number("alert") ?? 0)
        },
        .does(.post, "/api/v1/alerts/{alert}/test", "testAlert", ja: "テストの送信", en: "send a test", [alert]) { call in
            TestAlert(call.values.number("alert") ?? 0)
        },
        .list(
            "/api/v1/alert-deliveries", "listAlertDeliveries", ja: "知らせた記録", en: "what was told, the newest first",
            [.query("alert", .number(1...Int(Int32.max)), ja: "アラートの番号", en: "number of the alert")], AlertDelivery.shape
        ) {
            String($0.id)
        } asking: { call, page, limit in
            ListAlertDeliveries(
                subscription: call.values.number("alert"),
                before: try page.after.map { after in
                    guard let number = Int(after) else { throw Page.strange }
                    return number
                }, limit: limit)
        } as: { answer, _ in
            answer
        },
    ]
}

/// An alert that was made, with the secret of a webhook, which is shown this once.
struct MadeAlert: Sendable {
    let id: Int
    let address: String
    let secret: String?

    static let shape = Shape<MadeAlert>("MadeAlert", [.number("id") { $0.id }, .text("address") { $0.address }, .optional("secret") { $0.secret }])
}
