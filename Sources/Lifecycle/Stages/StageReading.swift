public import Diagnostics
public import Duties

/// The stage in which a device is on a day, and what that rests on.
public struct StageReading: Sendable {
    /// The stage.
    public let stage: DeviceStage
    /// Its first day; nil for development, and where no date is known.
    public let since: CalendarDay?
    /// Its last day by the dates known; nil for the last stage, and where no date is known.
    public let until: CalendarDay?
    /// What a person has to settle, in the order of weight.
    public let remarks: [StageRemark]

    /// The stage of `facts` today.
    ///
    /// A release counts only when it was recorded: a planned day that passes puts nothing on the market. EOL and EOS count from their planned days too, since
    /// that is what customers were told; the remark says that the formal process is not on record.
    public init(_ facts: StageFacts) {
        let today = facts.today
        var remarks: [StageRemark] = []
        let plan = facts.plans.inForce(on: today)
        if plan == nil { remarks.append(.noApprovedPlan) }
        let (eol, eos) = (facts.day(of: .eol), facts.day(of: .eos))
        let release = facts.records[.release]?.day
        if let eol, let eos, eos <= eol { remarks.append(.recordAgainstPlan(eol: eol, eos: eos)) }
        for milestone in [DeviceMilestone.eol, .eos] {
            guard let day = facts.day(of: milestone), facts.records[milestone] == nil else { continue }
            if milestone == .eol ? day <= today : day < today { remarks.append(.notRecorded(milestone, planned: day)) }
        }
        let hasEnded = eos.map { $0 < today } ?? false
        let isLimited = eol.map { $0 <= today } ?? false
        // What the other milestones tell is stronger than a release that nobody entered.
        if release == nil, facts.records[.eol] == nil, facts.records[.eos] == nil {
            stage = .development
            since = nil
            until = plan?.days.release?.adding(days: -1)
            remarks.removeAll { if case .notRecorded = $0 { true } else { false } }
            if let planned = plan?.days.release, planned <= today { remarks.append(.notRecorded(.release, planned: planned)) }
        } else if hasEnded {
            stage = .endOfSupport
            since = eos?.adding(days: 1)
            until = nil
        } else if isLimited {
            stage = .limitedSupport
            since = eol
            until = eos
        } else {
            stage = .support
            since = release
            until = eol?.adding(days: -1)
        }
        self.remarks = remarks
    }

    /// The stage with its days, for a reader.
    public var wording: Wording {
        var (japanese, english) = (stage.wording.japanese, stage.wording.english)
        if let since { (japanese, english) = ("\(japanese)(\(since)から)", "\(english) (from \(since))") }
        if let until { (japanese, english) = ("\(japanese)、\(until)まで", "\(english) until \(until)") }
        return Wording(ja: japanese, en: english)
    }
}
