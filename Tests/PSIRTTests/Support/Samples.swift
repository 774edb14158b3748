import Diagnostics
import Duties
import Testing

@testable import PSIRT

func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(text) else { fatalError("no day: \(text)") }
    return day
}

func moment(_ text: String) -> Instant {
    guard let moment = Instant(text) else { fatalError("no moment: \(text)") }
    return moment
}

/// Code of what a piece of work throws; nil if it throws nothing. Both wordings must say something.
func refusal(_ work: () throws -> Void) -> String? {
    do {
        try work()
        return nil
    } catch let error as PSIRTError {
        #expect(!error.wording.japanese.isEmpty && !error.wording.english.isEmpty)
        return error.code
    } catch {
        Issue.record("another error: \(error)")
        return nil
    }
}
