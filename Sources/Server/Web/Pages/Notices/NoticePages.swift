import Diagnostics
import Duties
import Lifecycle
import Registry

/// Notices to institutions: all of them with their open receipts, a new one, and one with its letters and what became of each.
enum NoticePages {
    static let list = Screen.shows("/notices", "notices", in: .notices) { call in
        question(call, limit: Pager.size + 1)
    } as: { found, call in
        let shown = found.prefix(Pager.size)
        let products = try await call.ask(ListProducts(limit: 5000))
        let next = found.count > shown.count ? shown.last.map { String($0.notice.id) } : nil
        return [
            "head": [:] as View,
            "filter": [
                "states": call.filterOptions("state", call.options(NoticeState.self, \.title)),
                "products": call.filterOptions("product", products.map { ($0.product.code, $0.product.code) }),
                "isActive": call.given.text("state") != nil || call.given.text("product") != nil ? true : nil, "reset": call.path,
            ] as View,
            "hasRows": shown.isEmpty ? nil : true, "notices": shown.map { row($0, call) },
            "pager": Pager.keyed(call, shown: shown.count, next: next, exports: false),
        ]
    }

    static let new = Screen.form("/notices/new", "notice-form", in: .notices, leadingTo: DraftNotice.self) { call in
        let products = try await call.ask(ListProducts(limit: 5000))
        let subjects: [NoticeSubject] = [
            .eol, .eos, .package(.release), .package(.eol), .package(.eos), .transferPlan, .securityState, .handOver, .explanation,
        ]
        var choices = subjects.map { (value: $0.key, text: call.say($0.wording)) }
        // What ends in a product is not in the list; the page of its life cycle leads here with it.
        if let key = call.given.text("subject"), let asked = NoticeSubject(key: key), !subjects.contains(asked) {
            choices.append((key, call.say(asked.wording)))
        }
        var view: View = [
            "head": ["title": call.say("通知の案を作る", "Draft a notice")] as View,
            "form": [
                "product": call.choice(
                    "product", products.map { ($0.product.code, "\($0.product.code) \(call.name($0.product.nameJa, $0.product.nameEn))") },
                    required: true),
                "subject": call.choice("subject", choices, required: true),
                "audience": call.choice(
                    "audience",
                    [
                        ("due", call.say("伝えるべき相手(未通知・未達・日付が変わった相手)", "whoever must be told: never told, not reached, going by another day")),
                        ("all", call.say("使用中のすべての医療機関", "every institution that has it in use")),
                        ("some", call.say("下に書いた医療機関だけ", "only the institutions named below")),
                    ], "due", required: true),
                "institutions": call.field("institutions"), "isWithTrade": call.given.has("withTrade") ? true : nil,
            ] as View,
        ]
        view.setCrumbs([("/notices", call.say("通知", "Notices"))])
        return view
    }

    private static func question(_ call: PageCall, limit: Int) -> ListNotices {
        ListNotices(
            product: call.given.text("product"), states: call.given.word("state", NoticeState.self).map { [$0] }, before: call.given.number("after"),
            limit: limit)
    }

    private static func row(_ entry: ListNotices.Entry, _ call: PageCall) -> View {
        let counts = entry.counts
        func count(_ states: [DeliveryState]) -> Int { states.reduce(0) { $0 + (counts[$1] ?? 0) } }
        let all = counts.values.reduce(0, +)
        let acknowledged = count([.acknowledged])
        let unreached = count([.queued, .sending, .sent])
        let bounced = count([.bounced])
        return [
            "href": Places.notice(entry.notice.number), "number": entry.notice.number, "subject": subject(entry.notice.subject, call),
            "product": ["href": Places.lifecycle(entry.product), "text": entry.product] as View, "state": call.tag(entry.notice.state),
            "day": entry.notice.day, "made": JapanTime.day(entry.notice.approvedAt ?? entry.notice.madeAt),
            "letters": all == 0 ? nil : Figures.grouped(all), "acknowledged": all == 0 ? nil : "\(acknowledged) / \(all)",
            "unreached": unreached == 0 ? nil : View.tag(.warn, call.say("未確認 \(unreached)", "\(unreached) not shown to be reached")),
            "bounced": bounced == 0 ? nil : View.tag(.bad, call.say("不達 \(bounced)", "\(bounced) bounced")),
        ]
    }

    /// What a notice is about, in words.
    static func subject(_ key: String, _ call: PageCall) -> String { NoticeSubject(key: key).map { call.say($0.wording) } ?? key }
}
