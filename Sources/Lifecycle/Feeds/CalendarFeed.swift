public import Diagnostics
public import Duties

/// Rows of a portfolio as an iCalendar feed (RFC 5545): all-day events with identifiers that do not change.
public struct CalendarFeed: Sendable {
    private let language: Language
    private let stamp: Instant

    /// - Parameter stamp: when the data are from; the same data give the same bytes.
    public init(language: Language, stamp: Instant) {
        self.language = language
        self.stamp = stamp
    }

    /// The feed.
    public func bytes(_ rows: [PortfolioRow], name: String) -> [UInt8] {
        var lines = ICalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Mimamori//Lifecycle//\(language.rawValue.uppercased())")
        lines.add("CALSCALE", "GREGORIAN")
        lines.addText("X-WR-CALNAME", name)
        for row in rows { add(row, &lines) }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }

    private func add(_ row: PortfolioRow, _ lines: inout ICalendarLines) {
        lines.add("BEGIN", "VEVENT")
        lines.addText("UID", "\(row.key).\(row.product)@lifecycle.mimamori")
        lines.add("DTSTAMP", Self.time(stamp))
        lines.add("SEQUENCE", String(row.planVersion))
        lines.add("DTSTART;VALUE=DATE", Self.date(row.day))
        // The end of an all-day event is the day after (RFC 5545, 3.6.1).
        lines.add("DTEND;VALUE=DATE", Self.date(row.day.adding(days: 1)))
        let late = row.isLate ? Wording(ja: "【遅れ】", en: "LATE: ")[language] : ""
        lines.addText("SUMMARY", "\(late)\(row.product): \(row.wording[language])")
        lines.add("TRANSP", "TRANSPARENT")
        lines.add("END", "VEVENT")
    }

    private static func date(_ day: CalendarDay) -> String { String(day.description.filter { $0 != "-" }) }

    private static func time(_ moment: Instant) -> String { String(moment.description.filter { $0 != "-" && $0 != ":" }) }
}
