import Duties

/// Where a duty stands among those of many cases: the earliest safe date first, behind them those without a date; then what applies, the case and the rule.
struct DutyPlace: Comparable {
    private let limit: Int
    private let mayApply: Bool
    /// Place of the case among those in the order of their numbers.
    let subject: Int
    /// Place of the rule in its book.
    let rule: Int

    init(_ subject: Int, _ duty: DutyOutlook) {
        limit = duty.safe?.limit.seconds ?? .max
        mayApply = duty.verdict != .fires
        self.subject = subject
        rule = duty.place
    }

    static func < (left: DutyPlace, right: DutyPlace) -> Bool {
        if left.limit != right.limit { return left.limit < right.limit }
        if left.mayApply != right.mayApply { return right.mayApply }
        return left.subject != right.subject ? left.subject < right.subject : left.rule < right.rule
    }
}
