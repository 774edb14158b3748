public import Diagnostics
public import Duties

/// Something about a stage that a person has to settle.
public enum StageRemark: Sendable, Hashable {
    /// No version of the plan is approved: no date can be relied on.
    case noApprovedPlan
    /// The planned day came and nobody recorded that it was carried out.
    case notRecorded(DeviceMilestone, planned: CalendarDay)
    /// One date was carried out on another day than planned, and now EOS does not come after EOL: the plan must be revised.
    case recordAgainstPlan(eol: CalendarDay, eos: CalendarDay)

    /// The sentence for a reader.
    public var wording: Wording {
        switch self {
        case .noApprovedPlan:
            Wording(ja: "承認されたEOL・EOS計画がありません(R-031)。", en: "no plan of EOL and EOS is approved (R-031).")
        case .notRecorded(let milestone, let planned):
            Wording(
                ja: "\(milestone.wording.japanese)の予定日\(planned)が来ましたが、実施の記録がありません。",
                en: "the planned day of \(milestone.wording.english), \(planned), has come, and nothing is recorded as done.")
        case .recordAgainstPlan(let eol, let eos):
            Wording(
                ja: "実施の記録と計画を合わせると、EOS(\(eos))がEOL(\(eol))より後になりません。計画を改訂してください。",
                en: "records and plan together put EOS (\(eos)) not after EOL (\(eol)). Revise the plan.")
        }
    }
}
