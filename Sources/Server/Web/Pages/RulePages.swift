import Diagnostics
import Duties
import PSIRT
import Registry

/// Rules over the portfolio: judgements for many findings at once, each with an owner, a last day and, where it clears, a second person.
enum RulePages {
    static let list = Screen.shows("/triage/rules", "triage-rules", in: .triage) { _ in
        ListTriageRules()
    } as: { found, call in
        var view: View = [
            "head": ["title": call.say("判断の規則", "Rules of judgement")] as View, "hasRows": found.isEmpty ? nil : true,
            "rules": found.map { row($0, call) },
        ]
        view.setCrumbs([("/triage", call.say("トリアージ", "Triage"))])
        let waiting = found.filter { isWaiting($0) && $0.owner != call.rights?.person.handle }
        view.setNext(
            call.may(.reviewAnalyses)
                ? waiting.prefix(5).map { entry in
                    NextStep(
                        tone: .warn,
                        text: call.say("規則「\(entry.rule.name)」が別の人の確認を待っています。", "The rule \"\(entry.rule.name)\" waits for another person's review."),
                        href: "#rules", action: call.say("確認する", "Review it"))
                } : [])
        return view
    }

    static let new = Screen.form("/triage/rules/new", "triage-rule-form", in: .triage, leadingTo: AddTriageRule.self) { call in
        let given = call.given
        let products = try await call.ask(ListProducts(limit: 5000))
        let chosen = Set(given.texts("products"))
        let responses = Set(given.texts("response"))
        // Behind a preview what was typed stays.
        func typed(_ name: String) -> String? { call.result == nil ? nil : given.text(name) }
        var view: View = [
            "head": ["title": call.say("規則を作る", "Make a rule")] as View, "preview": call.result,
            "form": [
                "name": call.field("name", typed("name"), required: true),
                "vulnerabilities": call.field("vulnerabilities", typed("vulnerabilities")),
                "components": call.field("components", typed("components")), "versions": call.field("versions", typed("versions")),
                "products": products.map { entry -> View in
                    [
                        "value": entry.product.code, "text": entry.product.code,
                        "isChosen": chosen.contains(entry.product.code) ? true : nil,
                    ]
                },
                "status": call.choice("status", call.options(AnalysisStatus.self, \.wording), typed("status"), required: true),
                "justification": call.choice(
                    "justification", call.options(Justification.self, \.wording), typed("justification"), empty: call.say("なし", "none")),
                "impact": call.field("impact", typed("impact")), "action": call.field("action", typed("action")),
                "responses": Response.allCases.map { response -> View in
                    [
                        "value": response.rawValue, "text": call.say(response.wording),
                        "isChosen": responses.contains(response.rawValue) ? true : nil,
                    ]
                },
                "expires": call.field("expires", typed("expires") ?? JapanTime.day(call.desk.seconds() + 180 * 86_400), required: true),
                "reason": call.field("reason", typed("reason"), required: true),
            ] as View,
        ]
        view.setCrumbs([("/triage", call.say("トリアージ", "Triage")), ("/triage/rules", call.say("判断の規則", "Rules of judgement"))])
        return view
    }

    static let deeds: [Deed] = [
        .steps("/triage/rules/preview", "previewTriageRule", of: new, leadingTo: AddTriageRule.self) { call in
            let rule = try call.triageRule()
            return .shown(preview(try await call.ask(PreviewTriageRule(rule.name, rule.condition, rule.analysis, expires: rule.expires)), call))
        },
        .does("/triage/rules/new", "addTriageRule", of: new, .added) { call in
            try call.triageRule()
        } then: { _, _ in
            "/triage/rules"
        },
        .does("/triage/rules/{rule}/review", "reviewTriageRule", of: list, .saved) {
            ReviewTriageRule($0.name("rule"))
        } then: { _, _ in
            "/triage/rules"
        },
        .does("/triage/rules/{rule}/withdraw", "withdrawTriageRule", of: list, .ended) {
            WithdrawTriageRule($0.name("rule"))
        } then: { _, _ in
            "/triage/rules"
        },
    ]

    private static func isWaiting(_ entry: ListTriageRules.Entry) -> Bool {
        entry.rule.state == .active && !entry.isOver && entry.reviewer == nil && entry.rule.analysis.status.isRelief
    }

    private static func row(_ entry: ListTriageRules.Entry, _ call: PageCall) -> View {
        let rule = entry.rule
        let condition = rule.condition
        let about = [condition.vulnerabilities, condition.components, condition.versions].flatMap { $0.sorted() }
        let state: View =
            if rule.state == .withdrawn {
                .tag(.neutral, call.say("取下げ", "withdrawn"))
            } else if entry.isOver {
                .tag(.neutral, call.say("期限切れ", "over"))
            } else if isWaiting(entry) {
                .tag(.warn, call.say("確認待ち", "waits for a review"))
            } else {
                .tag(.good, call.say("有効", "in force"))
            }
        let place = "/triage/rules/" + QueryText.encoded(rule.name)
        let isActive = rule.state == .active
        return [
            "name": rule.name, "about": about.joined(separator: ", "),
            "products": condition.products.isEmpty ? call.say("すべて", "all") : condition.products.sorted().joined(separator: ", "),
            "status": call.tag(rule.analysis.status), "state": state, "owner": entry.owner, "reviewer": entry.reviewer,
            "findings": Figures.grouped(entry.findings), "expires": rule.expiresOn, "why": rule.analysis.reason,
            "review": isWaiting(entry) && call.may(.reviewAnalyses) && entry.owner != call.rights?.person.handle ? place + "/review" : nil,
            "withdraw": isActive && call.may(.triage) ? place + "/withdraw" : nil,
        ]
    }

    private static func preview(_ preview: RulePreview, _ call: PageCall) -> View {
        func text(_ counts: [String: Int]) -> String? {
            counts.isEmpty ? nil : counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
        }
        return [
            "meant": Figures.grouped(preview.meant), "changed": Figures.grouped(preview.changed.count), "own": Figures.grouped(preview.own),
            "others": text(preview.answeredElsewhere), "products": text(preview.byProduct),
        ]
    }
}

extension PageCall {
    /// The rule that a form holds.
    fileprivate func triageRule() throws -> AddTriageRule {
        let condition = RuleCondition(
            vulnerabilities: Set(given.lines("vulnerabilities")), components: Set(given.lines("components")), versions: Set(given.lines("versions")),
            products: Set(given.texts("products")))
        let analysis = Analysis(
            try given.needWord("status"), justification: try given.maybeWord("justification"), impact: given.text("impact"),
            responses: try given.words("response"), action: given.text("action"), reason: given.text("reason"))
        guard let expires = try given.day("expires") else {
            throw ServerError.invalid([RequestProblem("expires", ja: "期限を入れてください。", en: "must be given.")])
        }
        return AddTriageRule(given.need("name"), condition, analysis, expires: expires)
    }
}
