import Diagnostics
import Duties
import Lifecycle
import Registry

/// The plan's versions, the gates, the notices and the legacy judgements of a product.
extension LifecyclePage {
    static func plans(_ facts: Facts, _ call: PageCall) -> [View] {
        let life = facts.life
        let inForce = life.dates.plans.inForce(on: life.today)?.number
        return life.plans.reversed().map { plan in
            let place = Places.lifecycle(life.product.code)
            let isWaiting = facts.draft?.number == plan.number && call.may(.approve) && plan.author != call.rights?.person.id
            let inputs = life.dates.plans.version(plan.number)?.inputs ?? []
            return [
                "number": String(plan.number), "href": place + "?plan=\(plan.number)",
                "state": call.tag(plan.state),
                "inForce": plan.number == inForce ? View.tag(.info, call.say("有効", "in force")) : nil,
                "isShown": plan.number == life.planNumber ? true : nil, "release": plan.releaseOn, "eol": plan.eolOn, "eos": plan.eosOn,
                "reason": plan.reason, "author": facts.people[plan.author], "made": JapanTime.minute(plan.madeAt),
                "approver": plan.approver.flatMap { facts.people[$0] }, "approved": plan.approvedAt.map(JapanTime.minute),
                "inputs": inputs.isEmpty ? nil : inputs.map { input($0, call) },
                "missing": plan.state == .draft ? missing(inputs, call) : nil,
                "decide": isWaiting
                    ? [
                        "approve": "\(place)/plans/\(plan.number)/approve", "reject": "\(place)/plans/\(plan.number)/reject",
                        "comment": call.field("comment"), "password": call.secretField("password", complete: "current-password"),
                    ] as View : nil,
            ]
        }
    }

    private static func input(_ input: PlanInput, _ call: PageCall) -> View {
        [
            "kind": call.say(input.kind.wording), "finding": input.finding, "source": input.source, "dated": "\(input.dated)",
            "confidence": call.tag(input.confidence),
        ]
    }

    private static func missing(_ inputs: [PlanInput], _ call: PageCall) -> String? {
        let missing = PlanInputKind.allCases.filter { kind in kind.isNamed && !inputs.contains { $0.kind == kind } }
        guard !missing.isEmpty else { return nil }
        let names = missing.map { call.say($0.wording) }.joined(separator: call.say("、", "; "))
        return call.say("承認には次の根拠が要ります(R-032): \(names)", "Approval needs these inputs (R-032): \(names)")
    }

    static func gate(_ gate: EntryGate, _ call: PageCall) -> View {
        [
            "title": call.say("「\(gate.stage.wording.japanese)」に入る前に", "Before \(gate.stage.wording.english)"),
            "state": gate.isOpen
                ? View.tag(.good, call.say("そろっている", "all there"))
                : View.tag(.warn, call.say("残り\(gate.missing.count)件", "\(gate.missing.count) missing")),
            "items": gate.readings.map { reading -> View in
                [
                    "met": call.tag(isMet: reading.isMet, isRecommendation: reading.item.isRecommendation), "text": call.say(reading.item.wording),
                    "detail": call.say(reading.detail), "basis": call.say(reading.item.basis.wording),
                ]
            },
        ]
    }

    /// What is due, by subject, with the way to a draft.
    static func notices(_ answer: ShowNoticeBoard.Answer, _ product: String, _ call: PageCall) -> View {
        let due = Dictionary(grouping: answer.board.notices, by: \.subject)
            .sorted { ($0.value.first?.dueBy.number ?? 0, $0.key.key) < ($1.value.first?.dueBy.number ?? 0, $1.key.key) }
        let unproven = Dictionary(grouping: answer.board.unproven, by: \.subject).sorted { $0.key.key < $1.key.key }
        return [
            "due": due.map { subject, notices in row(subject, notices, answer, product, call) }, "hasDue": due.isEmpty ? nil : true,
            "unproven": unproven.isEmpty
                ? nil
                : unproven.map { subject, notices -> View in
                    ["subject": call.say(subject.wording), "recipients": names(notices.map(\.recipient), answer, call)]
                }, "list": "/notices?product=" + QueryText.encoded(product),
        ]
    }

    private static func row(
        _ subject: NoticeSubject, _ notices: [NoticeDue], _ answer: ShowNoticeBoard.Answer, _ product: String, _ call: PageCall
    ) -> View {
        let late = notices.filter(\.isLate)
        let causes = Set(notices.map { call.say($0.cause.wording) }).sorted().joined(separator: call.say("、", "; "))
        return [
            "subject": call.say(subject.wording), "cause": causes, "dueBy": notices.first.map { "\($0.dueBy)" },
            "late": late.isEmpty
                ? nil : View.tag(.alarm, call.say("\(late.map(\.daysLate).max() ?? 0)日遅れ", "\(late.map(\.daysLate).max() ?? 0) days late")),
            "recipients": names(notices.map(\.recipient), answer, call), "basis": notices.first.map { call.say($0.basis.wording) },
            "missing": notices.first.flatMap { notice in
                notice.missing.isEmpty ? nil : notice.missing.map { call.say($0.wording) }.joined(separator: call.say("、", "; "))
            },
            "draft": call.may(.manageNotices)
                ? "/notices/new?product=\(QueryText.encoded(product))&subject=\(QueryText.encoded(subject.key))" : nil,
        ]
    }

    private static let mostNames = 5

    /// The first recipients by name, and how many there are.
    private static func names(_ codes: [String], _ answer: ShowNoticeBoard.Answer, _ call: PageCall) -> String {
        let shown = codes.prefix(mostNames).map { answer.names[$0] ?? $0 }.joined(separator: call.say("、", ", "))
        let left = codes.count - mostNames
        return left > 0 ? call.say("\(shown) ほか\(left)か所", "\(shown) and \(left) more") : shown
    }

    static func legacy(_ facts: Facts, _ call: PageCall) -> View {
        let readings = facts.legacy.readings
        return [
            "rows": readings.map { reading -> View in
                [
                    "device": reading.configuration.device,
                    "controls": reading.configuration.controls.isEmpty ? nil : reading.configuration.controls.sorted().joined(separator: ", "),
                    "verdict": call.tag(reading.verdict), "words": call.say(reading.wording), "reason": reading.judgement?.reason,
                    "review": reading.judgement?.review.map { "\($0)" }, "extended": reading.extendedUntil.map { "\($0)" },
                ]
            }, "hasRows": readings.isEmpty ? nil : true,
            "controls": facts.legacy.controls.isEmpty
                ? nil
                : facts.legacy.controls.map { control -> View in
                    ["code": control.code, "name": control.name, "type": call.say(control.type.wording), "document": control.document]
                },
            "sweep": facts.legacy.sweep.isEmpty
                ? nil
                : call.say(
                    "2024年3月31日までに販売され、基本要件12条3項への適合が確認されていない可能性のある機器: \(facts.legacy.sweep.count)件(R-120〜R-122)。",
                    "Devices marketed by 31 March 2024 that may not be confirmed against Article 12(3): \(facts.legacy.sweep.count) (R-120 to R-122)."
                ),
        ]
    }

    /// Whether everybody may see how the support stands, and the form for whoever may decide that.
    static func publication(_ life: ProductLifecycle, _ call: PageCall) async throws -> View {
        let code = life.product.code
        let isPublic = try await call.ask(ShowPublication(code))?.isPublic ?? false
        let isReady = life.stage.stage != .development && life.dates.plans.inForce(on: life.today) != nil
        return [
            "state": isPublic ? View.tag(.good, call.say("公開中", "public")) : View.tag(.neutral, call.say("非公開", "not public")),
            "href": isPublic ? "/support/" + QueryText.encoded(code) : nil,
            "change": call.may(.approve) && (isPublic || isReady)
                ? [
                    "address": Places.lifecycle(code, "/publish"), "value": isPublic ? "no" : "yes",
                    "text": isPublic ? call.say("公開をやめる", "Take it back") : call.say("公開する", "Make it public"),
                    "reason": call.field("reason", required: true, form: "publish"),
                ] as View : nil,
        ]
    }
}
