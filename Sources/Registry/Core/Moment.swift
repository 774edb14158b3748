import Duties
import Foundation

/// Times and days as the registry keeps them: `2026-11-27T01:02:03Z` and `2026-11-27`, which sort as text.
enum Moment {
    /// A time some minutes later.
    static func later(_ time: String, minutes: Int) throws -> String {
        let date = try Date(time, strategy: .iso8601)
        return date.addingTimeInterval(Double(minutes) * 60).formatted(.iso8601)
    }

    /// The day some days after that of a time in Japan.
    static func day(_ time: String, plus days: Int) throws -> String {
        let date = try Date(Zone.tokyo.dayText(of: time) + "T00:00:00Z", strategy: .iso8601)
        return String(date.addingTimeInterval(Double(days) * 86_400).formatted(.iso8601).prefix(10))
    }

    /// Whether a text is a day of the calendar, `2026-02-28`.
    static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let year = Int(parts[0]),
            let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month), parts[0].count == 4, parts[1].count == 2
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...lengths[month - 1]).contains(day)
    }

    /// How many days lie between two times, with their fraction.
    static func days(from first: String, to second: String) throws -> Double {
        try Date(second, strategy: .iso8601).timeIntervalSince(Date(first, strategy: .iso8601)) / 86_400
    }
}
