public import Diagnostics
public import Duties

/// What a report says of itself: whether the investigation is done.
public enum ReportPhase: String, Sendable, Hashable, CaseIterable {
    /// The first report, sent in time though the investigation goes on (未完了報告).
    case incomplete
    /// A further report that is not the last.
    case followUp = "follow-up"
    /// All that is asked for.
    case complete

    /// The words on the report.
    public var wording: Wording {
        switch self {
        case .incomplete: Wording(ja: "未完了報告(追加報告予定)", en: "incomplete report; an additional report follows")
        case .followUp: Wording(ja: "追加報告(さらに追加報告予定)", en: "additional report; a further one follows")
        case .complete: Wording(ja: "完了報告", en: "complete report")
        }
    }

    /// The duties' word for it.
    var submission: Submission.Kind {
        switch self {
        case .incomplete: .incomplete
        case .followUp: .followUp
        case .complete: .complete
        }
    }
}
