import Duties
import Lifecycle

extension RegistryReader {
    /// The day of the call in Japan, in which the guidance and the deadlines of Japan's law count.
    func today() throws -> CalendarDay { Zone.tokyo.day(of: try LifecycleText.moment(now)) }

    /// The same as text, as days are kept.
    var day: String { Zone.tokyo.dayText(of: now) }
}
