import Diagnostics
import Duties

/// A plan before and after changes that nobody has decided yet.
public struct PlanTrial: Sendable {
    /// What breaks today.
    public let before: CollisionReport
    /// What would break.
    public let after: CollisionReport
    /// Notices that the change makes necessary and that are not due as it is: exactly whom one would have to tell again, by when, and what would be late.
    public let newNotices: [NoticeDue]
    /// What the lead times would be.
    public let leadTimes: [LeadTimeReading]

    /// Tries `changes`, all together, as if they were approved on `facts`' today.
    ///
    /// - Throws: `LIFE-001` or `LIFE-002` for dates out of order, `LIFE-011` for a resource that the reckoner does not have or if there is no approved plan to change.
    public init(
        _ changes: [PlanChange], of facts: NoticeFacts, reckoner: CollisionReckoner, uses: [Int], treated: Set<Int> = []
    ) throws(LifecycleError) {
        let stage = facts.stage
        guard let plan = stage.plans.inForce(on: stage.today) else {
            throw LifecycleError(.unknownName(Wording(ja: "承認された計画", en: "approved plan of"), name: stage.product))
        }
        var (release, eol, eos) = (plan.days.release, plan.days.eol, plan.days.eos)
        var (uses, treated) = (uses, treated)
        before = reckoner.report(plan.days, uses: uses, treated: treated)
        var ends = reckoner.ends
        for change in changes {
            switch change {
            case .move(.release, let day): release = day
            case .move(.eol, let day): eol = day
            case .move(.eos, let day): eos = day
            case .lasts(let id, let day): ends[try Self.place(of: id, reckoner)] = .decided(day, on: stage.today)
            case .treat(let id): treated.insert(try Self.place(of: id, reckoner))
            case .drop(let id):
                let place = try Self.place(of: id, reckoner)
                uses.removeAll { $0 == place }
            }
        }
        let days = try PlanDays(release: release, eol: eol, eos: eos, at: stage.product)
        after = try CollisionReckoner(reckoner.resources, ends: ends).report(days, uses: uses, treated: treated)
        let trial = facts.with(stage.with(try stage.plans.trying(days, on: stage.today)))
        let known = Set(NoticeBoard(facts).notices.map(Duty.init))
        let board = NoticeBoard(trial)
        newNotices = board.notices.filter { !known.contains(Duty($0)) }
        leadTimes = LeadTimeReading.all(trial, board)
    }

    /// Whom to tell about what, and whether that is late: another day to tell for the first time is no new notice.
    private struct Duty: Hashable {
        let recipient: String
        let subject: NoticeSubject
        let isLate: Bool

        init(_ notice: NoticeDue) { (recipient, subject, isLate) = (notice.recipient, notice.subject, notice.isLate) }
    }

    private static func place(of id: String, _ reckoner: CollisionReckoner) throws(LifecycleError) -> Int {
        guard let place = reckoner.place(of: id) else {
            throw LifecycleError(.unknownName(Wording(ja: "依存するもの", en: "resource"), name: id))
        }
        return place
    }
}

extension ResolvedEnd {
    /// An end that a planner supposes.
    fileprivate static func decided(_ day: CalendarDay, on today: CalendarDay) -> ResolvedEnd {
        var end = ResolvedEnd()
        end.day = day
        end.isOverridden = true
        end.confidence = .high
        end.knownSince = today
        return end
    }
}
