public import Diagnostics
public import Duties

/// Whether customers hear of a date long enough before it.
public struct LeadTimeReading: Sendable, Hashable {
    /// The date.
    public let milestone: DeviceMilestone
    /// When the last of the customers heard of the day that holds; today if one has not heard yet.
    public let from: CalendarDay
    /// All have provably heard.
    public let isComplete: Bool
    /// Days from then to the date; negative if they heard after it.
    public let days: Int
    /// Months that are asked for; nil where the maker has not decided how long is long enough.
    public let wantedMonths: Int?
    /// Whether the time is enough; not known without a number.
    public let isEnough: Truth
    /// Where that comes from.
    public let basis: Basis

    /// EOS against the maker's own number, and EOL and EOS against the IMDRF's two years. Nothing where nobody has the device or no date is known.
    ///
    /// - Parameter board: the board of the same facts.
    public static func all(_ facts: NoticeFacts, _ board: NoticeBoard) -> [LeadTimeReading] {
        [
            reading(.eos, facts, board, facts.policy.leadTimeMonths, .r059), reading(.eol, facts, board, 24, .r065),
            reading(.eos, facts, board, 24, .r065),
        ].compactMap { $0 }
    }

    private static func reading(
        _ milestone: DeviceMilestone, _ facts: NoticeFacts, _ board: NoticeBoard, _ months: Int?, _ basis: Basis
    ) -> LeadTimeReading? {
        let today = facts.stage.today
        let subject: NoticeSubject = milestone == .eol ? .eol : .eos
        guard let day = facts.stage.day(of: milestone) else { return nil }
        let holders = facts.recipients.filter { $0.isConcerned(on: today) && $0.sold.map { $0 <= today } ?? false }
        guard !holders.isEmpty else { return nil }
        var heard: [String: CalendarDay] = [:]
        for telling in facts.tellings where telling.subject == subject && telling.receipt.isProof && facts.content(of: telling) == day {
            heard[telling.recipient] = min(heard[telling.recipient] ?? telling.on, telling.on)
        }
        let again = board.mustHearAgain(subject)
        let isComplete = holders.allSatisfy { heard[$0.id] != nil && !again.contains($0.id) }
        let from = isComplete ? holders.compactMap { heard[$0.id] }.max() ?? today : today
        let isEnough: Truth = months.map { from <= day.adding(months: -$0) ? .yes : .no } ?? .unknown
        return LeadTimeReading(
            milestone: milestone, from: from, isComplete: isComplete, days: day.number - from.number, wantedMonths: months, isEnough: isEnough,
            basis: basis)
    }

    /// The reading for a reader.
    public var wording: Wording {
        let wanted =
            wantedMonths.map { Wording(ja: "必要 \($0)か月", en: "\($0) months asked for") }
            ?? Wording(ja: "必要な期間は未定", en: "how long is long enough is not decided")
        let verdict =
            switch isEnough {
            case .yes: Wording(ja: "足りる", en: "enough")
            case .no: Wording(ja: "足りない", en: "too short")
            case .unknown: Wording(ja: "判断できない", en: "not decided")
            }
        let told = isComplete ? Wording(ja: "全員に通知済み", en: "all told") : Wording(ja: "今日全員に伝えたとして", en: "if all were told today")
        return Wording(
            ja: "\(milestone.wording.japanese)まで\(days)日(\(told.japanese))、\(wanted.japanese): \(verdict.japanese) [\(basis.wording.japanese)]",
            en: "\(days) days to \(milestone.wording.english) (\(told.english)), \(wanted.english): \(verdict.english) [\(basis.wording.english)]")
    }
}
