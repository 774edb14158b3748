import Diagnostics
import Registry

/// Problem reports: all of them, and one with what may be done next.
enum ProblemPages {
    static let list = Screen.shows("/problems", "problems", in: .problems, sheet: sheet) { call in
        question(call, before: call.given.number("after"), limit: Pager.size + 1)
    } as: { found, call in
        let shown = found.prefix(Pager.size)
        let names = try await call.ask(NamesOf(products: shown.map(\.product), releases: shown.map(\.release), people: shown.map(\.author)))
        let products = try await call.ask(ListProducts(limit: 5000))
        let next = found.count > shown.count ? shown.last.map { String($0.id) } : nil
        return [
            "head": [:] as View,
            "filter": [
                "states": call.filterOptions(
                    "state", [("open", call.say("処理中", "open"))] + call.options(ProblemState.self, \.title), otherwise: "open"),
                "products": call.filterOptions("product", products.map { ($0.product.code, $0.product.code) }),
                "isActive": call.given.text("state") != nil || call.given.text("product") != nil ? true : nil, "reset": call.path,
            ] as View,
            "hasRows": shown.isEmpty ? nil : true, "problems": shown.map { row($0, names, call) },
            "pager": Pager.keyed(call, shown: shown.count, next: next, exports: true),
        ]
    }

    static let problem = Screen.shows("/problems/{problem}", "problem", in: .problems) { call in
        ShowProblem(call.name("problem"))
    } as: { answer, call in
        let problem = answer.problem
        let place = Places.problem(problem.number)
        var can: View = [:]
        if call.may(.resolveProblem) { for action in answer.possible { can[action.rawValue] = place + "/" + action.rawValue } }
        if call.may(.resolveProblem), problem.state != .closed { can["advise"] = place + "/advise" }
        var view: View = [
            "head": [
                "title": problem.title, "subtitle": problem.number, "states": [call.tag(problem.state), call.tag(problem.severity)],
            ] as View,
            "problem": facts(answer, call), "can": can, "hasSteps": can.members.isEmpty ? nil : true, "form": form(problem, call),
            "signatures": answer.signatures.map { call.signature($0) }, "hasSignatures": answer.signatures.isEmpty ? nil : true,
            "links": answer.links.map { call.link($0, product: answer.product) }, "hasLinks": answer.links.isEmpty ? nil : true,
            "change": call.may(.proposeChange) && problem.state != .closed
                ? "/changes/new?product=\(QueryText.encoded(answer.product))&title=" + QueryText.encoded("\(problem.number): \(problem.title)") : nil,
        ]
        view.setCrumbs([("/problems", call.say("問題報告", "Problem reports"))])
        view.setNext(next(problem, can.members.isEmpty, call))
        return view
    }

    static let new = Screen.form("/problems/new", "problem-form", in: .problems, leadingTo: ReportProblem.self) { call in
        let products = try await call.ask(ListProducts(limit: 5000))
        var view: View = [
            "head": ["title": call.say("問題を報告", "Report a problem")] as View,
            "form": [
                "product": call.choice(
                    "product", products.map { ($0.product.code, "\($0.product.code) \(call.name($0.product.nameJa, $0.product.nameEn))") },
                    empty: call.say("選んでください", "choose one"), required: true),
                "release": call.field("release"), "kind": call.choice("kind", call.options(ProblemKind.self, \.title), required: true),
                "severity": call.choice("severity", call.options(ProblemSeverity.self, \.title), required: true),
                "origin": call.choice("origin", call.options(ProblemOrigin.self, \.title), required: true),
                "title": call.field("title", required: true), "description": call.field("description", required: true),
            ] as View,
        ]
        view.setCrumbs([("/problems", call.say("問題報告", "Problem reports"))])
        return view
    }

    private static func facts(_ answer: ShowProblem.Answer, _ call: PageCall) -> View {
        let problem = answer.problem
        return [
            "kind": call.say(problem.problemKind.title), "origin": call.say(problem.origin.title),
            "product": ["href": Places.product(answer.product), "text": answer.product] as View,
            "release": answer.release.map { version in
                ["href": Places.release(ReleaseReference(product: answer.product, version: version)), "text": version] as View
            },
            "author": answer.author, "opened": JapanTime.minute(problem.openedAt), "description": ChangePages.lines(problem.description),
            "investigation": problem.investigation.map(ChangePages.lines), "cause": problem.cause.map { call.say($0.title) },
            "safetyRelevance": call.say(problem.safetyRelevance.title), "conclusion": problem.conclusion.map(ChangePages.lines),
            "noAction": problem.noAction, "advised": problem.advised.map(ChangePages.lines), "closed": problem.closedAt.map(JapanTime.minute),
        ]
    }

    private static func form(_ problem: ProblemReport, _ call: PageCall) -> View {
        [
            "investigation": call.field("investigation", problem.investigation, required: true),
            "cause": call.choice("cause", call.options(ProblemCause.self, \.title), problem.cause?.rawValue, required: true),
            "safetyRelevance": call.choice(
                "safetyRelevance", call.options(SafetyRelevance.self, \.title), problem.safetyRelevance.rawValue, required: true),
            "conclusion": call.field("conclusion", problem.conclusion, required: true), "noAction": call.field("noAction", problem.noAction),
            "advised": call.field("advised", problem.advised, required: true), "reason": call.field("reason", required: true),
        ]
    }

    private static func next(_ problem: ProblemReport, _ isOthersTurn: Bool, _ call: PageCall) -> [NextStep] {
        let words: String
        switch problem.state {
        case .reported: words = call.say("調査を始めます(JIS T 2304 9.2)。", "The investigation begins (JIS T 2304, 9.2).")
        case .investigating: words = call.say("原因、安全への関係、結論を書きます。", "Cause, relevance for safety and conclusion are written down.")
        case .concluded where problem.advised == nil:
            words = call.say("関係者に知らせた内容を書いてから、完了にします(9.3)。", "Write down who was told (9.3); then it can be closed.")
        case .concluded: words = call.say("変更が済んだら完了にします。", "When its changes are done, it is closed.")
        case .closed: return []
        }
        return [
            NextStep(tone: isOthersTurn ? .neutral : .info, text: words, href: isOthersTurn ? nil : "#steps", action: call.say("進める", "Go on"))
        ]
    }

    // MARK: The list

    private static func question(_ call: PageCall, before: Int?, limit: Int) -> ListProblems {
        let asked = call.given.text("state")
        let states: Set<ProblemState>? =
            asked == nil || asked == "open" ? [.reported, .investigating, .concluded] : call.given.word("state", ProblemState.self).map { [$0] }
        return ListProblems(product: call.given.text("product"), states: states, before: before, limit: limit)
    }

    private static func row(_ problem: ProblemReport, _ names: NamesOf.Answer, _ call: PageCall) -> View {
        [
            "href": Places.problem(problem.number), "number": problem.number, "title": problem.title, "kind": call.say(problem.problemKind.title),
            "severity": call.tag(problem.severity), "state": call.tag(problem.state), "product": names.products[problem.product],
            "release": problem.release.flatMap { names.releases[$0] }, "author": names.people[problem.author],
            "opened": JapanTime.day(problem.openedAt),
        ]
    }

    private static let sheet: @Sendable (PageCall) async throws -> Sheet = { call in
        let found = try await call.ask(question(call, before: nil, limit: Sheet.mostRows + 1))
        let names = try await call.ask(NamesOf(products: found.map(\.product), releases: found.map(\.release), people: found.map(\.author)))
        return Sheet(
            name: "problems",
            header: [
                call.say("番号", "number"), call.say("題名", "title"), call.say("種類", "kind"), call.say("重大さ", "severity"), call.say("状態", "state"),
                call.say("製品", "product"), call.say("リリース", "release"), call.say("報告者", "author"), call.say("報告日時(UTC)", "reported (UTC)"),
            ],
            rows: found.map { problem in
                [
                    problem.number, problem.title, call.say(problem.problemKind.title), call.say(problem.severity.title),
                    call.say(problem.state.title),
                    names.products[problem.product] ?? "", problem.release.flatMap { names.releases[$0] } ?? "", names.people[problem.author] ?? "",
                    problem.openedAt,
                ]
            })
    }
}
