/// Dates that spreadsheets keep as a number of days.
enum SheetDate {
    /// The day, with the time where there is one: `2026-01-31`, `2026-01-31T09:00:00`.
    static func text(_ days: Double, isFrom1904: Bool) -> String {
        guard days.isFinite, days >= 0, days < 3_000_000 else { return "\(days)" }
        let whole = Int(days.rounded(.down))
        var seconds = Int(((days - Double(whole)) * 86_400).rounded())
        // 1899-12-30 is day 0, since 1900 was taken for a leap year; 1970-01-01 is day 25,569.
        var day = whole - 25_569 + (isFrom1904 ? 1_462 : 0)
        if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
        let (year, month, date) = civil(day)
        let text = "\(pad(year, 4))-\(pad(month, 2))-\(pad(date, 2))"
        guard seconds > 0 else { return text }
        return text + "T\(pad(seconds / 3600, 2)):\(pad(seconds / 60 % 60, 2)):\(pad(seconds % 60, 2))"
    }

    /// Year, month and day of a number of days since 1970-01-01, in the Gregorian calendar.
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func pad(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
