import Diagnostics
import Registry

/// What a person wants to be told of, and what they were told.
enum AlertPages {
    static let screen = Screen.shows("/alerts", "my-alerts", in: .alerts) { call in
        ListAlertDeliveries(before: call.given.number("after"), limit: Pager.size + 1)
    } as: { found, call in
        let entries = try await call.ask(ListAlertSubscriptions())
        let products = try await call.ask(ListProducts(limit: 5000))
        let names = Dictionary(entries.map { ($0.subscription.id, $0.subscription.name) }) { first, _ in first }
        let shown = found.prefix(Pager.size)
        let hosts = call.desk.configuration.webhookHosts.sorted().joined(separator: ", ")
        return [
            "head": [:] as View,
            "secret": call.secret.map { ["text": $0] as View },
            "hasSubscriptions": entries.isEmpty ? nil : true, "subscriptions": entries.map { row($0, call) },
            "hasRows": shown.isEmpty ? nil : true, "deliveries": shown.map { delivery($0, names, call) },
            "pager": Pager.keyed(
                call, shown: shown.count, next: found.count > shown.count ? shown.last.map { String($0.id) } : nil, exports: false),
            "mailHint": call.rights?.person.email.map { call.say("メールは \($0) に届きます。", "Mail goes to \($0).") }
                ?? call.say("あなたのメールアドレスは登録されていません。", "No mail address of yours is on record."),
            "hostsHint": hosts.isEmpty
                ? call.say("Webhookを送れる相手は、まだ設定されていません(webhook-hosts)。", "No host is configured for webhooks yet (webhook-hosts).")
                : call.say("送れる相手: \(hosts)", "Hosts that may be used: \(hosts)"),
            "form": form(products, call),
        ]
    }

    static let deeds: [Deed] = [
        .steps("/alerts", "subscribeAlerts", of: screen, leadingTo: SubscribeAlerts.self) { call in
            let given = call.given
            let kinds: Set<AlertKind> = try given.words("kinds")
            let score = given.number("leastScore")
            switch try given.needWord("channel", AlertChannel.self) {
            case .mail:
                _ = try await call.perform(
                    SubscribeAlerts(
                        given.need("name"), kinds: kinds, product: given.text("product"), leastScore: score, language: call.language))
                return .go("/alerts", .added)
            case .webhook:
                let secret = SecretToken.random(prefix: "mmw_")
                _ = try await call.perform(
                    SubscribeAlerts(
                        given.need("name"), webhook: given.need("address"), secret: secret, kinds: kinds, product: given.text("product"),
                        leastScore: score, language: call.language))
                return .show(secret: secret.text)
            }
        },
        .does("/alerts/{alert}/end", "endAlert", of: screen, .ended) {
            EndAlertSubscription(try $0.number("alert"))
        } then: { _, _ in
            "/alerts"
        },
        .does("/alerts/{alert}/test", "testAlert", of: screen, .added) { call in
            TestAlert(try call.number("alert"))
        } then: { _, call in
            call.desk.bell.ring()
            return "/alerts"
        },
    ]

    private static func form(_ products: [ListProducts.Entry], _ call: PageCall) -> View {
        let chosen = call.given.texts("kinds")
        return [
            "name": call.field("name", required: true, complete: "off"),
            "channel": call.choice("channel", call.options(AlertChannel.self, \.wording), required: true), "address": call.field("address"),
            "kinds": AlertKind.allCases.map { kind -> View in
                [
                    "value": kind.rawValue, "text": call.say(kind.wording),
                    "isChosen": chosen.isEmpty || chosen.contains(kind.rawValue) ? true : nil,
                ]
            },
            "product": call.choice(
                "product", products.map { ($0.product.code, $0.product.code) }, empty: call.say("見られる製品すべて", "all that you may see")),
            "leastScore": call.choice(
                "leastScore", [("40", "CVSS 4.0"), ("70", "CVSS 7.0"), ("90", "CVSS 9.0")], empty: call.say("すべて", "all")),
        ]
    }

    private static func row(_ entry: ListAlertSubscriptions.Entry, _ call: PageCall) -> View {
        let subscription = entry.subscription
        let place = "/alerts/\(subscription.id)/"
        let kinds = AlertKind.allCases.filter(subscription.kinds.contains).map { call.say($0.wording) }
        return [
            "name": subscription.name, "channel": call.say(subscription.channel.wording), "address": subscription.address,
            "kinds": kinds.joined(separator: call.say("、", ", ")), "product": entry.product ?? call.say("すべて", "all"),
            "leastScore": subscription.leastScore.map { "\($0 / 10).\($0 % 10)" } ?? call.say("すべて", "all"),
            "state": subscription.endedAt == nil
                ? View.tag(.good, call.say("有効", "in use")) : View.tag(.neutral, call.say("終了", "ended")),
            "test": subscription.endedAt == nil ? place + "test" : nil, "end": subscription.endedAt == nil ? place + "end" : nil,
        ]
    }

    private static func delivery(_ delivery: AlertDelivery, _ names: [Int: String], _ call: PageCall) -> View {
        let tone: Tone =
            switch delivery.state {
            case .sent: .good
            case .failed: .bad
            case .queued, .sending: .info
            case .dropped: .neutral
            }
        return [
            "number": "#\(delivery.id)", "made": JapanTime.minute(delivery.madeAt), "name": names[delivery.subscription],
            "subject": delivery.subject, "lines": ChangePages.lines(String(delivery.body.prefix(4000))),
            "state": View.tag(tone, call.say(delivery.state.wording)), "attempts": String(delivery.attempts), "answer": delivery.answer,
            "next": delivery.state == .queued && delivery.attempts > 0
                ? delivery.nextAt.map { call.say("次は \(JapanTime.minute($0))", "next at \(JapanTime.minute($0))") } : nil,
        ]
    }
}
