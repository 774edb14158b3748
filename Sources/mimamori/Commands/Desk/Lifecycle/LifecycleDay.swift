import ArgumentParser
import Duties
import Lifecycle

/// Days and words of the life cycle on the command line.
enum LifecycleDay {
    static func read(_ text: String, _ option: String) throws -> CalendarDay { try LifecycleText.day(text, at: option) }

    static func read(_ text: String?, _ option: String) throws -> CalendarDay? { try text.map { try read($0, option) } }
}
