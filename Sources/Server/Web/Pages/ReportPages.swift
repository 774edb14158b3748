import Diagnostics
import Registry
import Reports

/// A report of a case: its fields with their values and where these come from, and what can be done with it.
enum ReportPages {
    static let report = Screen.shows("/reports/{report}", "report", in: .cases) { call in
        ShowReport(call.name("report"), version: call.given.number("version"))
    } as: { shown, call in
        let content = shown.content
        var view: View = [
            "head": [
                "title": call.say(content.title), "subtitle": content.number,
                "states": [call.tag(shown.state), View.tag(.neutral, call.say(content.phase.wording)), View.tag(.neutral, content.label)]
                    + (content.isExercise ? [View.tag(.info, call.say("演習", "exercise"))] : []),
            ] as View,
            "report": [
                "recipients": content.recipients.map { call.say($0) }.joined(separator: call.say("、", ", ")),
                "caution": content.caution.map { call.say($0) },
                "open": content.open.isEmpty ? nil : Figures.grouped(content.open.count), "author": shown.author,
                "made": JapanTime.minute(shown.madeAt),
                "digest": shown.digest, "isBehind": shown.isBehindFacts ? true : nil,
                "follows": content.follows.map { ["href": Places.report($0), "text": $0] as View },
                "followedBy": shown.followedBy.map { ["href": Places.report($0), "text": $0] as View },
            ] as View,
            "blocks": content.blocks.map { block($0, call) }, "versions": shown.versions.map { version($0, content.number, call) },
            "hasVersions": shown.versions.isEmpty ? nil : true, "decisions": shown.decisions.map { decision($0, call) },
            "hasDecisions": shown.decisions.isEmpty ? nil : true, "sendings": shown.sendings.map { sending($0) },
            "hasSendings": shown.sendings.isEmpty ? nil : true, "can": forms(shown, call),
        ]
        view.setCrumbs([("/cases", call.say("案件", "Cases")), (Places.psirtCase(content.subject), content.subject)])
        view.setNext(next(shown, call))
        return view
    }

    private static func block(_ block: ReportContent.Block, _ call: PageCall) -> View {
        [
            "title": call.say(block.title),
            "fields": block.fields.map { field -> View in
                [
                    "key": field.key, "label": call.say(field.label), "lines": field.value.map { ChangePages.lines(call.say($0)) },
                    "isOpen": field.origin == .open ? true : nil, "origin": OutgoingReportDocument.origin(field, call.language),
                    "overridden": field.overridden.map { ChangePages.lines(call.say($0)) }, "citation": field.citation,
                    "strength": call.say(field.strength), "evidence": call.say(field.evidence),
                ]
            },
        ]
    }

    private static func version(_ version: ReportVersion, _ number: String, _ call: PageCall) -> View {
        [
            "href": Places.report(number) + "?version=\(version.version)", "text": call.say("第\(version.version)版", "version \(version.version)"),
            "at": version.at, "when": JapanTime.minute(version.at), "digest": version.digest,
        ]
    }

    private static func decision(_ decision: ReportDecision, _ call: PageCall) -> View {
        var view = View.tag(decision.decision == .approved ? .good : .bad, call.say(decision.decision.title))
        view.add([
            "person": decision.person, "at": decision.at, "when": JapanTime.minute(decision.at), "comment": decision.comment,
            "digest": String(decision.digest.prefix(16)),
        ])
        return view
    }

    private static func sending(_ sending: ReportSending) -> View {
        [
            "at": sending.at, "when": JapanTime.minute(sending.at), "channel": sending.channel, "receipt": sending.receipt,
            "duties": sending.duties.map { ["id": $0] as View },
        ]
    }

    private static func next(_ shown: ShowReport.Answer, _ call: PageCall) -> [NextStep] {
        switch shown.state {
        case .draft:
            let open = shown.content.open.count
            return [
                NextStep(
                    tone: .warn,
                    text: call.say(
                        "未記入 \(open)。期限に間に合わなければ未完了として提出できます(R-102)。作成・記入した人以外の承認を待っています。",
                        "\(open) fields are open; marked incomplete it may be sent in time (R-102). Somebody who did not write it approves it."
                    ),
                    href: "#work", action: call.say("記入・承認へ", "Fill or approve"))
            ]
        case .approved:
            return [
                NextStep(
                    tone: .info,
                    text: call.say("提出は人が行い、ここに記録します。Mimamoriは送信しません。", "A person sends it and notes that here; Mimamori sends nothing."),
                    href: "#work", action: call.say("提出を記録する", "Note that it was sent"))
            ]
        case .submitted:
            return [
                NextStep(
                    tone: .warn, text: call.say("追加報告が要ります。", "A follow-up is owed."), href: "#work",
                    action: call.say("追加報告を始める", "Begin the follow-up"))
            ]
        case .followedUp, .complete: return []
        }
    }
}

extension PageCall {
    func tag(_ state: ReportState) -> View {
        let tone: Tone =
            switch state {
            case .draft: .warn
            case .approved: .info
            case .submitted: .bad
            case .followedUp: .neutral
            case .complete: .good
            }
        return .tag(tone, say(state.title))
    }
}
