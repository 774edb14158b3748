import Diagnostics
import Duties
import Registry

/// What is to be sent, to whom and by when, over all cases that the person may know of.
enum DutyPage {
    static let screen = Screen.shows("/duties", "duties", in: .duties, sheet: sheet) { call in
        question(call, limit: 500)
    } as: { answer, call in
        [
            "head": [:] as View,
            "filter": [
                "onlyMine": call.given.has("mine") ? true : nil, "isActive": call.given.has("mine") ? true : nil, "reset": call.path,
            ] as View,
            "hasRows": answer.entries.isEmpty ? nil : true,
            "duties": answer.entries.map { entry -> View in
                var row = CasePages.duty(entry.duty, answer.book, now: answer.now, call)
                row.add([
                    "case": ["href": Places.psirtCase(entry.subject.number), "text": entry.subject.title] as View, "number": entry.subject.number,
                    "owner": entry.owner, "exercise": entry.subject.isExercise ? View.tag(.info, call.say("演習", "exercise")) : nil,
                ])
                return row
            },
            "csv": call.address(changing: ["export": "csv"]), "xlsx": call.address(changing: ["export": "xlsx"]),
        ]
    }

    private static func question(_ call: PageCall, limit: Int) -> ListDuties {
        ListDuties(owner: call.given.has("mine") ? call.rights?.person.handle : nil, limit: limit)
    }

    private static let sheet: @Sendable (PageCall) async throws -> Sheet = { call in
        let answer = try await call.ask(question(call, limit: Sheet.mostRows + 1))
        return Sheet(
            name: "duties",
            header: [
                call.say("安全な期限", "safe date"), call.say("定めの期限", "stated date"), call.say("義務", "duty"), call.say("規則", "rule"),
                call.say("該当", "applies"), call.say("状態", "state"), call.say("案件", "case"), call.say("題名", "title"), call.say("担当者", "owner"),
                call.say("根拠", "source"),
            ],
            rows: answer.entries.map { entry in
                let (rule, clock) = (entry.duty.rule, entry.duty.clock)
                return [
                    clock?.dates?.safe.text ?? "", clock?.dates?.legal.text ?? "", call.say(rule.title), rule.id,
                    call.say(entry.duty.verdict.wording),
                    clock.map { call.say($0.state.wording) } ?? "", entry.subject.number, entry.subject.title, entry.owner ?? "", rule.citation,
                ]
            })
    }
}
