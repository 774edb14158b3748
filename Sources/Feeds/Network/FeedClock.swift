import Glibc

/// Time as fetching needs it, in one value that a test replaces.
public struct FeedClock: Sendable {
    /// Seconds since 1970.
    public var now: @Sendable () -> Int
    /// Waits that many seconds.
    public var sleep: @Sendable (Double) -> Void

    /// A clock from its parts.
    public init(now: @escaping @Sendable () -> Int, sleep: @escaping @Sendable (Double) -> Void) {
        self.now = now
        self.sleep = sleep
    }

    /// The system's.
    public static let system = FeedClock(now: { time(nil) }, sleep: { usleep(UInt32($0 * 1_000_000)) })
}

/// Moments as RFC 3339 texts in UTC, in whole seconds.
enum FeedTime {
    static func text(_ seconds: Int) -> String {
        var moment = time_t(seconds)
        var parts = tm()
        gmtime_r(&moment, &parts)
        func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
        return "\(day)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }

    /// Seconds of a text as ``text(_:)`` writes it; fractions of a second are left out. Nil for anything else.
    static func seconds(_ text: String) -> Int? {
        let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int32($0) }
        guard numbers.count >= 6, text.hasSuffix("Z"), text.utf8.count >= 20 else { return nil }
        var parts = tm()
        parts.tm_year = numbers[0] - 1900
        parts.tm_mon = numbers[1] - 1
        (parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[2], numbers[3], numbers[4], numbers[5])
        let found = timegm(&parts)
        return self.text(found).prefix(19) == text.prefix(19) ? found : nil
    }
}
