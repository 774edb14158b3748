import Diagnostics
import Duties
import PSIRT
import Registry

/// The forms of a case, for those who take part in it.
extension CasePages {
    /// What a case may be about, as the form names it.
    static let targets: [SubjectKind] = [.product, .release, .finding, .changeRequest, .problemReport, .component]

    /// What can be noted of a case.
    enum Noted: String, CaseIterable {
        case acknowledged
        case informed
        case inUse = "in-use"
        case notInUse = "not-in-use"

        var title: Wording {
            switch self {
            case .acknowledged: Wording(ja: "受領を知らせた", en: "receipt was acknowledged")
            case .informed: Wording(ja: "結果を知らせた", en: "the reporter was told the end")
            case .inUse: Wording(ja: "対象の機器が使用中", en: "a device that it is about is in use")
            case .notInUse: Wording(ja: "対象の機器は使用されていない", en: "no device that it is about is in use")
            }
        }
    }

    static func forms(_ answer: ShowCase.Answer, _ duties: Evaluation, _ call: PageCall) -> View {
        let place = Places.psirtCase(answer.subject.number)
        let people = answer.participants.map { (value: $0, text: $0) }
        let none = call.say("なし", "none")
        return [
            "step": [
                "address": place + "/step",
                "to": call.choice("step", answer.following.map { ($0.rawValue, call.say($0.wording)) }, required: true, form: "step"),
                "closing": call.choice("closing", call.options(ClosingReason.self, \.wording), empty: none, form: "step"),
                "reason": call.field("reason", form: "step"),
            ] as View,
            "say": [
                "address": place + "/say", "body": call.field("body", required: true, form: "say"),
                "audience": call.choice("audience", call.options(Audience.self, \.wording), required: true, form: "say"),
            ] as View,
            "task": [
                "address": place + "/task", "title": call.field("title", required: true, form: "task"),
                "assignee": call.choice("assignee", people, empty: none, form: "task"), "dueOn": call.field("dueOn", form: "task"),
            ] as View,
            "link": [
                "address": place + "/link",
                "kind": call.choice("target", targets.map { ($0.rawValue, call.say($0.title)) }, required: true, form: "link"),
                "reference": call.field("link", required: true, form: "link"), "note": call.field("note", form: "link"),
            ] as View,
            "people": [
                "address": place + "/people", "joining": call.field("joining", form: "people"),
                "leaving": call.choice("leaving", people, empty: none, form: "people"),
                "owner": call.choice("owner", people, empty: call.say("変更なし", "no change"), form: "people"),
            ] as View,
            "note": [
                "address": place + "/note",
                "noted": call.choice("noted", call.options(Noted.self, \.title), required: true, form: "note"), "at": call.field("at", form: "note"),
                "reason": call.field("reason", form: "note"),
            ] as View,
            "share": share(answer, place, call), "misuse": misuse(place, call), "submitted": submitted(duties, place, call),
            "pause": pause(duties, place, call), "resume": resume(duties, place, call),
            "fact": [
                "address": place + "/fact",
                "name": call.choice(
                    "fact", duties.book.vocabulary.facts.map { ($0.id, "\(call.say($0.label)) (\($0.id))") }, required: true, form: "fact"),
                "value": call.field("value", required: true, form: "fact"), "source": call.field("source", form: "fact"),
                "reason": call.field("reason", form: "fact"),
            ] as View,
        ]
    }

    private static func share(_ answer: ShowCase.Answer, _ place: String, _ call: PageCall) -> View {
        [
            "address": place + "/share", "label": call.choice("label", labels(call), answer.subject.tlp.rawValue, required: true, form: "share"),
            "consent": call.field("consent", form: "share"), "until": call.field("until", form: "share"),
            "zone": call.choice("zone", Zone.allCases.map { ($0.rawValue, $0.rawValue) }, Zone.tokyo.rawValue, form: "share"),
            "agreedWith": call.field("agreedWith", form: "share"), "reason": call.field("reason", form: "share"),
            "mayLift": answer.subject.embargo == nil ? nil : true,
        ]
    }

    private static func misuse(_ place: String, _ call: PageCall) -> View {
        [
            "address": place + "/misuse",
            "kind": call.choice(
                "kind", MisuseKind.allCases.map { ($0.rawValue, "\($0.rawValue) \(call.say($0.wording))") }, required: true, form: "misuse"),
            "finding": call.choice(
                "finding", [("yes", call.say("あり", "yes")), ("no", call.say("なし", "no")), ("unclear", call.say("不明", "unclear"))], required: true,
                form: "misuse"),
            "how": call.field("how", required: true, form: "misuse"),
        ]
    }

    private static func submitted(_ duties: Evaluation, _ place: String, _ call: PageCall) -> View {
        [
            "address": place + "/submitted",
            "duty": call.choice(
                "duty", duties.live.map { ($0.rule.id, "\(call.say($0.rule.title)) (\($0.rule.id))") }, required: true, form: "submitted"),
            "kind": call.choice("kind", call.options(Submission.Kind.self, \.wording), required: true, form: "submitted"),
            "at": call.field("at", required: true, form: "submitted"), "receipt": call.field("receipt", form: "submitted"),
        ]
    }

    /// Only where there is a duty whose source lets its clock stand still, and it runs.
    private static func pause(_ duties: Evaluation, _ place: String, _ call: PageCall) -> View? {
        let rules = duties.live.filter { $0.rule.clock.pauseCitation != nil && $0.clock?.state != .paused && $0.clock?.start != nil }
        if rules.isEmpty { return nil }
        return [
            "address": place + "/pause", "duty": call.choice("duty", rules.map { name($0.rule, call) }, required: true, form: "pause"),
            "from": call.field("from", required: true, form: "pause"), "to": call.field("to", form: "pause"),
            "agreedBy": call.field("agreedBy", required: true, form: "pause"), "reason": call.field("reason", required: true, form: "pause"),
        ]
    }

    private static func resume(_ duties: Evaluation, _ place: String, _ call: PageCall) -> View? {
        let rules = duties.live.filter { $0.clock?.state == .paused }
        if rules.isEmpty { return nil }
        return [
            "address": place + "/resume", "duty": call.choice("duty", rules.map { name($0.rule, call) }, required: true, form: "resume"),
            "at": call.field("at", required: true, form: "resume"),
        ]
    }

    private static func name(_ rule: DutyRule, _ call: PageCall) -> (value: String, text: String) {
        (rule.id, "\(call.say(rule.title)) (\(rule.id))")
    }
}
