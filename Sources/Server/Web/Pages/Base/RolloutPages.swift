import Diagnostics
import Registry

/// Roll-outs of updates: all of them, and one with every device, site by site.
enum RolloutPages {
    static let list = Screen.shows("/rollouts", "rollouts", in: .rollouts) { call in
        ListRollouts(withClosed: call.given.has("closed"), after: call.given.text("after"), limit: Pager.size + 1)
    } as: { found, call in
        let shown = found.prefix(Pager.size)
        let next = found.count > shown.count ? shown.last?.rollout.code : nil
        return [
            "head": [:] as View,
            "filter": [
                "withClosed": call.given.has("closed") ? true : nil, "isActive": call.given.has("closed") ? true : nil, "reset": call.path,
            ] as View,
            "hasRows": shown.isEmpty ? nil : true,
            "rollouts": shown.map { entry -> View in
                let all = entry.counts.values.reduce(0, +)
                return [
                    "href": Places.rollout(entry.rollout.code), "code": entry.rollout.code, "title": entry.rollout.title,
                    "release": ["href": Places.release(entry.release), "text": entry.release.text] as View, "until": entry.rollout.plannedUntil,
                    "done": "\(entry.counts[.done] ?? 0) / \(all)", "failed": trouble(entry.counts, call),
                    "state": entry.rollout.closedAt.map { _ in View.tag(.neutral, call.say("終了", "closed")) },
                ]
            }, "pager": Pager.keyed(call, shown: shown.count, next: next, exports: false),
        ]
    }

    static let rollout = Screen.shows("/rollouts/{rollout}", "rollout", in: .rollouts) { call in
        ShowRollout(call.name("rollout"))
    } as: { answer, call in
        let place = Places.rollout(answer.rollout.code)
        let isOpen = answer.rollout.closedAt == nil
        let mayWork = isOpen && call.may(.manageInstalledBase)
        let all = Dictionary(grouping: answer.entries) { [$0.institution, $0.site ?? ""] }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        // A roll-out may go to ten thousand places.
        let offset = min(call.offset, all.count)
        let groups = all[offset...].prefix(Pager.size)
        var view: View = [
            "head": [
                "title": answer.rollout.title, "subtitle": "\(answer.rollout.code) → \(answer.release.text)",
                "states": [isOpen ? View.tag(.info, call.say("進行中", "open")) : View.tag(.neutral, call.say("終了", "closed"))],
            ] as View,
            "counts": RolloutState.allCases.map { state -> View in
                var view = call.tag(state)
                view["count"] = Figures.grouped(answer.count(state))
                return view
            },
            "until": answer.rollout.plannedUntil,
            "groups": groups.map { key, entries -> View in
                [
                    "institution": ["href": Places.institution(key[0]), "text": key[0]] as View, "site": key[1].isEmpty ? nil : key[1],
                    "done": "\(entries.count { $0.step.state == .done }) / \(entries.count)",
                    "devices": entries.map { device($0, call) },
                ]
            }, "hasGroups": groups.isEmpty ? nil : true, "isLong": all.count > Pager.size ? true : nil,
            "pager": Pager.counted(call, offset: offset, shown: groups.count, total: all.count, exports: false),
            "can": mayWork
                ? [
                    "step": [
                        "address": place + "/step",
                        "device": call.choice(
                            "device", groups.flatMap(\.value).map { (reference($0), "\($0.institution) \($0.device)") }, required: true, form: "step"),
                        "state": call.choice("state", call.options(RolloutState.self, \.title), required: true, form: "step"),
                        "on": call.field("on", form: "step"), "note": call.field("note", form: "step"),
                    ] as View,
                    "close": ["address": place + "/close", "reason": call.field("reason", form: "close")] as View,
                ] as View : nil,
        ]
        view.setCrumbs([("/rollouts", call.say("更新の適用", "Roll-outs"))])
        view.setNext(next(answer, isOpen, call))
        return view
    }

    static let new = Screen.form("/rollouts/new", "rollout-form", in: .rollouts, leadingTo: PlanRollout.self) { call in
        let products = try await call.ask(ListProducts(limit: 5000))
        var view: View = [
            "head": ["title": call.say("更新の適用を計画する", "Plan a roll-out")] as View,
            "form": [
                "code": call.field("code", required: true),
                "product": call.choice("product", products.map { ($0.product.code, $0.product.code) }, required: true),
                "version": call.field("version", required: true), "title": call.field("title", required: true), "until": call.field("until"),
            ] as View,
        ]
        view.setCrumbs([("/rollouts", call.say("更新の適用", "Roll-outs"))])
        return view
    }

    static let deeds: [Deed] = [
        .does("/rollouts/new", "planRollout", of: new, .added) { call in
            PlanRollout(
                call.given.need("code"), release: ReleaseReference(product: call.given.need("product"), version: call.given.need("version")),
                title: call.given.need("title"), until: call.given.text("until"))
        } then: { answer, _ in
            Places.rollout(answer.rollout.code)
        },
        .does("/rollouts/{rollout}/step", "recordRolloutStep", of: rollout) { call in
            RecordRolloutStep(
                call.name("rollout"), try DeviceReference(call.given.need("device")), try call.given.needWord("state"), on: call.given.text("on"),
                note: call.given.text("note"))
        } then: { _, call in
            Places.rollout(call.name("rollout"))
        },
        .does("/rollouts/{rollout}/close", "closeRollout", of: rollout, .ended) {
            CloseRollout($0.name("rollout"))
        } then: { _, call in
            Places.rollout(call.name("rollout"))
        },
    ]

    private static func device(_ entry: ShowRollout.Entry, _ call: PageCall) -> View {
        [
            "device": entry.device, "state": call.tag(entry.step.state), "day": entry.step.doneOn ?? entry.step.plannedOn, "note": entry.step.note,
            "controls": entry.step.state == .done ? nil : entry.controls,
            "bare": entry.isUnprotected ? View.tag(.warn, call.say("補完的コントロールの記録なし", "no control on record")) : nil,
        ]
    }

    private static func reference(_ entry: ShowRollout.Entry) -> String { "\(entry.product)/#\(entry.step.device)" }

    private static func trouble(_ counts: [RolloutState: Int], _ call: PageCall) -> View? {
        let count = (counts[.failed] ?? 0) + (counts[.rolledBack] ?? 0)
        return count == 0 ? nil : .tag(.bad, call.say("失敗・切り戻し \(count)", "\(count) failed or rolled back"))
    }

    private static func next(_ answer: ShowRollout.Answer, _ isOpen: Bool, _ call: PageCall) -> [NextStep] {
        guard isOpen else { return [] }
        let today = "\(CalendarPage.day(call))"
        let left = answer.count(.planned)
        var steps: [NextStep] = []
        if left > 0 {
            let isLate = answer.rollout.plannedUntil.map { $0 < today } ?? false
            steps.append(
                NextStep(
                    tone: isLate ? .alarm : .warn, text: call.say("適用していない機器が\(left)件あります。", "\(left) devices do not have the update yet."),
                    due: answer.rollout.plannedUntil.map { call.say("期限 \($0)", "due \($0)") }))
        }
        let failed = answer.count(.failed) + answer.count(.rolledBack)
        if failed > 0 {
            steps.append(NextStep(tone: .bad, text: call.say("失敗または切り戻しが\(failed)件あります。", "At \(failed) devices it failed or was rolled back.")))
        }
        let bare = answer.entries.count(where: \.isUnprotected)
        if bare > 0 {
            steps.append(
                NextStep(
                    tone: .warn,
                    text: call.say(
                        "補完的コントロールの記録がないまま更新を待つ機器が\(bare)台あります。時間がかかるときは、先にファイアウォールなどを入れます(R-124)。",
                        "\(bare) devices wait without a compensating control on record. Where it takes time, put a firewall or the like in first (R-124)."
                    )))
        }
        return steps
    }
}
