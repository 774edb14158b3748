import Diagnostics
import Duties
import Lifecycle
import Registry

/// The life cycle of one product: its stages over all that it relies on, what breaks first, what was decided, what customers must hear, and what is to be
/// done next.
enum LifecyclePage {
    static let path = "/products/{product}/lifecycle"

    /// What the page is made of. People and recipients are asked for apart, since not everybody may see them.
    struct Facts {
        let life: ProductLifecycle
        let legacy: LegacyStatus.Answer
        /// Who must be told what; nil for whoever may not see institutions.
        let board: ShowNoticeBoard.Answer?
        /// Names of those who decided something.
        let people: [Int: String]

        /// The first thing that ends before the device and about which nobody has decided anything.
        var undecided: Collision? {
            life.report?.collisions.first { collision in
                let id = life.resource(collision.resource).id
                return !collision.isTreated && !life.decisions.contains { $0.resource == id }
            }
        }

        /// The version that waits for somebody's approval: only the newest one can.
        var draft: KeptPlan? { life.plans.last.flatMap { $0.state == .draft ? $0 : nil } }
    }

    static let screen = Screen.shows(path, "lifecycle", in: .products) { call in
        ShowLifecycle(call.name("product"), plan: try call.given.wholeNumber("plan"))
    } as: { life, call in
        let facts = try await gather(life, call)
        var view: View = [
            "head": [
                "title": call.say("ライフサイクル", "Life cycle"), "subtitle": call.name(life.product.nameJa, life.product.nameEn),
                "states": [call.tag(life.stage.stage)],
            ] as View,
            "life": summary(facts, call), "plans": plans(facts, call), "hasPlans": life.plans.isEmpty ? nil : true,
            "publication": try await publication(life, call), "gates": life.gates.map { gate($0, call) }, "legacy": legacy(facts, call),
            "can": forms(facts, call),
        ]
        if let report = life.report { view.add(picture(life, report, call)) }
        if let board = facts.board { view["board"] = notices(board, life.product.code, call) }
        view.setCrumbs([
            ("/products", call.say("製品", "Products")), (Places.product(life.product.code), call.name(life.product.nameJa, life.product.nameEn)),
        ])
        view.setNext(next(facts, call))
        return view
    }

    static func gather(_ life: ProductLifecycle, _ call: PageCall) async throws -> Facts {
        let code = life.product.code
        let people = life.decisions.map(\.person) + life.plans.flatMap { [$0.author, $0.approver].compactMap(\.self) }
        return Facts(
            life: life, legacy: try await call.ask(LegacyStatus(code)), board: try await call.ifAllowed(ShowNoticeBoard(code)),
            people: try await call.ask(NamesOf(people: people)).people)
    }

    /// Stage and days in one look.
    private static func summary(_ facts: Facts, _ call: PageCall) -> View {
        let life = facts.life
        return [
            "href": Places.lifecycle(life.product.code), "sources": Places.lifecycle(life.product.code, "/sources"),
            "stage": call.say(life.stage.wording),
            "remarks": life.stage.remarks.isEmpty ? nil : life.stage.remarks.map { call.say($0.wording) },
            "milestones": DeviceMilestone.allCases.map { milestone($0, life, call) },
            "version": life.planNumber.map { call.say("計画 第\($0)版", "plan version \($0)") },
            "answer": life.report.map { report in
                View.tag(report.answer == .clear ? .good : report.answer == .open ? .warn : .bad, call.say(report.answer.wording))
            },
            "leadTimes": facts.board.flatMap { $0.leadTimes.isEmpty ? nil : $0.leadTimes.map { leadTime($0, call) } },
            "other": life.plans.count > 1 ? true : nil,
        ]
    }

    private static func leadTime(_ reading: LeadTimeReading, _ call: PageCall) -> View {
        var view = call.tag(isMet: reading.isEnough, isRecommendation: reading.basis.strength == .imdrf)
        view["words"] = call.say(reading.wording)
        return view
    }

    private static func milestone(_ milestone: DeviceMilestone, _ life: ProductLifecycle, _ call: PageCall) -> View {
        let record = life.dates.records[milestone]
        let day = record?.day ?? life.days?[milestone]
        return [
            "name": call.say(milestone.wording), "day": day.map { "\($0)" },
            "source": record.map { call.say("実施の記録: \($0.evidence)", "on record: \($0.evidence)") }
                ?? life.planNumber.map { call.say("計画 第\($0)版", "plan version \($0)") },
        ]
    }
}

extension PageCall {
    /// The answer to a question; nil for whoever may not ask it of this thing.
    func ifAllowed<Question: Query>(_ question: Question) async throws -> Question.Answer? {
        guard may(Question.permission) else { return nil }
        do { return try await ask(question) } catch RegistryError.notAllowed { return nil }
    }
}
