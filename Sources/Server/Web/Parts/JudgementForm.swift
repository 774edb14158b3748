import Diagnostics
import Duties
import Lifecycle
import PSIRT
import Registry

/// The form with which one finding or many are judged, in two steps that need no script: first the status and the stage of the product, then what the status
/// asks for, with the handlings that the stage leaves open.
struct JudgementForm {
    let call: PageCall
    /// Numbers of the findings.
    let findings: [Int]
    /// The page that the form is on.
    let place: String
    /// The statuses that may follow.
    let following: [AnalysisStatus]
    /// The stage by the approved plan, the same for all of the findings; nil where there is none.
    let planned: PlannedStage?

    /// The last part of the address that the form is sent to.
    static let deed = "judge"

    private var status: AnalysisStatus? { call.given.word("status").flatMap { following.contains($0) ? $0 : nil } }
    /// What was chosen; before anything was, the stage of the plan.
    private var stage: DeviceStage? { call.given.has("stage") ? call.given.word("stage") : planned?.stage }

    var view: View {
        [
            "place": place, "findings": findings.map { View(dictionaryLiteral: ("id", String($0))) }, "choose": choices,
            "say": status.map(fields),
        ]
    }

    private var choices: View {
        [
            "status": call.choice(
                "status", following.map { ($0.rawValue, call.say($0.wording)) }, empty: call.say("選んでください", "choose one"), required: true),
            "stage": call.choice(
                "stage", call.options(DeviceStage.self, \.wording), stage?.rawValue ?? "",
                empty: call.say("対応はまだ選ばない", "no handling is chosen yet")),
            "planned": planned.map { planned in
                stage == planned.stage
                    ? call.say(
                        "承認された計画 第\(planned.plan)版による段階: \(planned.stage.wording.japanese)",
                        "The stage by the approved plan, version \(planned.plan): \(planned.stage.wording.english)")
                    : call.say(
                        "承認された計画 第\(planned.plan)版では「\(planned.stage.wording.japanese)」です。違う段階で判断するときは、理由を書いてください。",
                        "The approved plan, version \(planned.plan), says \(planned.stage.wording.english). Judging by another stage needs a reason.")
            },
            "policy": call.choice(
                "policy", [HandlingQuestion.Policy.handle, .leave].map { ($0.rawValue, call.say($0.title)) },
                empty: call.say(HandlingQuestion.Policy.unknown.title)),
            "harm": call.choice(
                "harm", [("yes", call.say("あり得る", "seems possible")), ("no", call.say("ない", "no"))], empty: call.say("まだ分からない", "not known yet")),
        ]
    }

    private func fields(_ status: AnalysisStatus) -> View {
        let offer = stage.map {
            HandlingOffer(HandlingQuestion(stage: $0, status: status, policy: call.given.policy, harmPossible: call.given.harm))
        }
        var view: View = [
            "address": place + "/" + Self.deed, "title": call.say(status.wording), "waits": status.isRelief ? true : nil,
            "kept": ["status", "stage", "policy", "harm"].compactMap { name in
                (name == "stage" ? stage?.rawValue : call.given.text(name)).map { View(dictionaryLiteral: ("name", name), ("value", $0)) }
            },
            "impact": call.field("impact", form: Self.deed), "evidence": call.field("evidence", form: Self.deed),
            "reviewBy": call.field("reviewBy", required: status == .underInvestigation, form: Self.deed),
            "reason": call.field("reason", form: Self.deed), "offer": offer?.options.map(option) ?? [],
            "hasOffer": offer == nil ? nil : true, "handling": offer.map(handling), "isAffected": status == .affected ? true : nil,
        ]
        switch status {
        case .notAffected:
            view["justification"] = call.choice(
                "justification", call.options(Justification.self, \.wording), empty: call.say("説明だけ", "words alone"), form: Self.deed)
        case .affected:
            let chosen = Set(call.given.texts("response"))
            view["responses"] = Response.allCases.map { response -> View in
                ["value": response.rawValue, "text": call.say(response.wording), "isChosen": chosen.contains(response.rawValue) ? true : nil]
            }
            view["action"] = call.field("action", required: true, form: Self.deed)
        case .fixed, .underInvestigation: break
        }
        return view
    }

    /// Only what the stage leaves open can be chosen; ``option(_:)`` says why the rest cannot.
    private func handling(_ offer: HandlingOffer) -> View {
        let open = offer.options.filter { $0.place != .refused }
        return call.choice(
            "handling", open.map { ($0.handling.rawValue, call.say($0.handling.wording)) }, empty: call.say("選ばない", "none"), form: Self.deed)
    }

    private func option(_ option: HandlingOffer.Option) -> View {
        var view = call.tag(option.place)
        view.add(["handling": call.say(option.handling.wording), "why": call.say(option.why), "basis": call.say(option.basis.wording)])
        return view
    }
}

/// What the form says of patient harm; nothing where it is not known yet.
private enum HarmAnswer: String {
    case yes, no
}

extension PageCall {
    /// The judgement that the form brings, on these findings.
    ///
    /// - Throws: ``ServerError/invalid(_:)`` for a day that is none.
    func judgement(on findings: [Int]) throws -> SetAnalysis {
        let status = try given.needWord("status", AnalysisStatus.self)
        let analysis = Analysis(
            status, justification: try given.maybeWord("justification"), impact: given.text("impact"), responses: try given.words("response"),
            action: given.text("action"), handling: try given.maybeWord("handling"), evidence: given.lines("evidence"), reason: given.text("reason"),
            reviewBy: try given.day("reviewBy"))
        return SetAnalysis(
            findings, analysis, stage: try given.maybeWord("stage"), policy: try given.maybeWord("policy") ?? .unknown,
            harmPossible: try given.maybeWord("harm", HarmAnswer.self).map { $0 == .yes })
    }
}

extension FormValues {
    /// What the product security policy says.
    fileprivate var policy: HandlingQuestion.Policy { word("policy") ?? .unknown }

    /// Whether patient harm seems possible; nil if nobody said.
    fileprivate var harm: Bool? { word("harm", HarmAnswer.self).map { $0 == .yes } }

    /// The lines of a text, without empty ones.
    func lines(_ name: String) -> [String] {
        (text(name) ?? "").split(separator: "\n").map { $0.trimming { $0.isWhitespace } }.filter { !$0.isEmpty }
    }

    /// A day; nil where none was given.
    ///
    /// - Throws: ``ServerError/invalid(_:)`` for what is none.
    func day(_ name: String) throws -> CalendarDay? {
        guard let text = text(name) else { return nil }
        guard let day = CalendarDay(text) else {
            throw ServerError.invalid([RequestProblem(name, ja: "日付(YYYY-MM-DD)ではありません。", en: "is no day (YYYY-MM-DD).")])
        }
        return day
    }
}

extension Substring {
    /// Without what is at both ends.
    fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> String {
        var text = drop(while: isLeftOut)
        while let last = text.last, isLeftOut(last) { text.removeLast() }
        return String(text)
    }
}

extension HandlingQuestion.Policy {
    /// The words for people.
    var title: Wording {
        switch self {
        case .unknown: Wording(ja: "まだ決まっていない", en: "not settled")
        case .handle: Wording(ja: "対応が必要", en: "says to handle it")
        case .leave: Wording(ja: "対応を要しない", en: "says it can be left")
        }
    }
}
