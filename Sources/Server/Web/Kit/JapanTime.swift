import Duties
import Foundation

/// Times as pages show them: by Japan's clock, in which the deadlines of Japan's law run (decision 0019). The registry keeps UTC.
enum JapanTime {
    /// `2026-11-27 12:10` of `2026-11-27T03:10:00Z`; the text itself if it is none.
    static func minute(_ time: String) -> String {
        guard let seconds = seconds(time) else { return time }
        let text = Date(timeIntervalSince1970: Double(seconds + 9 * 3600)).formatted(.iso8601)
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))"
    }

    /// The day of a time.
    static func day(_ time: String) -> String { String(minute(time).prefix(10)) }

    /// The day of a moment in seconds since 1970.
    static func day(_ seconds: Int) -> String { "\(Zone.tokyo.day(of: Instant(seconds: seconds)))" }

    /// Seconds since 1970 of an RFC 3339 time in UTC; nil if it is none.
    static func seconds(_ time: String) -> Int? {
        guard let date = try? Date(time, strategy: .iso8601) else { return nil }
        return Int(date.timeIntervalSince1970)
    }
}
