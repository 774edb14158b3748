import Diagnostics
import Duties

/// Answers the items of the gates from the facts.
struct GateAnswers {
    private let facts: GateFacts
    private let today: CalendarDay

    init(_ facts: GateFacts) {
        self.facts = facts
        today = facts.notices.stage.today
    }

    func answer(_ item: GateItem) -> (Truth, Wording) {
        let stage = facts.notices.stage
        let plan = stage.plans.inForce(on: today)
        switch item.id {
        case "plan-approved":
            guard let plan, let approval = plan.approval else { return (.no, Wording(ja: "承認された計画がありません", en: "no plan is approved")) }
            return (.yes, Wording(ja: "第\(plan.number)版、\(approval.by)", en: "version \(plan.number), \(approval.by)"))
        case "plan-inputs":
            guard let plan else { return (.no, Wording(ja: "承認された計画がありません", en: "no plan is approved")) }
            return list(plan.missingInputs.map(\.wording))
        case "collisions-settled": return collisions()
        case "supplier-ends-known":
            guard let report = facts.collisions else { return unknown }
            guard !report.open.isEmpty else { return (.yes, none) }
            return (.unknown, Wording(ja: "\(report.open.count)件が不明です", en: "\(report.open.count) are not known"))
        case "release-package": return package(.release)
        case "eol-package": return package(.eol)
        case "eos-package": return package(.eos)
        case "eol-process": return record(.eol)
        case "eos-decided": return record(.eos)
        case "eol-told": return told(.eol)
        case "eos-told": return told(.eos)
        case "security-state": return handOver(.securityState)
        case "hand-over": return handOver(.handOver)
        case "transfer-begun": return handOver(.transferPlan)
        case "lead-time":
            guard let reading = LeadTimeReading.all(facts.notices, facts.board).first(where: { $0.basis == .r059 }) else { return unknown }
            return (reading.isEnough, reading.wording)
        default:
            guard
                let evidence = facts.evidence.filter({ $0.item == item.id && $0.on <= today }).max(by: {
                    ($0.on.number, $0.reference) < ($1.on.number, $1.reference)
                })
            else { return (.no, Wording(ja: "記録がありません", en: "nothing is recorded")) }
            return (
                .yes,
                Wording(ja: "\(evidence.reference)(\(evidence.on)、\(evidence.by))", en: "\(evidence.reference) (\(evidence.by), \(evidence.on))")
            )
        }
    }

    private var none: Wording { Wording(ja: "不足なし", en: "nothing is missing") }

    private var unknown: (Truth, Wording) { (.unknown, Wording(ja: "判断に必要な事実がありません", en: "the facts to decide it are not there")) }

    private func list(_ missing: [Wording]) -> (Truth, Wording) {
        guard !missing.isEmpty else { return (.yes, none) }
        return (
            .no,
            Wording(
                ja: "不足: " + missing.map(\.japanese).joined(separator: "、"), en: "missing: " + missing.map(\.english).joined(separator: "; "))
        )
    }

    private func collisions() -> (Truth, Wording) {
        guard let report = facts.collisions else { return unknown }
        switch report.answer {
        case .collides:
            let count = report.collisions.count { !$0.isTreated }
            return (.no, Wording(ja: "対策のないものが\(count)件あります", en: "\(count) have no measure"))
        case .open: return (.unknown, report.answer.wording)
        case .clear: return (.yes, none)
        }
    }

    private func package(_ milestone: DeviceMilestone) -> (Truth, Wording) {
        list(PackageReading(milestone, onHand: facts.onHand).missing.map(\.wording))
    }

    private func record(_ milestone: DeviceMilestone) -> (Truth, Wording) {
        guard let record = facts.notices.stage.records[milestone] else { return (.no, Wording(ja: "記録がありません", en: "nothing is recorded")) }
        return (.yes, Wording(ja: "\(record.evidence)(\(record.day)、\(record.by))", en: "\(record.evidence) (\(record.by), \(record.day))"))
    }

    /// All were told, provably. Before there is a date there is nothing to tell, and that is not "told".
    private func told(_ subject: NoticeSubject) -> (Truth, Wording) {
        guard facts.notices.stage.day(of: subject == .eol ? .eol : .eos) != nil else { return unknown }
        let count = facts.board.notReached(subject).union(facts.board.mustHearAgain(subject)).count
        guard count > 0 else { return (.yes, none) }
        return (.no, Wording(ja: "\(count)か所に、届いたことを示せません", en: "\(count) recipients are not shown to be reached"))
    }

    /// Every recipient provably has a notice, whether it is due yet or not.
    private func handOver(_ subject: NoticeSubject) -> (Truth, Wording) {
        let holders = facts.notices.recipients.filter { $0.sold != nil && $0.isConcerned(on: today) }
        let reached = Set(facts.notices.tellings.filter { $0.subject == subject && $0.receipt.isProof }.map(\.recipient))
        let count = holders.count { !reached.contains($0.id) }
        guard count > 0 else { return (.yes, none) }
        return (.no, Wording(ja: "\(count)か所に、届いたことを示せません", en: "\(count) recipients are not shown to be reached"))
    }
}
