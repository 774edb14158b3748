import Glibc

/// The one place where the program asks what time it is.
enum SystemClock {
    /// Now, RFC 3339 UTC in whole seconds; `SOURCE_DATE_EPOCH` stands in for it where builds must be reproducible.
    static func now() -> String {
        if let text = getenv("SOURCE_DATE_EPOCH"), let seconds = Int(String(cString: text)) { return text3339(seconds) }
        return text3339(time(nil))
    }

    static func text3339(_ seconds: Int) -> String {
        var moment = time_t(seconds)
        var parts = tm()
        gmtime_r(&moment, &parts)
        func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return
            "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }
}
