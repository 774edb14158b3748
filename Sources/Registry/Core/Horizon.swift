import Foundation

/// How far one looks ahead.
public enum Horizon: Sendable, Hashable {
    /// To a day, which is itself outside.
    case before(String)
    /// So many days from now on, the last of them included.
    case days(Int)

    /// The first day that is no longer inside.
    func end(_ now: String) throws -> String {
        switch self {
        case .before(let day):
            var check = FieldCheck()
            check.day("before", day)
            try check.finish()
            return day
        case .days(let days):
            var check = FieldCheck()
            check.demand((0...36_525).contains(days), "days", ja: "0から36525までの日数です。", en: "is a number of days from 0 to 36525.")
            try check.finish()
            return try Moment.day(now, plus: days + 1)
        }
    }
}
