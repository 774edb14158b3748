import Diagnostics
import Duties
import PSIRT
import Registry

/// What people said of a finding, and what may be said next.
extension FindingPage {
    static let deeds: [Deed] = [
        deed(JudgementForm.deed) { call, finding in try call.judgement(on: [finding]) },
        deed("agree") { call, finding in ReviewAnalysis(finding, agrees: true, comment: call.given.text("comment")) },
        deed("return") { call, finding in ReviewAnalysis(finding, agrees: false, comment: call.given.text("comment")) },
        deed("confirm") { call, finding in ConfirmAnalysis(finding, reviewBy: try call.given.day("reviewBy")) },
    ]

    private static func deed<Case: UseCase>(_ name: String, _ useCase: @escaping @Sendable (PageCall, Int) throws -> Case) -> Deed {
        .does("/findings/{finding}/" + name, "finding " + name, of: screen) { call in
            try useCase(call, try call.number("finding"))
        } then: { _, call in
            Places.finding(try call.number("finding"))
        }
    }

    static func triage(_ answer: ShowTriage.Answer, _ call: PageCall) -> View {
        let place = Places.finding(answer.entry.id)
        return [
            "standing": call.tag(answer.entry.standing), "rule": answer.entry.rule, "reviewBy": answer.entry.reviewBy,
            "grounds": PriorityOrder.grounds(answer.priority).filter { $0.step != .number }.map { step, value -> View in
                ["name": call.say(step.wording), "value": step == .age ? JapanTime.minute(answer.entry.foundAt) : call.say(value)]
            },
            "changes": answer.changes.map { View(dictionaryLiteral: ("text", call.say($0.wording))) },
            "hasChanges": answer.changes.isEmpty ? nil : true, "analyses": answer.analyses.map { analysis($0, call) },
            "hasAnalyses": answer.analyses.isEmpty ? nil : true, "claims": answer.claims.map { claim($0, call) },
            "hasClaims": answer.claims.isEmpty ? nil : true,
            "review": mayReview(answer, call)
                ? ["agree": place + "/agree", "return": place + "/return", "comment": call.field("comment", form: "return")] as View : nil,
            "confirm": answer.entry.isToConfirm && call.may(.triage)
                ? [
                    "address": place + "/confirm", "reviewBy": call.field("reviewBy", form: "confirm"),
                    "reason": call.field("reason", required: true, form: "confirm"),
                ] as View : nil,
        ]
    }

    /// What the finding waits for; nil where nobody has to do anything.
    static func nextOfTriage(_ answer: ShowTriage.Answer, _ call: PageCall) -> NextStep? {
        if isToReview(answer) {
            return mayReview(answer, call)
                ? NextStep(
                    tone: .warn, text: call.say("別の人の判断を確認してください。", "Review what somebody else said of it."), href: "#review",
                    action: call.say("確認する", "Review"))
                : NextStep(tone: .neutral, text: call.say("別の人の確認を待っています。", "It waits for another person's review."))
        }
        if answer.entry.isToConfirm {
            return NextStep(
                tone: .warn, text: call.say("引き継いだ判断が今も成り立つか、確かめてください。", "Look whether the inherited judgement still holds."),
                href: call.may(.triage) ? "#confirm" : nil, action: call.say("確かめる", "Confirm"))
        }
        guard answer.entry.standing == .underInvestigation, [.open, .question].contains(answer.entry.state) else { return nil }
        return NextStep(
            tone: .warn, text: call.say("このリリースが該当するか、判断してください。", "Say whether this release is affected."),
            href: call.may(.triage) ? "#judge" : nil, action: call.say("判断する", "Judge"))
    }

    private static func isToReview(_ answer: ShowTriage.Answer) -> Bool {
        answer.analyses.first.map { $0.stored.verdict == .proposed && $0.stored.analysis.status.isRelief } ?? false
    }

    /// Nobody reviews their own words.
    private static func mayReview(_ answer: ShowTriage.Answer, _ call: PageCall) -> Bool {
        guard let newest = answer.analyses.first, newest.stored.verdict == .proposed else { return false }
        return call.may(.reviewAnalyses) && newest.stored.author != call.rights?.person.id
    }

    private static func analysis(_ shown: ShowTriage.ShownAnalysis, _ call: PageCall) -> View {
        let (stored, said) = (shown.stored, shown.stored.analysis)
        func note(_ japanese: String, _ english: String, _ text: String?) -> View? {
            text.map { ["name": call.say(japanese, english), "text": $0] }
        }
        let responses = Response.allCases.filter(said.responses.contains).map { call.say($0.wording) }.joined(separator: call.say("、", ", "))
        let notes = [
            note("非該当の理由", "Justification", said.justification.map { call.say($0.wording) }), note("影響", "Impact", said.impact),
            note("処置", "Response", responses.isEmpty ? nil : responses), note("使用者の行動", "Action for users", said.action),
            note("対応", "Handling", said.handling.map { call.say($0.wording) }),
            note("証拠", "Evidence", said.evidence.isEmpty ? nil : said.evidence.joined(separator: call.say("、", ", "))),
            note("理由", "Reason", said.reason), note("再評価日", "Review by", said.reviewBy?.description),
            note("引継ぎ元", "Inherited from", shown.inheritedFrom), note("確認者", "Reviewer", shown.reviewer), note("意見", "Comment", stored.comment),
        ].compactMap(\.self)
        return [
            "status": call.tag(said.status), "verdict": call.tag(stored.verdict),
            "current": shown.isCurrent ? View.tag(.info, call.say("有効", "counts")) : nil, "author": shown.author, "at": stored.writtenAt,
            "when": JapanTime.minute(stored.writtenAt), "notes": notes,
        ]
    }

    private static func claim(_ shown: ShowTriage.ShownClaim, _ call: PageCall) -> View {
        [
            "supplier": ["href": Places.supplier(shown.supplier), "text": shown.supplier] as View, "status": call.tag(shown.claim.status),
            "justification": shown.claim.justification, "document": shown.claim.document,
            "received": JapanTime.minute(shown.claim.receivedAt),
        ]
    }
}
