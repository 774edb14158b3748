/// The open days of a calendar in ``Years/supported``, worked out once: a board of ten thousand cases asks for them without end.
struct OpenDays: Sendable {
    private static let first = CalendarDay(Years.supported.lowerBound, 1, 1)
    private static let japanese = OpenDays(.japaneseGovernment)
    private static let american = OpenDays(.usFederal)
    private static let european = OpenDays(.european)

    private let isOpen: [Bool]

    static func of(_ calendar: WorkCalendar) -> OpenDays {
        switch calendar {
        case .japaneseGovernment: japanese
        case .usFederal: american
        case .european: european
        }
    }

    private init(_ calendar: WorkCalendar) {
        let last = CalendarDay(Years.supported.upperBound, 12, 31)
        var days = (0...(last.number - Self.first.number)).map { Self.isWeekday(Self.first.adding(days: $0)) }
        // One year more: its New Year's Day may be observed in December.
        for year in Years.supported.lowerBound...(Years.supported.upperBound + 1) {
            for holiday in calendar.holidays(in: year) where holiday.day >= Self.first && holiday.day <= last {
                days[holiday.day.number - Self.first.number] = false
            }
            guard calendar == .japaneseGovernment, Years.supported.contains(year) else { continue }
            for day in [(1, 2), (1, 3), (12, 29), (12, 30), (12, 31)] { days[CalendarDay(year, day.0, day.1).number - Self.first.number] = false }
        }
        isOpen = days
    }

    func contains(_ day: CalendarDay) -> Bool {
        let index = day.number - Self.first.number
        return isOpen.indices.contains(index) ? isOpen[index] : Self.isWeekday(day)
    }

    private static func isWeekday(_ day: CalendarDay) -> Bool { day.weekday != .saturday && day.weekday != .sunday }
}
