import Diagnostics
import Duties
import Registry

/// The rules of duties that hold at the desk; a person who compared one with its source records it here.
enum DutyRulePages {
    static let list = Screen.shows("/duties/rules", "duty-rules", in: .duties) { _ in
        ListDutyRules()
    } as: { answer, call in
        let isOpenOnly = call.given.has("open")
        let rules = answer.rules.filter { !isOpenOnly || !$0.verification.isReliable }
        var view: View = [
            "head": ["title": call.say("義務の規則", "Rules of duties")] as View,
            "filter": ["onlyOpen": isOpenOnly ? true : nil, "isActive": isOpenOnly ? true : nil, "reset": call.path] as View,
            "hasRows": rules.isEmpty ? nil : true, "rules": rules.map { row($0, call) },
            "packs": answer.packs.map { pack($0, call) }, "hasPacks": answer.packs.isEmpty ? nil : true,
        ]
        view.setCrumbs([("/duties", call.say("義務と期限", "Duties and their dates"))])
        let open = answer.rules.count { !$0.verification.isReliable }
        view.setNext(
            open == 0 || !call.may(.keepDutyRules)
                ? []
                : [
                    NextStep(
                        tone: .warn,
                        text: call.say(
                            "原文と照合されていない規則が\(open)件あります。照合されるまで備忘にとどまります。",
                            open == 1
                                ? "1 rule was not compared with its source; until then it only reminds."
                                : "\(open) rules were not compared with their sources; until then they only remind."),
                        href: "/duties/rules?open=1", action: call.say("照合する", "Compare them"))
                ])
        return view
    }

    static let rule = Screen.shows("/duties/rules/{rule}", "duty-rule", in: .duties) { _ in
        ListDutyRules()
    } as: { answer, call in
        let id = call.name("rule")
        guard let entry = answer.rules.first(where: { $0.rule.id == id }) else { throw ServerError.noSuchPlace }
        let rule = entry.rule
        let lines = rule.lines(in: call.language, book: answer.book).dropFirst().map { line in line.drop { $0 == " " } }
        var view: View = [
            "head": ["title": call.say(rule.title), "subtitle": rule.id, "states": [tag(entry.verification, call)]] as View,
            "lines": lines.map { String($0) },
            "record": entry.verification.record.map { record in
                ["by": record.by, "at": JapanTime.minute(record.at.description), "against": record.against] as View
            },
            "form": call.may(.keepDutyRules)
                ? [
                    "address": place(rule) + "/verify", "digest": rule.digest, "against": call.field("against", required: true),
                ] as View : nil,
        ]
        view.setCrumbs([
            ("/duties", call.say("義務と期限", "Duties and their dates")), ("/duties/rules", call.say("義務の規則", "Rules of duties")),
        ])
        return view
    }

    static let deeds: [Deed] = [
        .does("/duties/rules/{rule}/verify", "verifyDutyRule", of: rule, .saved) { call in
            VerifyDutyRule(call.name("rule"), digest: call.given.need("digest"), against: call.given.need("against"))
        } then: { record, _ in
            "/duties/rules/" + QueryText.encoded(record.rule)
        }
    ]

    private static func place(_ rule: DutyRule) -> String { "/duties/rules/" + QueryText.encoded(rule.id) }

    private static func row(_ entry: ListDutyRules.Entry, _ call: PageCall) -> View {
        let rule = entry.rule
        return [
            "href": place(rule), "title": call.say(rule.title), "id": rule.id, "where": call.say(rule.jurisdiction.wording),
            "time": call.say(rule.clock.length.wording), "strength": call.say(rule.strength.wording), "source": rule.citation,
            "state": tag(entry.verification, call), "by": entry.verification.record.map { "\($0.by), \(JapanTime.day($0.at.seconds))" },
        ]
    }

    private static func pack(_ entry: ListDutyRules.Pack, _ call: PageCall) -> View {
        [
            "name": entry.pack.name, "version": entry.pack.version, "author": entry.author, "at": JapanTime.minute(entry.pack.at),
            "digest": entry.pack.digest,
            "state": entry.misfit == nil
                ? View.tag(.good, call.say("有効", "in force")) : View.tag(.alarm, call.say("合わないので外されている", "does not fit and is left out")),
            "why": entry.misfit.map(call.say),
        ]
    }

    private static func tag(_ state: VerificationState, _ call: PageCall) -> View {
        switch state {
        case .shipped: .tag(.neutral, call.say(state.wording))
        case .verifyFirst, .outdated: .tag(.warn, call.say(state.wording))
        case .verified: .tag(.good, call.say(state.wording))
        }
    }
}
