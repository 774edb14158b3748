public import Diagnostics

/// A day of the week.
public enum Weekday: Int, Sendable, CaseIterable {
    /// Sunday is 0, as in most tables of law and almanacs.
    case sunday, monday, tuesday, wednesday, thursday, friday, saturday

    /// Short name, as it stands behind a date.
    public var wording: Wording {
        switch self {
        case .sunday: Wording(ja: "日", en: "Sun")
        case .monday: Wording(ja: "月", en: "Mon")
        case .tuesday: Wording(ja: "火", en: "Tue")
        case .wednesday: Wording(ja: "水", en: "Wed")
        case .thursday: Wording(ja: "木", en: "Thu")
        case .friday: Wording(ja: "金", en: "Fri")
        case .saturday: Wording(ja: "土", en: "Sat")
        }
    }
}
