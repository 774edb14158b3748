import Diagnostics
import Duties
import PSIRT
import Registry

/// Cases of product security: those that the person may know of, and one with all that belongs to it. Of others no page says anything, not even that they are.
enum CasePages {
    static let list = Screen.shows("/cases", "cases", in: .cases, sheet: sheet) { call in
        question(call, limit: Pager.size + 1)
    } as: { found, call in
        let shown = found.prefix(Pager.size)
        let next = found.count > shown.count ? shown.last?.subject.number : nil
        return [
            "head": [:] as View,
            "filter": [
                "q": call.given.text("q"),
                "steps": call.filterOptions(
                    "step",
                    [("open", call.say("完了していないもの", "not closed")), ("all", call.say("すべて", "all"))] + call.options(CaseStep.self, \.wording),
                    otherwise: "open"),
                "isActive": call.given.text("step") != nil || call.given.text("q") != nil ? true : nil, "reset": call.path,
            ] as View,
            "hasRows": shown.isEmpty ? nil : true, "cases": shown.map { row($0, call) },
            "pager": Pager.keyed(call, shown: shown.count, next: next, exports: true),
        ]
    }

    static let new = Screen.form("/cases/new", "case-form", in: .cases, leadingTo: OpenCase.self) { call in
        var view: View = [
            "head": ["title": call.say("案件を開く", "Open a case")] as View,
            "form": [
                "kind": call.choice("kind", call.options(CaseKind.self, \.wording), required: true),
                "origin": call.choice("origin", call.options(CaseOrigin.self, \.wording), required: true),
                "title": call.field("title", required: true),
                "description": call.field("description", required: true), "reporter": call.field("reporter"),
                "receivedAt": call.field("receivedAt"), "awareAt": call.field("awareAt"), "acknowledgeDays": call.field("acknowledgeDays"),
                "label": call.choice("label", labels(call), TLP.red.rawValue, required: true),
                "isExercise": call.given.has("exercise") ? true : nil,
            ] as View,
        ]
        view.setCrumbs([("/cases", call.say("案件", "Cases"))])
        return view
    }

    static let page = Screen.shows("/cases/{case}", "case", in: .cases) { call in
        ShowCase(call.name("case"))
    } as: { answer, call in
        let subject = answer.subject
        let duties = try await call.ask(CaseDuties(subject.number))
        // While little is known nearly every rule may apply: the page begins with those that are due first.
        let shown = call.given.has("all") ? duties.live : Array(duties.live.prefix(mostDuties))
        let mayWork = call.may(.handleCases) && answer.participants.contains(call.rights?.person.handle ?? "")
        var outgoing: View?
        if mayWork { outgoing = try await reports(subject.number, call) }
        var view: View = [
            "head": [
                "title": subject.title, "subtitle": subject.number,
                "states": [call.tag(subject.step), call.tag(subject.tlp)] + (subject.isExercise ? [View.tag(.info, call.say("演習", "exercise"))] : []),
            ] as View,
            "case": facts(answer, call), "steps": progress(subject.step, call),
            "about": answer.about.map { about($0, call) }, "hasAbout": answer.about.isEmpty ? nil : true,
            "messages": answer.messages.map { message($0, call) }, "hasMessages": answer.messages.isEmpty ? nil : true,
            "tasks": answer.tasks.map { task($0, subject.number, mayWork, call) }, "hasTasks": answer.tasks.isEmpty ? nil : true,
            "misuse": MisuseKind.allCases.map { misuse($0, answer.misuse, call) }, "isIncident": subject.caseKind == .incident ? true : nil,
            "duties": shown.map { duty($0, duties.book, now: duties.now, call) }, "hasDuties": shown.isEmpty ? nil : true,
            "moreDuties": shown.count == duties.live.count
                ? nil
                : [
                    "href": Places.psirtCase(subject.number) + "?all=1#duties",
                    "text": call.say("すべて見る(\(duties.live.count)件)", "See all \(duties.live.count)"),
                ] as View,
            "questions": questions(duties, subject.number, mayWork, call), "hasQuestions": duties.questions.isEmpty ? nil : true,
            "reports": outgoing, "timeline": events(answer, duties, call),
            "can": mayWork ? forms(answer, duties, call) : nil, "mayWork": mayWork ? true : nil,
        ]
        view.setCrumbs([("/cases", call.say("案件", "Cases"))])
        view.setNext(next(answer, duties, mayWork, call))
        return view
    }

    // MARK: The list

    private static func question(_ call: PageCall, limit: Int) -> ListCases {
        var question = ListCases(search: call.given.text("q"), after: call.given.text("after"), limit: limit)
        if call.given.text("step") == "all" { question.steps = Set(CaseStep.allCases) }
        if let step = call.given.word("step", CaseStep.self) { question.steps = [step] }
        return question
    }

    private static func row(_ entry: ListCases.Entry, _ call: PageCall) -> View {
        let subject = entry.subject
        return [
            "href": Places.psirtCase(subject.number), "number": subject.number, "title": subject.title, "kind": call.say(subject.caseKind.wording),
            "step": call.tag(subject.step), "label": call.tag(subject.tlp), "embargo": embargo(subject),
            "exercise": subject.isExercise ? View.tag(.info, call.say("演習", "exercise")) : nil, "owner": entry.owner,
            "products": entry.products.isEmpty ? nil : entry.products.joined(separator: ", "),
            "tasks": entry.openTasks == 0 ? nil : Figures.grouped(entry.openTasks), "received": JapanTime.minute(subject.receivedAt),
        ]
    }

    /// The same as a file; cases that the person may not know of are in it as little as on the page.
    private static let sheet: @Sendable (PageCall) async throws -> Sheet = { call in
        let found = try await call.ask(question(call, limit: Sheet.mostRows + 1))
        return Sheet(
            name: "cases",
            header: [
                call.say("番号", "number"), call.say("題名", "title"), call.say("種類", "kind"), call.say("段階", "step"), call.say("共有", "sharing"),
                call.say("公表の制限", "embargo"), call.say("演習", "exercise"), call.say("製品", "products"), call.say("担当", "owner"),
                call.say("未完了のタスク", "open tasks"), call.say("受付日時(UTC)", "received (UTC)"),
            ],
            rows: found.map { entry in
                let subject = entry.subject
                return [
                    subject.number, subject.title, call.say(subject.caseKind.wording), call.say(subject.step.wording), subject.tlp.rawValue,
                    embargo(subject) ?? "", subject.isExercise ? call.say("はい", "yes") : "", entry.products.joined(separator: ", "),
                    entry.owner ?? "", String(entry.openTasks), subject.receivedAt,
                ]
            })
    }

    // MARK: One case

    static func labels(_ call: PageCall) -> [(value: String, text: String)] {
        TLP.allCases.map { ($0.rawValue, "\($0.rawValue) \(call.say($0.wording))") }
    }

    private static func embargo(_ subject: PSIRTCase) -> String? { subject.embargo.map { $0.zone.text($0.until) } }

    private static func facts(_ answer: ShowCase.Answer, _ call: PageCall) -> View {
        let subject = answer.subject
        return [
            "kind": call.say(subject.caseKind.wording), "origin": call.say(subject.origin.wording),
            "description": ChangePages.lines(subject.description),
            "reporter": subject.reporter, "received": JapanTime.minute(subject.receivedAt), "aware": subject.awareAt.map(JapanTime.minute),
            "acknowledged": subject.acknowledgedAt.map(JapanTime.minute), "informed": subject.informedAt.map(JapanTime.minute), "owner": answer.owner,
            "participants": answer.participants.joined(separator: ", "), "label": call.say(subject.tlp.wording), "consent": subject.consent,
            "embargo": embargo(subject), "embargoWith": subject.embargo?.agreedWith,
            "inUse": subject.isInUse.map { $0 ? call.say("使用中", "in use") : call.say("使用されていない", "not in use") },
            "closed": subject.closedAt.map(JapanTime.minute), "closing": subject.closing.map { call.say($0.wording) },
            "closingReason": subject.closingReason,
        ]
    }

    /// The steps of ISO/IEC 30111 with the one that the case is at.
    private static func progress(_ step: CaseStep, _ call: PageCall) -> [View] {
        CaseStep.allCases.map { ["text": call.say($0.wording), "clause": $0.clause, "isCurrent": $0 == step ? true : nil] }
    }

    private static func about(_ link: ShowCase.About, _ call: PageCall) -> View {
        ["kind": call.say(link.kind.title), "text": link.label, "note": link.note, "href": call.place(of: link.kind, link.id, link.label)]
    }

    private static func message(_ message: ShowCase.Message, _ call: PageCall) -> View {
        [
            "author": message.author, "at": message.at, "when": JapanTime.minute(message.at), "audience": call.say(message.audience.wording),
            "lines": ChangePages.lines(message.body), "file": message.file, "digest": message.digest,
        ]
    }

    private static func task(_ task: ShowCase.Task, _ number: String, _ mayWork: Bool, _ call: PageCall) -> View {
        let isLate = task.doneAt == nil && task.dueOn.map { $0 < TriagePages.today(call) } ?? false
        return [
            "number": String(task.id), "title": task.title, "assignee": task.assignee, "due": task.dueOn, "isLate": isLate ? true : nil,
            "done": task.doneAt.map(JapanTime.minute), "end": mayWork && task.doneAt == nil ? Places.psirtCase(number) + "/task-done" : nil,
        ]
    }

    private static func misuse(_ kind: MisuseKind, _ answers: MisuseAnswers, _ call: PageCall) -> View {
        let answer = answers.answers[kind]
        var view: View =
            switch answer?.finding {
            case .yes: .tag(.bad, call.say("あり", "yes"))
            case .no: .tag(.good, call.say("なし", "no"))
            case .unclear: .tag(.warn, call.say("不明", "unclear"))
            case nil: .tag(.neutral, call.say("未回答", "not answered"))
            }
        view.add(["kind": "\(kind.rawValue) \(call.say(kind.wording))", "how": answer?.how])
        return view
    }

    /// What happened, newest first.
    private static func events(_ answer: ShowCase.Answer, _ duties: Evaluation, _ call: PageCall) -> [View] {
        let subject = answer.subject
        var events: [(at: String, tone: Tone, text: String, by: String?)] = [
            (subject.receivedAt, .bad, call.say("受付", "received"), subject.reporter)
        ]
        if let at = subject.acknowledgedAt { events.append((at, .good, call.say("受領を連絡", "receipt acknowledged"), nil)) }
        if let at = subject.informedAt { events.append((at, .good, call.say("結果を連絡", "reporter told the end"), nil)) }
        for message in answer.messages { events.append((message.at, .info, call.say("やりとり", "message"), message.author)) }
        for task in answer.tasks {
            if let at = task.doneAt { events.append((at, .good, call.say("タスク完了: \(task.title)", "task done: \(task.title)"), task.assignee)) }
        }
        for finding in duties.findings {
            for report in finding.clock?.submissions ?? [] {
                events.append(
                    (report.at.description, .good, "\(call.say(report.kind.wording)): \(call.say(finding.rule.title))", report.number))
            }
        }
        if let at = subject.closedAt { events.append((at, .neutral, call.say("完了", "closed"), nil)) }
        return events.sorted { $0.at > $1.at }.map { event in
            ["tone": event.tone.rawValue, "at": event.at, "when": JapanTime.minute(event.at), "text": event.text, "by": event.by]
        }
    }

    private static func next(_ answer: ShowCase.Answer, _ duties: Evaluation, _ mayWork: Bool, _ call: PageCall) -> [NextStep] {
        guard answer.subject.step != .closed else { return [] }
        let subject = answer.subject
        var steps: [NextStep] = []
        if subject.origin.isAnswered, subject.acknowledgedAt == nil {
            steps.append(
                NextStep(
                    tone: .bad, text: call.say("届け出た相手に受領を知らせ、その時刻を記録してください(R-074)。", "Acknowledge receipt to the reporter, and note when (R-074)."),
                    href: mayWork ? "#work" : nil, action: call.say("記録する", "Note it")))
        }
        if let first = duties.live.first(where: { $0.isOpen && $0.clock?.dates != nil }), let dates = first.clock?.dates {
            steps.append(
                NextStep(
                    tone: first.clock?.state == .overdue ? .alarm : .warn, text: call.say(first.rule.title),
                    due: call.say("安全な期限 \(text(dates.safe))", "safe date \(text(dates.safe))"), href: "#duties",
                    action: call.say("義務を見る", "See the duties")))
        }
        if subject.caseKind == .incident, !answer.misuse.isComplete {
            steps.append(NextStep(tone: .warn, text: call.say("悪用の型A〜Eに答えてください(R-099)。", "Answer the misuse kinds A to E (R-099).")))
        }
        let following = answer.following.map { call.say($0.wording) }.joined(separator: call.say("、", ", "))
        steps.append(
            NextStep(
                tone: .info, text: call.say("次の段階: \(following)", "The next step: \(following)"), href: mayWork ? "#work" : nil,
                action: call.say("進める", "Go on")))
        return steps
    }
}
