import Diagnostics
import Duties
import Lifecycle
import Registry

extension LifecyclePage {
    /// What must be done next, the gravest first.
    static func next(_ facts: Facts, _ call: PageCall) -> [NextStep] {
        let life = facts.life
        let place = Places.lifecycle(life.product.code)
        let mayPlan = call.may(.planLifecycle)
        var steps: [NextStep] = []
        if life.plans.isEmpty {
            steps.append(
                NextStep(
                    tone: .bad, text: call.say("設計のうちにEOLとEOSを定めます(R-031)。", "Fix EOL and EOS while the device is designed (R-031)."),
                    href: mayPlan ? place + "/plan" : nil, action: call.say("計画を作る", "Make a plan")))
        } else {
            for remark in life.stage.remarks where facts.draft == nil || remark != .noApprovedPlan {
                steps.append(
                    NextStep(
                        tone: .bad, text: call.say(remark.wording), href: mayPlan ? "#work" : nil, action: call.say("記録する", "Record it")))
            }
        }
        if let draft = facts.draft { steps.append(approval(of: draft, call)) }
        if let board = facts.board { steps += telling(board, life.product.code, call) }
        if let first = facts.undecided {
            let resource = life.resource(first.resource)
            let short = first.daysToEOL > 0 ? first.daysToEOL : first.daysToEOS
            steps.append(
                NextStep(
                    tone: .bad,
                    text: call.say(
                        "\(resource.name) は \(first.end) に終わり、\(first.against.wording.japanese)まで\(short)日足りません。どうするかを決めてください(R-030、R-034)。",
                        "\(resource.name) ends on \(first.end), \(short) days short of \(first.against.wording.english). Decide what is done (R-030, R-034)."
                    ), href: mayPlan ? "#work" : "#collisions", action: call.say("決める", "Decide")))
        }
        if let open = life.report?.open, !open.isEmpty {
            steps.append(
                NextStep(
                    tone: .warn,
                    text: call.say(
                        "終わりの日が確定していないものが\(open.count)件あります(R-036)。", "The end of \(open.count) things is not settled (R-036)."),
                    href: "#ends", action: call.say("見る", "See them")))
        }
        return steps + gates(life, call) + judgements(facts, call)
    }

    private static func approval(of draft: KeptPlan, _ call: PageCall) -> NextStep {
        let isMine = draft.author == call.rights?.person.id
        let canDecide = call.may(.approve) && !isMine
        return NextStep(
            tone: .warn,
            text: call.say(
                "計画 第\(draft.number)版の案が、作成者とは別の人の承認を待っています。",
                "Version \(draft.number) of the plan waits for approval by somebody other than its author."),
            href: canDecide ? "#plans" : nil, action: call.say("承認か却下を決める", "Approve or reject"))
    }

    /// Who must hear what, late ones first; and who is not shown to have been reached.
    private static func telling(_ board: ShowNoticeBoard.Answer, _ product: String, _ call: PageCall) -> [NextStep] {
        var steps: [NextStep] = []
        let late = board.board.late
        if !late.isEmpty {
            let days = late.map(\.daysLate).max() ?? 0
            steps.append(
                NextStep(
                    tone: .alarm,
                    text: call.say("期限を過ぎた通知が\(late.count)件あります(最長\(days)日)。", "\(late.count) notices are late, by up to \(days) days."),
                    href: "#notices",
                    action: call.say("通知を作る", "Write them")))
        } else if let first = board.board.notices.first {
            steps.append(
                NextStep(
                    tone: .warn, text: call.say("\(board.board.notices.count)件の通知が必要です。", "\(board.board.notices.count) notices are to be given."),
                    due: call.say("最初の期限 \(first.dueBy)", "first by \(first.dueBy)"), href: "#notices", action: call.say("通知を作る", "Write them")))
        }
        if !board.board.unproven.isEmpty {
            let count = Set(board.board.unproven.map(\.recipient)).count
            steps.append(
                NextStep(
                    tone: .warn,
                    text: call.say("届いたことを示せない相手が\(count)か所あります(R-067)。", "Nothing shows that \(count) recipients were reached (R-067)."),
                    href: "/notices?product=" + QueryText.encoded(product), action: call.say("通知を見る", "See the notices")))
        }
        return steps
    }

    /// What keeps the next gate shut.
    private static func gates(_ life: ProductLifecycle, _ call: PageCall) -> [NextStep] {
        let stages: [DeviceStage] = [.development, .support, .limitedSupport, .endOfSupport]
        guard let place = stages.firstIndex(of: life.stage.stage), place + 1 < stages.count,
            let gate = life.gates.first(where: { $0.stage == stages[place + 1] }), !gate.missing.isEmpty
        else { return [] }
        return [
            NextStep(
                tone: .info,
                text: call.say(
                    "「\(gate.stage.wording.japanese)」に入るまでにそろえるものが\(gate.missing.count)件残っています。",
                    gate.missing.count == 1
                        ? "1 thing must still be there before \(gate.stage.wording.english)."
                        : "\(gate.missing.count) things must still be there before \(gate.stage.wording.english)."),
                href: "#gates", action: call.say("見る", "See them"))
        ]
    }

    private static func judgements(_ facts: Facts, _ call: PageCall) -> [NextStep] {
        // Before EOL nobody has to judge unless a critical vulnerability forces it.
        let asked = facts.legacy.readings.filter { reading in
            if case .forced = reading.ground { return true }
            return reading.needsJudgement && facts.life.stage.stage >= .limitedSupport
        }
        guard !asked.isEmpty else { return [] }
        return [
            NextStep(
                tone: .warn, text: call.say("レガシー判定の必要な構成が\(asked.count)件あります(R-116)。", "\(asked.count) configurations are to be judged (R-116)."),
                href: "#legacy", action: call.say("判定する", "Judge them"))
        ]
    }
}

extension DeviceStage {
    fileprivate static func >= (left: DeviceStage, right: DeviceStage) -> Bool {
        let order: [DeviceStage] = [.development, .support, .limitedSupport, .endOfSupport]
        return (order.firstIndex(of: left) ?? 0) >= (order.firstIndex(of: right) ?? 0)
    }
}
