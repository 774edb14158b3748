/// Counts a clock from its start.
struct ClockReckoner {
    let clock: ClockRule
    /// Seconds that the clock stood still, and whole days of the rule's place.
    var pausedSeconds = 0
    var pausedDays = 0

    init(_ clock: ClockRule) { self.clock = clock }

    /// The dates for a clock that starts at a moment; nil where the length is no number.
    ///
    /// - Parameter policyDays: the days of the maker's own policy, if known.
    func dates(from start: Instant, policyDays: Int? = nil) -> ClockDates? {
        let day = clock.zone.day(of: start)
        switch clock.length {
        case .hours(let hours):
            let due = Deadline.moment(start.adding(seconds: hours * 3600 + pausedSeconds), clock.zone)
            return ClockDates(raw: due, legal: due, safe: due, rolledIfAllowed: nil, isApproximate: false, isProvisional: false)
        case .calendarDays(let length): return dates(day) { $0.adding(days: count(length) + pausedDays) }
        case .policyDays: return policyDays.flatMap { length in dates(day) { $0.adding(days: count(length) + pausedDays) } }
        case .businessDays(let length): return dates(day) { businessDay($0, length) }
        case .months(let length): return dates(day) { month($0, length) }
        case .immediately, .promptly, .withoutUndueDelay, .notStated, .standing: return nil
        }
    }

    private func count(_ length: Int) -> Int { clock.countsFirstDay ? max(0, length - 1) : length }

    private func dates(_ start: CalendarDay, _ last: (CalendarDay) -> CalendarDay) -> ClockDates {
        let raw = last(start)
        let calendar = clock.calendar
        let rolled = calendar?.openDay(from: raw) ?? raw
        let aimed = clock.aim.map { start.adding(days: count($0) + pausedDays) } ?? raw
        // A clock of few days may have no open day at all: then only the start itself is left.
        let safe = max(calendar?.openDay(upTo: aimed) ?? aimed, min(start, raw))
        let legal = clock.roll == .nextOpenDay ? rolled : raw
        func end(_ day: CalendarDay) -> Deadline { .day(day, clock.zone) }
        return ClockDates(
            raw: end(raw), legal: end(legal), safe: end(safe), rolledIfAllowed: clock.roll == .unknown && rolled != raw ? end(rolled) : nil,
            isApproximate: clock.roll == .nextOpenDay && rolled != raw && calendar?.isApproximate == true,
            isProvisional: calendar == .japaneseGovernment && rolled.year > Years.announcedEquinoxes)
    }

    private func businessDay(_ start: CalendarDay, _ length: Int) -> CalendarDay {
        guard let calendar = clock.calendar else { return start.adding(days: length) }
        var day = start
        var left = clock.countsFirstDay && calendar.isOpen(start) ? length - 1 : length
        while left > 0 {
            day = day.adding(days: 1)
            if calendar.isOpen(day) { left -= 1 }
        }
        return day
    }

    private func month(_ start: CalendarDay, _ length: Int) -> CalendarDay {
        let first = clock.countsFirstDay ? start : start.adding(days: 1)
        switch clock.months {
        case .sameDate: return (clock.countsFirstDay ? start.adding(days: -1) : start).adding(months: length)
        case .civilCode:
            let corresponding = first.adding(months: length)
            // Where the month has no such date, its last day is the end (民法 143条2項ただし書).
            return corresponding.date.day == first.date.day ? corresponding.adding(days: -1) : corresponding
        }
    }
}
