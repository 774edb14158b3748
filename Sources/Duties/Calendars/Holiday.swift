public import Diagnostics

/// A day off by law.
public struct Holiday: Sendable, Hashable {
    /// When.
    public let day: CalendarDay
    /// Its name.
    public let name: Wording

    init(_ day: CalendarDay, ja: String, en: String) {
        self.day = day
        name = Wording(ja: ja, en: en)
    }
}
