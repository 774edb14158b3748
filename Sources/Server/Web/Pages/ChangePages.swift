import Diagnostics
import Registry

/// Change requests: all of them, and one with what may be done next.
enum ChangePages {
    static let list = Screen.shows("/changes", "changes", in: .changes, sheet: sheet) { call in
        question(call, before: call.given.number("after"), limit: Pager.size + 1)
    } as: { found, call in
        let shown = found.prefix(Pager.size)
        let names = try await call.ask(
            NamesOf(products: shown.map(\.product), releases: shown.map(\.release), people: shown.map(\.author) + shown.map(\.assignee)))
        let products = try await call.ask(ListProducts(limit: 5000))
        let next = found.count > shown.count ? shown.last.map { String($0.id) } : nil
        return [
            "head": [:] as View,
            "filter": [
                "states": call.filterOptions(
                    "state", [("open", call.say("進行中", "open"))] + call.options(ChangeState.self, \.title), otherwise: "open"),
                "products": call.filterOptions("product", products.map { ($0.product.code, $0.product.code) }),
                "isActive": call.given.text("state") != nil || call.given.text("product") != nil ? true : nil, "reset": call.path,
            ] as View,
            "hasRows": shown.isEmpty ? nil : true, "changes": shown.map { row($0, names, call) },
            "pager": Pager.keyed(call, shown: shown.count, next: next, exports: true),
        ]
    }

    static let change = Screen.shows("/changes/{change}", "change", in: .changes) { call in
        ShowChange(call.name("change"))
    } as: { answer, call in
        let change = answer.change
        let place = Places.change(change.number)
        var can: View = [:]
        for action in possible(answer, call) { can[action.rawValue] = place + "/" + action.rawValue }
        var view: View = [
            "head": ["title": change.title, "subtitle": change.number, "states": [call.tag(change.state)]] as View,
            "change": [
                "kind": call.say(change.changeKind.title), "description": lines(change.description),
                "product": ["href": Places.product(answer.product), "text": answer.product] as View,
                "release": answer.release.map { version in
                    ["href": Places.release(ReleaseReference(product: answer.product, version: version)), "text": version] as View
                },
                "author": answer.author, "opened": JapanTime.minute(change.openedAt), "dueOn": change.dueOn, "assignee": answer.assignee,
                "impact": change.impact.map(lines), "changesFunction": call.say(change.changesFunction.title),
                "functionReason": change.functionReason,
                "implementation": change.implementation.map(lines), "implementer": answer.implementer,
                "verification": change.verification.map(lines), "verifier": answer.verifier, "closed": change.closedAt.map(JapanTime.minute),
            ] as View,
            "can": can, "hasSteps": can.members.isEmpty ? nil : true, "form": form(change, call),
            "signatures": answer.signatures.map { call.signature($0) }, "hasSignatures": answer.signatures.isEmpty ? nil : true,
            "links": answer.links.map { call.link($0, product: answer.product) }, "hasLinks": answer.links.isEmpty ? nil : true,
        ]
        view.setCrumbs([("/changes", call.say("変更要求", "Change requests"))])
        view.setNext(next(answer, can.members.isEmpty, call))
        return view
    }

    static let new = Screen.form("/changes/new", "change-form", in: .changes, leadingTo: OpenChange.self) { call in
        let products = try await call.ask(ListProducts(limit: 5000))
        var view: View = [
            "head": ["title": call.say("変更要求を起こす", "Open a change request")] as View,
            "form": [
                "product": call.choice(
                    "product", products.map { ($0.product.code, "\($0.product.code) \(call.name($0.product.nameJa, $0.product.nameEn))") },
                    empty: call.say("選んでください", "choose one"), required: true),
                "release": call.field("release"), "kind": call.choice("kind", call.options(ChangeKind.self, \.title), required: true),
                "title": call.field("title", call.given.text("title"), required: true), "description": call.field("description", required: true),
                "dueOn": call.field("dueOn"),
            ] as View,
        ]
        view.setCrumbs([("/changes", call.say("変更要求", "Change requests"))])
        return view
    }

    /// The steps that the person may take: rights, and that nobody approves or verifies their own.
    private static func possible(_ answer: ShowChange.Answer, _ call: PageCall) -> [ChangeAction] {
        let me = call.rights?.person.id
        return answer.possible.filter { action in
            guard call.may(action.permission) else { return false }
            switch action {
            case .approve, .reject: return answer.change.author != me
            case .verify, .sendBack: return answer.change.implementer != me
            default: return true
            }
        }
    }

    private static func form(_ change: ChangeRequest, _ call: PageCall) -> View {
        [
            "impact": call.field("impact", change.impact, required: true),
            "changesFunction": call.choice(
                "changesFunction", call.options(FunctionChange.self, \.title), change.changesFunction.rawValue, required: true),
            "because": call.field("because", change.functionReason, required: true),
            "implementation": call.field("implementation", change.implementation, required: true),
            "verification": call.field("verification", change.verification, required: true), "comment": call.field("comment"),
            "password": call.secretField("password", complete: "current-password"), "reason": call.field("reason", required: true),
        ]
    }

    private static func next(_ answer: ShowChange.Answer, _ isOthersTurn: Bool, _ call: PageCall) -> [NextStep] {
        guard answer.change.state.isOpen || answer.change.state == .rejected else { return [] }
        let words =
            switch answer.change.state {
            case .draft: call.say("起案者が提出します。", "Its author hands it in.")
            case .requested: call.say("影響を分析します(JIS T 2304 6.2.3)。", "Its impact is analysed (JIS T 2304, 6.2.3).")
            case .analysed: call.say("起案者とは別の人が、承認か却下を決めます。", "Somebody other than its author approves or rejects it.")
            case .approved: call.say("承認された内容のとおりに実施します。", "It is carried out as approved.")
            case .implemented: call.say("実施した人とは別の人が検証します。", "Somebody other than who carried it out verifies it.")
            case .verified: call.say("リリースの出荷で完了します。リリースがないときは、ここで完了にします。", "It closes when its release is shipped; without one it is closed here.")
            case .rejected: call.say("書き直すか、このままにします。", "It is written anew, or left.")
            case .closed, .cancelled: ""
            }
        return [
            NextStep(
                tone: isOthersTurn ? .neutral : .info, text: words, due: answer.change.dueOn.map { call.say("期限 \($0)", "due \($0)") },
                href: isOthersTurn ? nil : "#steps", action: call.say("進める", "Go on"))
        ]
    }

    /// Text with its line breaks.
    static func lines(_ text: String) -> [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    // MARK: The list

    private static func question(_ call: PageCall, before: Int?, limit: Int) -> ListChanges {
        let asked = call.given.text("state")
        let states: Set<ChangeState>? =
            asked == nil || asked == "open" ? Set(ChangeState.allCases.filter(\.isOpen)) : call.given.word("state", ChangeState.self).map { [$0] }
        return ListChanges(product: call.given.text("product"), states: states, before: before, limit: limit)
    }

    private static func row(_ change: ChangeRequest, _ names: NamesOf.Answer, _ call: PageCall) -> View {
        var row = call.tag(change.state)
        row.add([
            "href": Places.change(change.number), "number": change.number, "title": change.title, "kind": call.say(change.changeKind.title),
            "product": names.products[change.product], "release": change.release.flatMap { names.releases[$0] },
            "author": names.people[change.author],
            "opened": JapanTime.day(change.openedAt), "dueOn": change.dueOn,
        ])
        return row
    }

    private static let sheet: @Sendable (PageCall) async throws -> Sheet = { call in
        let found = try await call.ask(question(call, before: nil, limit: Sheet.mostRows + 1))
        let names = try await call.ask(NamesOf(products: found.map(\.product), releases: found.map(\.release), people: found.map(\.author)))
        return Sheet(
            name: "changes",
            header: [
                call.say("番号", "number"), call.say("題名", "title"), call.say("種類", "kind"), call.say("状態", "state"), call.say("製品", "product"),
                call.say("リリース", "release"), call.say("起案者", "author"), call.say("起案日時(UTC)", "opened (UTC)"), call.say("期限", "due"),
            ],
            rows: found.map { change in
                [
                    change.number, change.title, call.say(change.changeKind.title), call.say(change.state.title),
                    names.products[change.product] ?? "",
                    change.release.flatMap { names.releases[$0] } ?? "", names.people[change.author] ?? "", change.openedAt, change.dueOn ?? "",
                ]
            })
    }
}
