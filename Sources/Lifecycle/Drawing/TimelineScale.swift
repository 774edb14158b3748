import Duties

/// Where days stand in a picture, in whole units so that every machine writes the same.
struct TimelineScale {
    let first: CalendarDay
    let last: CalendarDay
    let left: Int
    let width: Int

    /// A scale from the earliest to the latest of `days`, with half a year on both sides.
    init(_ days: [CalendarDay], left: Int, width: Int) {
        let low = days.min() ?? CalendarDay(number: 0)
        let high = days.max() ?? low
        first = low.adding(days: -180)
        last = high.adding(days: 180)
        self.left = left
        self.width = width
    }

    /// The place of a day; days outside stand at the edge.
    func x(_ day: CalendarDay) -> Int {
        let inside = min(max(day.number, first.number), last.number)
        return left + (inside - first.number) * width / max(1, last.number - first.number)
    }

    /// The first days of years inside, at most about twelve of them.
    var years: [CalendarDay] {
        let years = (first.year + 1)...max(first.year + 1, last.year)
        let step = max(1, (years.count + 11) / 12)
        return years.filter { ($0 - years.lowerBound) % step == 0 }.map { CalendarDay($0, 1, 1) }.filter { $0 <= last }
    }
}
