import ArgumentParser
import Glibc

/// The one place where the program asks what time it is.
enum SystemClock {
    /// Now, RFC 3339 UTC in whole seconds; `SOURCE_DATE_EPOCH` stands in for it where builds must be reproducible.
    static func now() -> String { text3339(Environment.value(variable).flatMap(seconds) ?? time(nil)) }

    /// Refuses a `SOURCE_DATE_EPOCH` that is no number: what is made would have another time than was asked for, and none that comes again.
    ///
    /// - Throws: a `ValidationError`, as for an argument.
    static func check() throws {
        guard let text = Environment.value(variable), seconds(text) == nil else { return }
        throw ValidationError(
            Speech.say(
                "環境変数SOURCE_DATE_EPOCHは、1970年からの秒数(整数)です。", "the environment variable SOURCE_DATE_EPOCH is a whole number of seconds since 1970."))
    }

    private static let variable = "SOURCE_DATE_EPOCH"

    /// The seconds that the variable gives, of years that RFC 3339 can write; nil if it gives none.
    static func seconds(_ text: String) -> Int? { Int(text).flatMap { (0...253_402_300_799).contains($0) ? $0 : nil } }

    static func text3339(_ seconds: Int) -> String {
        var moment = time_t(seconds)
        var parts = tm()
        gmtime_r(&moment, &parts)
        func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return
            "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }
}
